import type { Recorded, SessionEvent } from '../../shared/session/events'
import { DESK_LINES } from './erasures'
import { recorded, soundRow } from './event-row'
import { LogFailed } from './log-failure'
import type { Database } from './sqlite'

/** Every event of these types in the order they were written. No index on the type: an act would have to keep it up each time. */
export function eventsOfTypes(db: Database, types: readonly SessionEvent['type'][]): Recorded[] {
  const places = types.map(() => '?').join(', ')
  return db
    .prepare(`SELECT * FROM event WHERE type IN (${places}) ORDER BY position`)
    .all(...types)
    .map(knownEvent)
}

export function clerksIn(db: Database): string[] {
  const rows = db.prepare('SELECT DISTINCT clerk FROM event WHERE session <> ? ORDER BY clerk').all(DESK_LINES) as {
    clerk: string
  }[]
  return rows.map(({ clerk }) => clerk)
}

/** A row as the event that it holds; what is not what was written throws. */
export function knownEvent(raw: unknown): Recorded {
  const row = soundRow(raw)
  if (!row) throw new LogFailed({ code: 'damaged' })
  const record = recorded(row)
  if (!record) throw new LogFailed({ code: 'newer' })
  return record
}
