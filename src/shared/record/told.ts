import type { Recorded, SessionEvent } from '../session/events'
import { sessionOf } from '../session/evolve'
import { wordsOf } from '../triage/words'
import { linesOf } from './lines'

/** With these a session leaves the desk, for a time or for good. */
const LEAVING: readonly SessionEvent['type'][] = ['session-parked', 'session-closed']

export function leaves({ type }: SessionEvent): boolean {
  return LEAVING.includes(type)
}

/**
 * Every word that the record of a session says up to where it last left the desk, as it is looked for: without accents and capitals, each
 * once. Undefined for one that never left: it stands on the start list.
 */
export function toldIn(events: readonly Recorded[]): string | undefined {
  const end = events.findLastIndex(({ event }) => leaves(event))
  if (end === -1) return undefined
  const { code, clerkLanguage, zone } = sessionOf(events)
  const lines = linesOf(events.slice(0, end + 1), clerkLanguage, zone).map(({ text }) => text)
  return [...new Set([code, ...lines].flatMap(wordsSought))].join(' ')
}

/** The words to look for in what somebody types: of "l’écran d'accueil", `ecran` and `accueil`. One letter is no word. */
export function wordsSought(text: string): string[] {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .filter((word) => word.length > 1)
}
