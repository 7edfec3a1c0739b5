import { DESK_LINES } from './erasures'
import type { Database } from './sqlite'

/** For how many days a session is kept after its last act: one that is closed, and one that still waits for its customer. */
export type Retention = { readonly days: number; readonly unfinishedDays: number }

type Row = { readonly id: string; readonly state: string; readonly changedAt: string }

const DAY = 24 * 60 * 60 * 1000

/**
 * The sessions whose time is over, the oldest first. A session is never older than what the log held before it, whatever its own date says:
 * a computer whose clock once fell back by years must not have a week's work erased when the clock is set right.
 */
export function dueSessions(db: Database, { days, unfinishedDays }: Retention, at: string): string[] {
  const rows = db
    .prepare('SELECT id, state, changed_at AS changedAt FROM session WHERE id <> ? ORDER BY position')
    .all(DESK_LINES) as Row[]
  const closedBefore = daysBefore(at, days)
  const waitingBefore = daysBefore(at, unfinishedDays)
  let newest = ''
  return rows.flatMap(({ id, state, changedAt }) => {
    // A date that is still to come is a clock gone wrong; it says nothing about what comes after it.
    if (changedAt <= at && changedAt > newest) newest = changedAt
    const since = newest === '' ? changedAt : newest
    return since < (state === 'closed' ? closedBefore : waitingBefore) ? [id] : []
  })
}

export function daysBefore(at: string, days: number): string {
  return new Date(Date.parse(at) - days * DAY).toISOString()
}
