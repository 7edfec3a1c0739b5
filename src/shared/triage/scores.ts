import { small, telling } from './heard'
import { likeness, matchLines, type LineMatch, type Weighed } from './line-match'
import { numberAt } from './lines'
import { messagePlaces } from './quoted'
import { readQuery, type Query, type Slot } from './query'
import { isChatter } from './stop-words'
import type { TriageIndex } from './triage-index'
import { readClosely, weights } from './weights'

/** How well the complaint's words fit each article, 0 to about 1, in index order. */
function wordScores({ query, worths }: Weighed, index: TriageIndex): Float64Array {
  const scores = new Float64Array(index.candidates.length)
  const best = new Float64Array(index.candidates.length)
  let possible = 0
  query.slots.forEach((slot, at) => {
    const worth = worths[at] ?? 0
    if (worth === 0) return
    possible += worth * (weights.saturation + 1) * 0.6
    for (const place of bestOfSlot(slot, best, index)) {
      scores[place] = (scores[place] ?? 0) + (best[place] ?? 0)
      best[place] = 0
    }
  })
  return possible === 0 ? scores : scores.map((score) => Math.min(1.2, score / possible))
}

/** An article answers a word of the complaint once, by whichever of its meanings and spellings fits best. */
function bestOfSlot(slot: Slot, best: Float64Array, { postings, terms }: TriageIndex): number[] {
  const touched: number[] = []
  const { saturation, guessCap } = weights
  for (const [term, sure] of slot.terms) {
    const rarity = numberAt(terms.rarity, term)
    const worth = slot.weight * sure * (slot.own.has(term) ? rarity : Math.min(guessCap, rarity)) * (saturation + 1)
    if (worth === 0) continue
    const end = numberAt(postings.from, term + 1)
    for (let at = numberAt(postings.from, term); at < end; at++) {
      const place = numberAt(postings.articles, at)
      const weight = numberAt(postings.weights, at)
      const score = (worth * weight) / (weight + saturation)
      const before = numberAt(best, place)
      if (before === 0) touched.push(place)
      if (score > before) best[place] = score
    }
  }
  return touched
}

function weigh(query: Query, index: TriageIndex): Weighed {
  const worths = query.slots.map((slot) => slotWorth(slot, index))
  return { query, worths, total: worths.reduce((sum, worth) => sum + worth, 0) }
}

/** What a word itself is worth, or the best guess at it when it is unknown: a rare guess must not make a common word important. */
function slotWorth(slot: Slot, index: TriageIndex): number {
  let own = 0
  let guess = 0
  for (const [term, sure] of slot.terms) {
    const worth = sure * (index.terms.rarity[term] ?? 0)
    if (slot.own.has(term)) own = Math.max(own, worth)
    else guess = Math.max(guess, worth)
  }
  return slot.weight * (own > 0 ? own : guess)
}

/** What the words alone say of every article, and the lines that say it for the best of them. */
export type TextScores = {
  readonly query: Query
  readonly scores: Float64Array
  readonly matches: ReadonlyMap<number, readonly LineMatch[]>
  /** How many words no article has as they are written. */
  readonly unheard: number
}

export function textScores(complaint: string, index: TriageIndex): TextScores {
  const query = readQuery(complaint, index)
  const weighed = weigh(query, index)
  const words = wordScores(weighed, index)
  const scores = words.map((score) => score * weights.words * weights.unseen)
  const matches = new Map<number, readonly LineMatch[]>()
  const places = new Set([...bestPlaces(words, readClosely), ...messagePlaces(weighed, index.quoted, index.lines)])
  for (const term of query.bySlot.keys()) index.heard[term] = index.terms.stop[term] === 1 ? small : telling
  for (const place of places) {
    const lines = matchLines(place, weighed, index)
    matches.set(place, lines)
    const [first, second] = bestTwo(lines, index)
    const seen = (words[place] ?? 0) * weights.words * (lines.length > 0 ? 1 : weights.unseen)
    scores[place] = seen + weights.line * first + weights.second * second
  }
  for (const term of query.bySlot.keys()) index.heard[term] = 0
  return { query, scores, matches, unheard: query.slots.filter(isUnheard).length }
}

function isUnheard({ stop, known, word }: Slot): boolean {
  return !stop && !known && !isChatter(word) && !/\p{N}/u.test(word)
}

function bestPlaces(scores: Float64Array, most: number): number[] {
  const least = Math.max(Number.MIN_VALUE, scores.toSorted().at(-most) ?? 0)
  const found: number[] = []
  for (let place = 0; place < scores.length; place++) if ((scores[place] ?? 0) >= least) found.push(place)
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most)
}

/** The best line, and the best of another kind: two symptoms that both fit speak louder than one said twice. */
function bestTwo(matches: readonly LineMatch[], { lines }: TriageIndex): [number, number] {
  let first = 0
  let best: LineMatch | undefined
  for (const match of matches) {
    const score = likeness(match, lines)
    if (score > first) [first, best] = [score, match]
  }
  const others = matches.filter((match) => match.group !== best?.group)
  return [first, Math.max(0, ...others.map((match) => likeness(match, lines)))]
}
