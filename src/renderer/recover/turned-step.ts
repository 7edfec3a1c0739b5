import type { Article, Step } from '../../shared/content/article'
import type { StepState } from '../../shared/session/session'
import { recoverWords } from '../words/recover'

/** What the customer sees when the screen is turned: their language alone, and no word that was written for the clerk. */
export type TurnedStep = {
  readonly language: string
  readonly number?: number
  readonly title: string
  readonly say?: string
  readonly paths: readonly { readonly of?: string; readonly labels: readonly string[] }[]
  readonly leave: string
}

type Shown = {
  /** The article in the customer's language, or in another where theirs is not there. */
  readonly article: Article | undefined
  readonly step: StepState | undefined
  /** Ids of the wordings that are on the clerk's screen. */
  readonly wordings: readonly (string | undefined)[]
  readonly customerLanguage: string
}

/** What is said to them and what they touch; the action is told to the clerk in the clerk's words, so it stands in only where nothing is said.
 * What to look for is left to the clerk. */
export function turnedStep({ article, step, wordings, customerLanguage }: Shown): TurnedStep | undefined {
  const leave = recoverWords[customerLanguage === 'fr' ? 'fr' : 'en'].turnedLeave
  const language = article?.language ?? customerLanguage
  if (!step) return article && { language, title: article.completion, paths: [], leave }
  const authored = article?.steps.find(({ id }) => id === step.shown.id)
  if (!authored) return { language, number: step.number, title: step.shown.title, paths: [], leave }
  return {
    language,
    number: step.number,
    title: authored.title,
    say: authored.say ?? authored.do,
    paths: pathsOf(authored, wordings),
    leave,
  }
}

function shownVariants(step: Step, wordings: readonly (string | undefined)[]) {
  return (step.variants ?? []).filter(({ id }) => wordings.includes(id))
}

/** What to touch on their own screen; where several versions are possible, each under its name, the same one once. */
function pathsOf(step: Step, wordings: readonly (string | undefined)[]): TurnedStep['paths'] {
  const shown = shownVariants(step, wordings)
  const all = shown.map(({ label, labels }) => ({ of: label, labels: labels ?? step.labels ?? [] }))
  const paths = all.length > 0 ? all : [{ labels: step.labels ?? [] }]
  const named = paths.filter(({ labels }) => labels.length > 0)
  const distinct = new Set(named.map(({ labels }) => labels.join('\n')))
  return distinct.size > 1 ? named : named.slice(0, 1).map(({ labels }) => ({ labels }))
}
