import { solvedHereIn } from '../words/triage-words'
import { noExperience, shiftBy, type Experience } from './experience'
import type { LineMatch } from './line-match'
import { numberAt } from './lines'
import { textScores, type TextScores } from './scores'
import type { Facts, Suggestion, Why } from './suggestion'
import type { ByName, Candidate, TriageIndex } from './triage-index'
import { factReasons, textReasons } from './why'

/** What an answered question says: articles that it favours, and that it speaks against. `says` is shown as the reason. */
export type AnswerEffect = {
  readonly favours: readonly string[]
  readonly against: readonly string[]
  readonly says?: string
}

/** What is known besides the words: facts noted, questions answered, and what the desk has seen of the articles. */
export type Known = {
  readonly facts?: Facts
  readonly answers?: readonly AnswerEffect[]
  readonly experience?: Experience
}

/** What an answer or fact does to an article. Factors, so that a fact moves every article it fits alike and can never push a fitting one below another. */
export const factor = { fits: 1.3, contradicts: 0.45, favoured: 1.8, spokenAgainst: 0.4 }
/** What an article starts with that no word speaks for: enough for facts and answers to order the rest. */
const unspoken = 0.03
const strongFrom = 0.55
const possibleFrom = 0.22
/** When more articles than this come near the best one, the words were too vague to call any of them strong. */
const mostStrong = 2
const crowdFrom = 0.85
/** Articles that get their reasons worked out; nobody reads further down. */
const explained = 12

/**
 * All articles, best first, each with what speaks for it. Words weigh by field and rarity; misspelt, split and unfinished words
 * and other wordings count a little less. A fact that an article is written for raises it, another value lowers it, neither hides it;
 * what this desk has seen of an article moves it less than one fact does.
 * Without a complaint, or when no word of it is known, the pack's order stands and only facts and answers change it.
 * Same input, same output; ties by article id.
 */
export function rank(complaint: string, known: Known, index: TriageIndex, language: string): Suggestion[] {
  const text = textScores(complaint, index)
  const spoken = text.scores.some((score) => score > 0)
  const scores = pulledScores(text, pullsOf(known), index)
  const ranked = sortedPlaces(scores, spoken ? index.byName : undefined)
  const top = scores[ranked[0] ?? 0] ?? 0
  const crowded = (scores[ranked[mostStrong] ?? -1] ?? 0) >= crowdFrom * top
  const suggestions: Suggestion[] = []
  // Thousands of articles at every letter: an iterator here would cost more than the ranking of most of them.
  for (let at = 0; at < ranked.length; at++) {
    const place = numberAt(ranked, at)
    const score = numberAt(scores, place)
    const matches = text.matches.get(place) ?? none
    suggestions.push({
      article: index.candidates[place]?.id ?? '',
      score: shownScore(score),
      strength: strengthOf(score, { top, crowded, unheard: text.unheard }, matches),
      why: spoken && at < explained ? whyOf(place, matches, text, known, index, language) : unexplained,
    })
  }
  return suggestions
}

function pulledScores(text: TextScores, pulls: Pulls, { candidates }: TriageIndex): Float64Array {
  const scores = new Float64Array(text.scores.length)
  for (let place = 0; place < scores.length; place++)
    scores[place] = (numberAt(text.scores, place) + unspoken) * effectOf(candidates[place], pulls)
  return scores
}

const none: readonly LineMatch[] = []

/** Room for the place below the score in one number, so that the computer's own sorting of numbers can be used; and the finest difference. */
const placesBelow = 2 ** 22
const finest = 2 ** 24
const highest = 31

