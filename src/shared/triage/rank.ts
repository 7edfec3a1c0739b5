import { textScores, type LineMatch, type TextScores } from './scores'
import { compare } from './spelling'
import type { Facts, Suggestion, Why } from './suggestion'
import type { Candidate, TriageIndex } from './triage-index'
import { factReasons, textReasons } from './why'

/** What an answered question says: articles that it favours, and that it speaks against. `says` is shown as the reason. */
export type AnswerEffect = {
  readonly favours: readonly string[]
  readonly against: readonly string[]
  readonly says?: string
}

/** What an answer or fact does to an article. Factors, so that a fact moves every article it fits alike and can never push a fitting one below another. */
export const factor = { fits: 1.3, contradicts: 0.45, favoured: 1.8, spokenAgainst: 0.4 }
/** What an article starts with that no word speaks for: enough for facts and answers to order the rest. */
const unspoken = 0.03
const strongFrom = 0.55
const possibleFrom = 0.22
/** Articles that get their reasons worked out; nobody reads further down. */
const explained = 20

/**
 * All articles, best first, each with what speaks for it. Words weigh by field and rarity; misspelt, split and unfinished words
 * and other wordings count a little less. A fact that an article is written for raises it, another value lowers it, neither hides it.
 * Without a complaint, or when no word of it is known, the pack's order stands and only facts and answers change it.
 * Same input, same output; ties by article id.
 */
export function rank(
  complaint: string,
  facts: Facts,
  answers: readonly AnswerEffect[],
  index: TriageIndex,
  language: string,
): Suggestion[] {
  const text = textScores(complaint, index)
  const spoken = text.scores.some((score) => score > 0)
  const ranked = index.candidates
    .map((candidate, place) => ({
      candidate,
      place,
      score: ((text.scores[place] ?? 0) + unspoken) * effectOf(candidate, facts, answers),
    }))
    .sort((a, b) => b.score - a.score || (spoken ? compare(a.candidate.id, b.candidate.id) : a.place - b.place))
  const top = ranked[0]?.score ?? 0
  return ranked.map(({ candidate, place, score }, at) => {
    const matches = text.matches.get(place) ?? []
    const why = spoken && at < explained ? whyOf(candidate, matches, text, { facts, answers, index, language }) : []
    return { article: candidate.id, score: shownScore(score), strength: strengthOf(score, top, matches), why }
  })
}

function effectOf(candidate: Candidate, facts: Facts, answers: readonly AnswerEffect[]): number {
  let effect = 1
  for (const [fact, fits] of Object.entries(candidate.applies)) {
    const known = Object.hasOwn(facts, fact) ? facts[fact] : undefined
    if (known !== undefined) effect *= fits.includes(known) ? factor.fits : factor.contradicts
  }
  for (const answer of answers) {
    if (answer.favours.includes(candidate.id)) effect *= factor.favoured
    if (answer.against.includes(candidate.id)) effect *= factor.spokenAgainst
  }
  return effect
}

/** Bends the open-ended score into 0 to 1 without changing the order. */
function shownScore(score: number): number {
  return Math.round((1 - Math.exp(-1.8 * score)) * 10_000) / 10_000
}

/** Strong needs several of the customer's words and no better rival; a high bar alone is not enough. */
function strengthOf(score: number, top: number, matches: readonly LineMatch[]): Suggestion['strength'] {
  const shown = shownScore(score)
  const words = new Set(matches.flatMap((match) => [...match.slots.keys()])).size
  if (shown >= strongFrom && words >= 2 && score >= 0.75 * top) return 'strong'
  return shown >= possibleFrom && score >= 0.25 * top ? 'possible' : 'weak'
}

type Known = {
  readonly facts: Facts
  readonly answers: readonly AnswerEffect[]
  readonly index: TriageIndex
  readonly language: string
}

function whyOf(candidate: Candidate, matches: readonly LineMatch[], { query }: TextScores, known: Known): Why[] {
  const said = known.answers.flatMap((answer): Why[] =>
    answer.says !== undefined && answer.favours.includes(candidate.id)
      ? [{ source: 'answer', text: answer.says, marks: [] }]
      : [],
  )
  return [
    ...textReasons(matches, query, known.index, known.language),
    ...factReasons(candidate, known.facts, known.index, known.language),
    ...said,
  ]
}
