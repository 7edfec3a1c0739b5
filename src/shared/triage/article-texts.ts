import type { Article, Step, Symptom } from '../content/article'
import type { Why } from './suggestion'

/** Where in an article a text stands: decides what a match there is worth. */
export type Field =
  'title' | 'symptom' | 'said' | 'shown' | 'keyword' | 'message' | 'choose' | 'about' | 'steps' | 'own-table'

/** One line of an article that can be shown as the reason for a suggestion. */
export type ShownText = {
  readonly field: Field
  readonly source: Why['source']
  readonly text: string
  /** Lines of one group are one reason: the same symptom or message in other words. */
  readonly group: string
  /** Shown instead of a customer's wording: the article's own, what is on the screen first. */
  readonly instead?: readonly string[]
}

/** The lines of an article that explain why it fits. The door for other kinds of articles: whatever can fill these fields can be ranked. */
function shownTexts(article: Article): ShownText[] {
  return [
    { field: 'title', source: 'title', group: 'title', text: article.title },
    ...article.symptoms.flatMap(symptomTexts),
    ...article.keywords.map((text): ShownText => ({
      field: 'keyword',
      source: 'keyword',
      group: `keyword ${text}`,
      text,
    })),
    { field: 'choose', source: 'choose', group: 'choose', text: article.choose },
  ]
}

type Leading = { readonly leadingTo: (article: string, language: string) => readonly ShownText[] }

/** All lines of one file in the order in which an index has them, the messages that lead to it last. */
export function shownOf(article: Article, messages: Leading): ShownText[] {
  return [...shownTexts(article), ...messages.leadingTo(article.id, article.language)]
}

/** Longer text that only counts. */
export function countedTexts(article: Article): { readonly field: Field; readonly text: string }[] {
  return [
    { field: 'about', text: article.heading },
    { field: 'about', text: article.impact },
    ...article.steps.flatMap(stepTexts).map((text) => ({ field: 'steps' as const, text })),
    ...article.errors.flatMap((row) => row.shows).map((text) => ({ field: 'own-table' as const, text })),
  ]
}

function symptomTexts(symptom: Symptom): ShownText[] {
  const shows = (symptom.shows ?? []).map((text) => (symptom.variableTail === true ? withoutTail(text) : text))
  const texts = shows.includes(symptom.text) ? [] : [symptom.text]
  const instead = [...shows, ...texts]
  const line = { source: 'symptom', group: `symptom ${symptom.id}`, instead } as const
  return [
    ...shows.map((text) => ({ field: 'shown' as const, text, ...line })),
    ...texts.map((text) => ({ field: 'symptom' as const, text, ...line })),
    ...(symptom.says ?? []).map((text) => ({ field: 'said' as const, text, ...line })),
  ]
}

/** The fixed part of a message that ends in something personal; authors may have left a placeholder for the rest. */
function withoutTail(text: string): string {
  const fixed = text.replace(/\s*(?:[<[{].*|\S+@\S+.*|…|\.{3})\s*$/u, '')
  return fixed === '' ? text : fixed
}

function stepTexts(step: Step): string[] {
  const variants = (step.variants ?? []).flatMap((variant) => [variant.label, variant.do, ...(variant.labels ?? [])])
  const reasons = (step.couldNot ?? []).map((reason) => reason.reason)
  return [step.title, step.do, step.say ?? '', step.look ?? '', ...(step.labels ?? []), ...variants, ...reasons].filter(
    (text) => text !== '',
  )
}