/** Best first; ties by id where words were heard, else in the pack's order. Scores that differ by less than a millionth are ties. */
function sortedPlaces(scores: Float64Array, names: ByName | undefined): Int32Array {
  const keys = new Float64Array(scores.length)
  for (let place = 0; place < scores.length; place++) {
    const below = names === undefined ? place : numberAt(names.rankOf, place)
    keys[place] = below - Math.round(Math.min(highest, numberAt(scores, place)) * finest) * placesBelow
  }
  keys.sort()
  const places = new Int32Array(scores.length)
  for (let at = 0; at < keys.length; at++) {
    const key = numberAt(keys, at)
    const below = key - Math.floor(key / placesBelow) * placesBelow
    places[at] = names === undefined ? below : numberAt(names.places, below)
  }
  return places
}

type Pulls = {
  readonly facts: readonly (readonly [string, string])[]
  readonly answers: readonly { readonly favours: ReadonlySet<string>; readonly against: ReadonlySet<string> }[]
  readonly experience: Experience
}

function pullsOf({ facts = {}, answers = [], experience = noExperience }: Known): Pulls {
  return {
    facts: Object.entries(facts),
    answers: answers.map(({ favours, against }) => ({ favours: new Set(favours), against: new Set(against) })),
    experience,
  }
}

function effectOf(candidate: Candidate | undefined, { facts, answers, experience }: Pulls): number {
  if (candidate === undefined) return 0
  let effect = shiftBy(experience.get(candidate.id))
  for (const [fact, known] of facts) {
    const fits = Object.hasOwn(candidate.applies, fact) ? candidate.applies[fact] : undefined
    if (fits !== undefined) effect *= fits.includes(known) ? factor.fits : factor.contradicts
  }
  for (const { favours, against } of answers) {
    if (favours.has(candidate.id)) effect *= factor.favoured
    if (against.has(candidate.id)) effect *= factor.spokenAgainst
  }
  return effect
}

/** Bends the open-ended score into 0 to 1 without changing the order. */
function shownScore(score: number): number {
  return Math.round((1 - Math.exp(-1.4 * score)) * 10_000) / 10_000
}

type Field = { readonly top: number; readonly crowded: boolean; readonly unheard: number }

/**
 * Strong needs several of the customer's words and no better rival; a high bar alone is not enough. Where more of the words are in no article at all
 * than are met in this one, the trouble is another one.
 */
function strengthOf(
  score: number,
  { top, crowded, unheard }: Field,
  matches: readonly LineMatch[],
): Suggestion['strength'] {
  if (unheard > 0 && wordsMet(matches) < unheard) return 'weak'
  const shown = shownScore(score)
  if (shown >= strongFrom && !crowded && score >= 0.75 * top && wordsMet(matches) >= 2) return 'strong'
  return shown >= possibleFrom && score >= 0.25 * top ? 'possible' : 'weak'
}

function wordsMet(matches: readonly LineMatch[]): number {
  const [first, ...others] = matches
  return (first?.worths ?? []).filter(
    (worth, slot) => worth > 0 || others.some(({ worths }) => (worths[slot] ?? 0) > 0),
  ).length
}

const unexplained: readonly Why[] = []

function whyOf(
  place: number,
  matches: readonly LineMatch[],
  { query }: TextScores,
  { facts = {}, answers = [], experience = noExperience }: Known,
  index: TriageIndex,
  language: string,
): Why[] {
  const candidate = index.candidates[place]
  if (candidate === undefined) return []
  const said = answers.flatMap((answer): Why[] =>
    answer.says !== undefined && answer.favours.includes(candidate.id)
      ? [{ source: 'answer', text: answer.says, marks: [] }]
      : [],
  )
  return [
    ...textReasons(candidate, matches, query, index, language),
    ...factReasons(candidate, facts, index, language),
    ...said,
    ...seenReasons(experience.get(candidate.id), language),
  ]
}

/** Only what speaks for an article is a reason to suggest it. */
function seenReasons(seen: { readonly solved: number; readonly tried: number } | undefined, language: string): Why[] {
  if (seen === undefined || shiftBy(seen) <= 1) return []
  return [{ source: 'experience', text: solvedHereIn(language, seen.solved, seen.tried), marks: [] }]
}
