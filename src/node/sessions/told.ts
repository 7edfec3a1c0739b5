import type { Recorded } from '../../shared/session/events'
import type { SessionSummary } from '../../shared/session/summary'
import { toldIn, wordsSought } from '../../shared/record/told'
import { soundEvents } from './experience'
import type { Database } from './sqlite'
import { summariesOf } from './summaries'

/**
 * Keeps what a session's record says where it can be found by words, in the transaction of the act by which it leaves the desk. A row has
 * the place of its session's first event: a number that stays, and the later session has the greater one.
 */
export function toldWriter(db: Database): (session: string, events: readonly Recorded[]) => void {
  const place = db.prepare('SELECT position FROM event WHERE session = ? AND seq = 1')
  const forget = db.prepare('DELETE FROM told WHERE rowid = ?')
  const insert = db.prepare('INSERT INTO told (rowid, words) VALUES (?, ?)')
  return (session, events) => {
    const { position } = (place.get(session) as { position: number } | undefined) ?? {}
    const words = toldIn(events)
    if (position === undefined || words === undefined) return
    forget.run(position)
    insert.run(position, words)
  }
}

/** Makes it all anew from the events, which are the truth. */
export function tellAgain(db: Database): void {
  const write = toldWriter(db)
  const sessions = db.prepare('SELECT id FROM session').all() as { id: string }[]
  for (const { id } of sessions) write(id, soundEvents(db, id))
}

/** The sessions whose record says all these words, the last one begun first; the last word may be unfinished. */
export function sessionsTelling(db: Database, words: string, limit: number): SessionSummary[] {
  const match = matchFor(words)
  if (match === '') return []
  return summariesOf(
    db,
    `JOIN event ON event.session = session.id AND event.seq = 1 JOIN told ON told.rowid = event.position
     WHERE told MATCH ? ORDER BY told.rowid DESC LIMIT ?`,
    match,
    limit,
  )
}

/** Each word in quotes, so that none is taken for an operator. */
function matchFor(words: string): string {
  const quoted = wordsSought(words).map((word) => `"${word}"`)
  return quoted.length === 0 || /\s$/u.test(words) ? quoted.join(' ') : `${quoted.join(' ')} *`
}
