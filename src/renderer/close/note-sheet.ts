import { recordOf } from '../../shared/record/record'
import { redactRecord } from '../../shared/record/redact'
import { sheetOf, type Sheet } from '../../shared/record/sheet'
import type { HiddenKind, Outcome, Recorded } from '../../shared/session/events'

/** What the clerk has entered and the record does not hold yet. */
export type Entered = {
  readonly outcome: Outcome | undefined
  readonly reason: string
  readonly to: string
  readonly draft: string
}

/** The page that would leave the desk now, and the kinds of personal data hidden on it. */
export function noteSheet(
  events: readonly Recorded[],
  entered: Entered,
  language: string,
): { readonly sheet: Sheet; readonly hidden: readonly HiddenKind[] } {
  const { outcome, reason, to, draft } = entered
  const record = recordOf(events, language)
  const remarks = draft.trim() === '' ? record.remarks : [...record.remarks, { time: '', words: draft.trim() }]
  const preview = {
    ...record,
    remarks,
    ...(outcome && { outcome }),
    ...(reason.trim() !== '' && { outcomeReason: reason.trim() }),
    ...(outcome === 'escalated' && to.trim() !== '' && { passedTo: to.trim() }),
  }
  const { record: clean, hidden } = redactRecord(preview)
  return { sheet: sheetOf(clean, hidden), hidden }
}
