import type { Field } from './article-texts'
import { answersAt, readQuery, type Answer, type Query } from './query'
import type { Candidate, IndexedLine, TriageIndex } from './triage-index'

/** How soon repeating a word in an article stops counting (BM25's k1, for field-weighted frequencies). */
const saturation = 3.5
/** Only this many of the best articles are read line by line. */
const readClosely = 60
const share = { words: 0.55, line: 0.35, second: 0.1 }
/** What the words count without a line that could be shown for them: they only occur somewhere in the steps. */
const unseen = 0.6

/** How well the complaint's words fit each article, 0 to about 1, in index order. */
function wordScores(query: Query, index: TriageIndex): Float64Array {
  const scores = new Float64Array(index.candidates.length)
  const best = new Float64Array(index.candidates.length)
  let possible = 0
  for (const slot of query.slots) {
    const worth = slotWorth(slot.terms, index)
    if (worth === 0) continue
    possible += worth * (saturation + 1) * 0.6
    const touched = bestOfSlot(slot.terms, best, index)
    for (const place of touched) {
      scores[place] = (scores[place] ?? 0) + (best[place] ?? 0)
      best[place] = 0
    }
  }
  return possible === 0 ? scores : scores.map((score) => Math.min(1.2, score / possible))
}

/** An article answers a word of the complaint once, by whichever of its meanings and spellings fits best. */
function bestOfSlot(
  terms: ReadonlyMap<number, number>,
  best: Float64Array,
  { postings, terms: { rarity } }: TriageIndex,
): number[] {
  const touched: number[] = []
  for (const [term, sure] of terms) {
    const worth = sure * (rarity[term] ?? 0) * (saturation + 1)
    const end = postings.from[term + 1] ?? 0
    for (let at = postings.from[term] ?? 0; at < end; at++) {
      const place = postings.articles[at] ?? 0
      const weight = postings.weights[at] ?? 0
      const score = (worth * weight) / (weight + saturation)
      const before = best[place] ?? 0
      if (before === 0) touched.push(place)
      if (score > before) best[place] = score
    }
  }
  return touched
}

function slotWorth(terms: ReadonlyMap<number, number>, index: TriageIndex): number {
  let worth = 0
  for (const [term, sure] of terms) worth = Math.max(worth, sure * (index.terms.rarity[term] ?? 0))
  return worth
}

/** What of a line the complaint's words meet. */
export type LineMatch = {
  readonly line: IndexedLine
  /** Share of the line's weight that is met, and share of the complaint's weight that meets it. */
  readonly ofLine: number
  readonly ofQuery: number
  /** Complaint words met, with what each is worth here. */
  readonly slots: ReadonlyMap<number, number>
}

const fieldShare: Readonly<Record<Field, number>> = {
  title: 1,
  symptom: 1,
  message: 1,
  choose: 0.8,
  keyword: 0.6,
  about: 0,
  steps: 0,
  'own-table': 0,
}

/** A line says more when much of it is met by much of the complaint, and a single met word says little. */
export function likeness({ line, ofLine, ofQuery, slots }: LineMatch): number {
  return fieldShare[line.field] * ofLine * (0.35 + 0.65 * ofQuery) * Math.min(1, slots.size / 3)
}

function matchLines(candidate: Candidate, query: Query, index: TriageIndex): LineMatch[] {
  const worths = query.slots.map((slot) => slotWorth(slot.terms, index))
  const total = worths.reduce((sum, worth) => sum + worth, 0)
  return candidate.lines.flatMap((line) => {
    const match = matchLine(line, query, worths, total, index)
    return match.slots.size === 0 ? [] : [match]
  })
}

/** Every word of a line weighs something, so that a long line is never met by one rare word alone. */
const leastWeight = 0.3
/** What a stop word is worth in company of its neighbours: "cannot get" says something of "mail". */
const companyWorth = 0.2

function matchLine(
  line: IndexedLine,
  query: Query,
  worths: readonly number[],
  total: number,
  index: TriageIndex,
): LineMatch {
  const answers: (readonly Answer[])[] = []
  for (let at = 0; at < line.terms.length; at++) answers.push(answersAt(line, at, query))
  const slots = new Map<number, number>()
  let all = 0
  let met = 0
  answers.forEach((mine, at) => {
    const term = line.terms[at] ?? -1
    const isStop = index.terms.stop[term] === 1
    if (isStop && !inCompany(answers, at)) return
    const weight = isStop ? companyWorth : Math.max(leastWeight, index.terms.rarity[term] ?? 0)
    all += weight
    met += weight * (mine[0]?.sure ?? 0)
    for (const { slot, sure } of mine) {
      const worth = sure * (isStop ? companyWorth : Math.max(leastWeight, worths[slot] ?? 0))
      slots.set(slot, Math.max(slots.get(slot) ?? 0, worth))
    }
  })
  let ofQuery = 0
  for (const [slot, worth] of slots) ofQuery += Math.min(worth, worths[slot] ?? 0)
  return { line, ofLine: all === 0 ? 0 : met / all, ofQuery: total === 0 ? 0 : ofQuery / total, slots }
}

/** Whether the word before or after stands next to this one in the complaint, too. */
function inCompany(answers: readonly (readonly Answer[])[], at: number): boolean {
  const mine = answers[at] ?? []
  const beside = (step: number) =>
    mine.some(({ slot }) => answers[at + step]?.some((other) => other.slot === slot + step) === true)
  return mine.length > 0 && (beside(-1) || beside(1))
}

/** What the words alone say of every article, and the lines that say it for the best of them. */
export type TextScores = {
  readonly query: Query
  readonly scores: Float64Array
  readonly matches: ReadonlyMap<number, readonly LineMatch[]>
}

export function textScores(complaint: string, index: TriageIndex): TextScores {
  const query = readQuery(complaint, index)
  const words = wordScores(query, index)
  const scores = words.map((score) => score * share.words * unseen)
  const matches = new Map<number, readonly LineMatch[]>()
  for (const place of bestPlaces(words, readClosely)) {
    const candidate = index.candidates[place]
    if (candidate === undefined) continue
    const lines = matchLines(candidate, query, index)
    matches.set(place, lines)
    const [first, second] = bestTwo(lines)
    const seen = (words[place] ?? 0) * share.words * (lines.length > 0 ? 1 : unseen)
    scores[place] = seen + share.line * first + share.second * second
  }
  return { query, scores, matches }
}

function bestPlaces(scores: Float64Array, most: number): number[] {
  const least = Math.max(Number.MIN_VALUE, scores.toSorted().at(-most) ?? 0)
  const found: number[] = []
  for (let place = 0; place < scores.length; place++) if ((scores[place] ?? 0) >= least) found.push(place)
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most)
}

/** The best line, and the best of another kind: two symptoms that both fit speak louder than one said twice. */
function bestTwo(matches: readonly LineMatch[]): [number, number] {
  let first = 0
  let best: LineMatch | undefined
  for (const match of matches) {
    const score = likeness(match)
    if (score > first) [first, best] = [score, match]
  }
  const others = matches.filter((match) => match.line.group !== best?.line.group)
  return [first, Math.max(0, ...others.map(likeness))]
}
