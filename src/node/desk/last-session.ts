import type { Recorded } from '../../shared/session/events'
import { evolve, sessionOf } from '../../shared/session/evolve'
import type { Session } from '../../shared/session/session'
import type { EventLog } from '../sessions/event-log'

/**
 * The session that a desk works on, folded once and carried along: without it each act of a long visit would read and fold all
 * the acts before it. The log stays the truth: its append refuses an act that was decided on anything but its latest state.
 */
export type LastSession = {
  /** The session as the log has it; folded from the log unless it was the last one asked for. */
  readonly of: (session: string) => Session
  /** Events that the log has just taken. */
  readonly add: (session: string, events: readonly Recorded[]) => void
  /** After a failure the log is read anew. */
  readonly forget: () => void
}

export function lastSession(log: Pick<EventLog, 'read'>): LastSession {
  let last: { readonly id: string; readonly session: Session } | undefined
  const of = (id: string): Session => {
    if (last?.id !== id) last = { id, session: sessionOf(log.read(id)) }
    return last.session
  }
  return {
    of,
    add: (id, events) => {
      if (last?.id === id) last = { id, session: events.reduce(evolve, last.session) }
    },
    forget: () => (last = undefined),
  }
}
