import type { Recorded } from '../../shared/session/events'
import { visitOf, type Visit } from '../../shared/insights/visit'
import { DESK_LINES } from './erasures'
import { soundEvents } from './experience'
import type { Database } from './sqlite'

/** Keeps what counts of a session with its line in the list, in the transaction of the act by which it leaves the desk. */
export function visitWriter(db: Database): (session: string, events: readonly Recorded[]) => void {
  const update = db.prepare('UPDATE session SET visit = ? WHERE id = ?')
  return (session, events) => {
    const visit = visitOf(events)
    if (visit) update.run(JSON.stringify(visit), session)
  }
}

/** Makes it all anew from the events, which are the truth. */
export function countAgain(db: Database): void {
  const write = visitWriter(db)
  const sessions = db.prepare('SELECT id FROM session WHERE id <> ?').all(DESK_LINES) as { id: string }[]
  for (const { id } of sessions) write(id, soundEvents(db, id))
}

/** What counts of the sessions that were opened since then. */
export function* visitsSince(db: Database, since: string): Iterable<Visit> {
  const read = visitReader(db)
  const rows = db
    .prepare('SELECT id, state, visit FROM session WHERE opened_at >= ? AND id <> ? ORDER BY rowid')
    .iterate(since, DESK_LINES) as Iterable<KeptVisit>
  for (const row of rows) {
    const visit = read(row)
    if (visit) yield visit
  }
}

export type KeptVisit = { readonly id: string; readonly state: string; readonly visit: string | null }

/** What is kept is of the moment when the session left the desk; of one that is there now, its events are read. */
export function visitReader(db: Database): (row: KeptVisit) => Visit | undefined {
  return ({ id, state, visit }) =>
    visit === null || state === 'open' ? visitOf(soundEvents(db, id)) : (JSON.parse(visit) as Visit)
}
