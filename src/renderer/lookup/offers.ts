import type { Article } from '../../shared/content/article'
import { articleIn, type Pack } from '../../shared/content/pack'
import type { RowRef } from '../../shared/session/commands'
import type { MessageHit, MessageRow } from '../../shared/triage/suggestion'
import type { UnderWay } from './listed'

/** One article that answers a message, with the digit that takes it; beyond nine there is none. */
export type Offer = {
  readonly row: MessageRow
  readonly digit?: number
  readonly article: Article | undefined
  /** The article is under way already, so it cannot be started anew; taking it puts into the record what was seen. */
  readonly underWay?: UnderWay
}

/** A message and its articles, numbered on from the hit before it. */
export type NumberedHit = { readonly hit: MessageHit; readonly offers: readonly Offer[] }

/** What the clerk may take: quoted messages, and described situations apart, because nobody reads those off a screen. */
export type Offered = { readonly messages: readonly NumberedHit[]; readonly situations: readonly NumberedHit[] }

/** Numbers all offered articles through, messages first. `language` is the clerk's. */
export function offeredFrom(
  hits: readonly MessageHit[],
  pack: Pack | undefined,
  language: string,
  underWay: readonly UnderWay[] = [],
): Offered {
  let next = 1
  const numbered = (hit: MessageHit): NumberedHit => ({
    hit,
    offers: hit.rows.map((row) => {
      const digit = next++
      const article = pack && articleIn(pack, row.article, language)
      const place = underWay.find((one) => one.article === row.article)
      return { row, article, ...(digit <= 9 && { digit }), ...(place && { underWay: place }) }
    }),
  })
  const messages = hits.filter(({ kind }) => kind !== 'situation').map(numbered)
  return { messages, situations: hits.filter(({ kind }) => kind === 'situation').map(numbered) }
}

/** All offers in the order of their digits. */
export function offersOf({ messages, situations }: Offered): Offer[] {
  return [...messages, ...situations].flatMap(({ offers }) => offers)
}

export function refOf({ row }: Offer): RowRef {
  return { article: row.owner, row: row.row }
}
