import * as v from 'valibot'
import type { Recorded, SessionEvent } from '../session/events'

/**
 * What is wrong with a line: it was changed; it was replaced by another that fits itself; it is gone from the middle or from the end;
 * it cannot be read; or the lines are sound and the list of sessions, the file around them or the journal beside it is not.
 */
const Wrong = v.picklist(['changed', 'replaced', 'missing', 'cut-off', 'unreadable', 'list', 'file', 'journal'])
export type Wrong = v.InferOutput<typeof Wrong>

const BrokenLine = v.strictObject({
  /** Place in the log from 1 on; 0 when every line is sound and something around them is not. */
  position: v.number(),
  session: v.string(),
  code: v.string(),
  /** Place in the session from 1 on. */
  seq: v.number(),
  at: v.string(),
  wrong: Wrong,
})
export type BrokenLine = v.InferOutput<typeof BrokenLine>

/** The answer to "is this record what was written?". */
export const RecordCheck = v.variant('intact', [
  v.strictObject({
    intact: v.literal(true),
    events: v.number(),
    sessions: v.number(),
    /** What the retention policy erased, the last time on that day; those lines are gone, and the chain says so. */
    erased: v.strictObject({ sessions: v.number(), events: v.number(), on: v.exactOptional(v.string()) }),
    /** Of the last line: "9c41 e07b", and when it was written. */
    check: v.string(),
    at: v.string(),
  }),
  v.strictObject({ intact: v.literal(false), ...BrokenLine.entries }),
])
export type RecordCheck = v.InferOutput<typeof RecordCheck>

/** The first eight digits of a hash as they are printed on notes: "9c41 e07b". */
export function shortCheck(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`.trim()
}

/** What may still follow the end of a visit: it belongs to the record and is no part of what the note tells. */
export const AFTERWARDS: readonly SessionEvent['type'][] = ['note-exported', 'clock-jumped']

/** The event whose hash a note's check value is taken from. */
export function lastOfVisit(events: readonly Recorded[]): Recorded | undefined {
  return events.findLast(({ event }) => !AFTERWARDS.includes(event.type))
}
