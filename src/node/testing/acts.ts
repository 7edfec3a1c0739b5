import type { SessionEvent } from '../../shared/session/events'
import type { SessionSummary } from '../../shared/session/summary'
import type { Append } from '../sessions/event-log'

const at = '2026-11-24T14:02:41.300Z'

export const opened: SessionEvent = {
  type: 'session-opened',
  code: '7F3K',
  desk: 'Desk 1',
  zone: 'Europe/Zurich',
  clerkLanguage: 'en',
  customerLanguage: 'en',
  pack: { id: 'help-desk', version: '2026.11' },
  app: '0.1.0',
}

export const parked: SessionEvent = { type: 'session-parked', reason: 'fetches the old phone' }

export function said(words: string): SessionEvent {
  return { type: 'complaint-noted', words }
}

/** The n-th session of a test. */
export function sessionId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

/** An act in the n-th session after `expectedSeq` events. */
export function act(
  n: number,
  expectedSeq: number,
  events: readonly SessionEvent[],
  summary: Partial<SessionSummary> = {},
): Append {
  const session = sessionId(n)
  return {
    session,
    expectedSeq,
    clerk: 'MK',
    at,
    mono: 1234.5,
    events,
    summary: {
      session,
      code: '7F3K',
      state: 'open',
      openedAt: at,
      changedAt: at,
      clerk: 'MK',
      title: 'Mail',
      ...summary,
    },
  }
}
