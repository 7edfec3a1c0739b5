import { openEventLog, type EventLog } from '../sessions/event-log'

/** The clock of a test that does not move. */
export const now = (): Date => new Date('2026-11-24T14:02:41.300Z')

/** The log at `file`, or an error that says why there is none. */
export function openedLog(file: string): EventLog {
  const result = openEventLog(file, { now })
  if (!result.ok) throw new Error(`the log did not open: ${result.error.code} ${result.error.detail ?? ''}`)
  return result.value
}
