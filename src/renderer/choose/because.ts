import type { Recorded } from '../../shared/session/events'

/** Why the article now chosen was chosen, in the words that were on its card or on the customer's screen. */
export function chosenBecause(events: readonly Recorded[]): readonly string[] {
  const last = events.findLast(({ event }) => event.type === 'article-chosen')?.event
  return last?.type === 'article-chosen' ? last.why : []
}
