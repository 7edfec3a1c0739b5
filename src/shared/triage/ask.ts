import type { FactKind, Pack, Question } from '../content/pack'
import { factor } from './rank'
import type { Facts, Suggestion } from './suggestion'
import type { TriageIndex } from './triage-index'

/** One possible answer and the articles it speaks for, likeliest first. */
type Side = { readonly answer: string; readonly articles: readonly string[] }

/** What to ask next: an author's question or a fact, by its id in the manifest, with what each answer would point to. */
export type NextQuestion = { readonly kind: 'author' | 'fact'; readonly id: string; readonly sides: readonly Side[] }

type Rival = { readonly article: string; readonly chance: number }
/** How likely each answer is for each rival, in the order of the rivals. */
type Option = {
  readonly kind: NextQuestion['kind']
  readonly id: string
  readonly knows: number
  readonly cost: number
  readonly answers: readonly { readonly id: string; readonly opens: boolean; readonly chances: readonly number[] }[]
}

const mostRivals = 20
/** Articles far below the leader are not worth a question. */
const rivalShare = 0.25
/** Bits a question must promise, after its cost, to be worth the customer's patience. */
const worthAsking = 0.02
/** Facts cost more: their chips are on the screen, and the clerk often sees the answer. */
const cost = { author: 0.03, fact: 0.08 }

/**
 * The question whose answer is expected to separate the best suggestions most, times the chance that the customer can answer, less the
 * effort of asking; nothing when no question helps any more. Questions in `asked` (ids of questions and facts) and known facts are left out.
 */
export function nextQuestion(
  suggestions: readonly Suggestion[],
  facts: Facts,
  asked: readonly string[],
  pack: Pack,
  index: TriageIndex,
): NextQuestion | undefined {
  const rivals = rivalsOf(suggestions)
  if (rivals.length < 2) return undefined
  const options = [
    ...pack.manifest.questions
      .filter((question) => !asked.includes(question.id) && !answered(question, facts))
      .map((question) => authorOption(question, rivals)),
    ...pack.manifest.facts
      .filter((kind) => kind.ask !== undefined && !asked.includes(kind.id) && !Object.hasOwn(facts, kind.id))
      .map((kind) => factOption(kind, rivals, index)),
  ]
  let best: Option | undefined
  let most = worthAsking
  for (const option of options) {
    const gain = expectedGain(rivals, option) * option.knows - option.cost
    if (gain > most) [best, most] = [option, gain]
  }
  return best === undefined ? undefined : { kind: best.kind, id: best.id, sides: sidesOf(best, rivals) }
}

function rivalsOf(suggestions: readonly Suggestion[]): Rival[] {
  const least = (suggestions[0]?.score ?? 0) * rivalShare
  const near = suggestions.slice(0, mostRivals).filter((suggestion) => suggestion.score >= least)
  const total = near.reduce((sum, suggestion) => sum + suggestion.score ** 2, 0)
  return total === 0 ? [] : near.map(({ article, score }) => ({ article, chance: score ** 2 / total }))
}

/** A question that would only find out facts already known. */
function answered(question: Question, facts: Facts): boolean {
  const told = question.answers.flatMap((answer) => (answer.fact === undefined ? [] : [answer.fact.fact]))
  return told.length > 0 && told.every((fact) => Object.hasOwn(facts, fact))
}

function authorOption(question: Question, rivals: readonly Rival[]): Option {
  const pulls = question.answers.map((answer) => ({
    id: answer.id,
    opens: answer.opens !== undefined,
    pulls: rivals.map(({ article }) => {
      if (answer.favours.includes(article)) return factor.favoured
      return answer.against.includes(article) ? factor.spokenAgainst : 1
    }),
  }))
  return { kind: 'author', id: question.id, knows: question.knows, cost: cost.author, answers: answersFrom(pulls) }
}

function factOption(kind: FactKind, rivals: readonly Rival[], index: TriageIndex): Option {
  const fits = rivals.map(({ article }) => index.candidates.find(({ id }) => id === article)?.applies[kind.id])
  const pulls = kind.values.map((value) => ({
    id: value.id,
    opens: false,
    pulls: fits.map((values) => {
      if (values === undefined) return 1
      // Squared: a device or app tells more about the cause than the ranking dares to rely on.
      return (values.includes(value.id) ? factor.fits : factor.contradicts) ** 2
    }),
  }))
  return { kind: 'fact', id: kind.id, knows: kind.knows, cost: cost.fact, answers: answersFrom(pulls) }
}

/** An answer is as likely for an article as it pulls the article up, measured as the ranking will. */
function answersFrom(
  answers: readonly { readonly id: string; readonly opens: boolean; readonly pulls: readonly number[] }[],
): Option['answers'] {
  const sum = (at: number) => answers.reduce((total, { pulls }) => total + (pulls[at] ?? 0), 0)
  return answers.map(({ id, opens, pulls }) => ({ id, opens, chances: pulls.map((pull, at) => pull / sum(at)) }))
}

/** A message looked up leaves less doubt than the same answer without one. */
const doubtAfterMessage = 0.85

/** Bits of doubt about the article that the answer is expected to remove. */
function expectedGain(rivals: readonly Rival[], option: Option): number {
  const before = doubt(rivals.map((rival) => rival.chance))
  let after = 0
  for (const answer of option.answers) {
    const joint = rivals.map((rival, at) => rival.chance * (answer.chances[at] ?? 0))
    const chance = joint.reduce((sum, share) => sum + share, 0)
    const left = chance > 0 ? doubt(joint.map((share) => share / chance)) : 0
    after += chance * left * (answer.opens ? doubtAfterMessage : 1)
  }
  return before - after
}

function doubt(chances: readonly number[]): number {
  return chances.reduce((sum, chance) => (chance > 0 ? sum - chance * Math.log2(chance) : sum), 0)
}

/** An answer speaks for the articles that make it likelier than they do on average over all rivals. */
function sidesOf(option: Option, rivals: readonly Rival[]): Side[] {
  return option.answers.map(({ id, chances }) => {
    const mean = rivals.reduce((sum, rival, at) => sum + rival.chance * (chances[at] ?? 0), 0)
    const articles = rivals.filter((_, at) => (chances[at] ?? 0) > mean + 1e-9).map((rival) => rival.article)
    return { answer: id, articles }
  })
}
