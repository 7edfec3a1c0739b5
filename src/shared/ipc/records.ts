import * as v from 'valibot'
import { ImportedSession } from '../bundle/bundle'
import { Outcome } from '../session/events'
import { SessionSummary } from '../session/summary'

/** One line of the Records screen. */
export const RecordRow = v.strictObject({
  ...SessionSummary.entries,
  /** While it is closed. */
  outcome: v.exactOptional(Outcome),
  /** Titles of the articles whose lists were begun. */
  articles: v.array(v.string()),
  /** The desk it comes from, where it is not this one; `copy` names this copy of it. */
  from: v.exactOptional(
    v.strictObject({ copy: v.string(), desk: v.string(), trusted: v.boolean(), conflict: v.boolean() }),
  ),
})
export type RecordRow = v.InferOutput<typeof RecordRow>

export const RecordList = v.strictObject({
  /** The newest first. */
  rows: v.array(RecordRow),
  /** Older sessions that are not among them. */
  more: v.number(),
})
export type RecordList = v.InferOutput<typeof RecordList>

/** A session that answers to a code: of this desk, or of another one whose record is here. */
export const FoundByCode = v.variant('where', [
  v.strictObject({ where: v.literal('here'), summary: SessionSummary }),
  v.strictObject({ where: v.literal('elsewhere'), imported: ImportedSession }),
])
export type FoundByCode = v.InferOutput<typeof FoundByCode>
