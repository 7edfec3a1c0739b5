import { articleIn, type Pack } from '../content/pack'
import type { Article } from '../content/article'
import type { Checklist, StepState } from '../session/session'

/** A list in the customer's language, where the pack at hand still has the article with this step; else as it was shown. */
export type TheirWords = {
  readonly title: string
  readonly completion: string
  /** What was reached at a step. */
  readonly reached: (step: StepState) => string
  /** What a step asks for. */
  readonly asks: (step: StepState) => string
  /** What the author says about a wait at a step, if that can be said in this language. */
  readonly wait: (step: StepState) => string | undefined
  readonly needs: readonly string[]
  readonly addresses: readonly Address[]
}

export type Address = { readonly title: string; readonly address: string }

export function inTheirWords(list: Checklist, language: string, pack: Pack | undefined): TheirWords {
  const article = pack && articleIn(pack, list.article.id, language)
  const step = ({ shown }: StepState) => article?.steps.find(({ id }) => id === shown.id)
  return {
    title: article?.title ?? list.article.title,
    completion: article?.completion ?? list.completion,
    reached: (state) => step(state)?.record ?? state.shown.record,
    asks: (state) => step(state)?.title ?? state.shown.title,
    wait: (state) => step(state)?.wait?.text,
    needs: article?.needs ?? [],
    addresses: addressesOf(article),
  }
}

function addressesOf(article: Article | undefined): Address[] {
  return (article?.sources ?? []).flatMap(({ title, address }) => (address === undefined ? [] : [{ title, address }]))
}
