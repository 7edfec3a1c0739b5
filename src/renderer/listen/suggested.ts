import type { Article } from '../../shared/content/article'
import { textIn, type Pack } from '../../shared/content/pack'
import type { Session } from '../../shared/session/session'
import type { AnswerEffect } from '../../shared/triage/rank'
import type { Marks, Suggestion, Why } from '../../shared/triage/suggestion'

/** A suggestion as its card shows it; `place` counts from 1. */
export type Card = {
  readonly article: Article
  readonly place: number
  readonly strength: Suggestion['strength']
  readonly score: number
  readonly titleMarks: Marks
  /** The article's own phrases that matched, two at most. */
  readonly quotes: readonly Why[]
  /** What facts, answers and earlier sessions said for it. */
  readonly known: readonly string[]
  /** Its place before the last answer or fact, when it was a better one. */
  readonly fell?: number
}

/** More than two phrases are not read at a counter. */
const MOST_QUOTES = 2
const MOST_REASONS = 8

/** The card of a suggestion, or nothing when its article is not in the pack any more. */
export function cardOf(
  suggestion: Suggestion,
  place: number,
  article: Article | undefined,
  fell: ReadonlyMap<string, number>,
): Card[] {
  if (!article) return []
  const { strength, score, why } = suggestion
  const before = fell.get(article.id)
  const quotes = why.filter(({ source }) => source === 'symptom' || source === 'message' || source === 'keyword')
  return [
    {
      article,
      place,
      strength,
      score,
      titleMarks: why.find(({ source, text }) => source === 'title' && text === article.title)?.marks ?? [],
      quotes: quotes.slice(0, MOST_QUOTES),
      known: why
        .filter(({ source }) => source === 'fact' || source === 'answer' || source === 'experience')
        .map(({ text }) => text),
      ...(before !== undefined && before < place && { fell: before }),
    },
  ]
}

/** The reasons as the record keeps them: the words that were on the card. */
export function reasonsOf({ quotes, known, article }: Card): string[] {
  const reasons = [...quotes.map(({ text }) => text), ...known]
  return (reasons.length > 0 ? reasons : [article.choose]).slice(0, MOST_REASONS)
}

/** What the answers given so far mean for the ranking. */
export function effectsOf(session: Session, pack: Pack, language: string): AnswerEffect[] {
  return session.answers.flatMap(({ question, answer }) => {
    const asked = pack.manifest.questions.find(({ id }) => id === question)
    const given = asked?.answers.find(({ id }) => id === answer)
    if (!asked || !given) return []
    const says = `${textIn(asked.record, language)} ${textIn(given.record, language)}`
    return [{ favours: given.favours, against: given.against, says }]
  })
}
