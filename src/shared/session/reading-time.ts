import type { Article } from '../content/article'
import type { StepState } from './session'

/** Six hundred words a minute: hurried skimming. Whoever answers sooner cannot have read the step, let alone have done it. */
const MS_PER_WORD = 100
const LEAST = 1000

/** Milliseconds below which a text of so many words cannot have been read. */
export function readingFloor(words: number): number {
  return Math.max(LEAST, words * MS_PER_WORD)
}

/** How many words the card of the step shows. One that is asked again was read before: its name is enough. */
export function wordsShown(step: StepState, article: Article | undefined, variant: string | undefined): number {
  const authored = article?.steps.find(({ id }) => id === step.shown.id)
  if (!authored || step.again) return count([step.shown.title])
  const wording = authored.variants?.find(({ id }) => id === variant) ?? authored
  const sights = (authored.sights ?? []).map(({ text }) => text)
  return count([
    authored.title,
    authored.warning,
    wording.do,
    authored.say,
    wording.look,
    authored.value?.ask,
    ...sights,
  ])
}

function count(texts: readonly (string | undefined)[]): number {
  return texts.flatMap((text) => text?.match(/\S+/gu) ?? []).length
}
