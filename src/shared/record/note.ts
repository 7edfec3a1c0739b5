import type { HiddenKind, Recorded } from '../session/events'
import { sessionOf } from '../session/evolve'
import { recordOf } from './record'
import { redactEvents, redactRecord } from './redact'
import type { SessionRecord } from './session-record'

/** A record as it may leave, with its events: in the session's own language, personal data hidden unless the clerk shows it. */
export type Note = {
  readonly events: readonly Recorded[]
  readonly record: SessionRecord
  readonly hidden: readonly HiddenKind[]
}

/** What every format is made from, once for all of them. */
export function noteOf(events: readonly Recorded[]): Note {
  const { clerkLanguage, shownKinds } = sessionOf(events)
  return { events: redactEvents(events, shownKinds), ...redactRecord(recordOf(events, clerkLanguage)) }
}
