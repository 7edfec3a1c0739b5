import type { Pack } from '../../shared/content/pack'
import type { Recorded } from '../../shared/session/events'
import { factsIn } from '../../shared/triage/facts'
import type { Facts } from '../../shared/triage/suggestion'

export type HeardFact = { readonly fact: string; readonly value: string }

/** Facts that the words name and the session does not know yet. What a clerk took back is not put back by the same words. */
export function newFactsIn(words: string, pack: Pack, facts: Facts, events: readonly Recorded[]): HeardFact[] {
  if (words.trim() === '') return []
  const takenBack = new Set(events.flatMap(({ event }) => (event.type === 'fact-withdrawn' ? [event.fact] : [])))
  return factsIn(words, pack).filter(({ fact }) => facts[fact] === undefined && !takenBack.has(fact))
}
