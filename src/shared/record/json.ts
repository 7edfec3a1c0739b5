import type { Recorded } from '../session/events'
import type { SessionRecord } from './session-record'

/** Grows when a reader of the older shape would be wrong about the newer one. */
const JSON_VERSION = 1

/** The note for machines: the readable record and the events it was made from, personal data hidden in both alike. */
type NoteFile = {
  readonly format: 'handrail-session'
  readonly version: typeof JSON_VERSION
  readonly record: SessionRecord
  readonly events: readonly Recorded[]
}

export function jsonOf(record: SessionRecord, events: readonly Recorded[]): string {
  const file: NoteFile = { format: 'handrail-session', version: JSON_VERSION, record, events }
  return JSON.stringify(file, null, 2) + '\n'
}
