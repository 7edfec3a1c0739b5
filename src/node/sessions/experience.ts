import type { Recorded } from '../../shared/session/events'
import { sessionOf } from '../../shared/session/evolve'
import { triedIn, type Tried } from '../../shared/session/tried'
import type { Tally } from '../../shared/triage/experience'
import { canonical } from './canonical'
import { recorded, soundRow } from './event-row'
import type { Database } from './sqlite'

/** Keeps what a session taught beside its events, in the transaction of the act that closed it. Another closing replaces it. */
export function triedWriter(db: Database): (session: string, tried: readonly Tried[]) => void {
  const forget = db.prepare('DELETE FROM tried WHERE session = ?')
  const insert = db.prepare('INSERT INTO tried (session, article, solved, facts) VALUES (?, ?, ?, ?)')
  return (session, tried) => {
    forget.run(session)
    for (const { article, solved, facts } of tried) insert.run(session, article, solved ? 1 : 0, canonical(facts))
  }
}

/** What all closed sessions taught, summed up by article and by what was known of the customers. */
export function talliesIn(db: Database): Tally[] {
  const rows = db
    .prepare(
      'SELECT article, facts, sum(solved) AS solved, count(*) AS tried FROM tried GROUP BY article, facts ORDER BY article, facts',
    )
    .all() as { article: string; facts: string; solved: number; tried: number }[]
  return rows.map(({ article, facts, solved, tried }) => ({
    article,
    facts: JSON.parse(facts) as Record<string, string>,
    solved,
    tried,
  }))
}

/** Makes it all anew from the events, which are the truth. */
export function learnAgain(db: Database): void {
  const write = triedWriter(db)
  const closed = db.prepare("SELECT id FROM session WHERE state = 'closed'").all() as { id: string }[]
  for (const { id } of closed) write(id, triedIn(sessionOf(soundEvents(db, id))))
}

/** The events of a session that are what was written, and of a kind that this version knows. */
export function soundEvents(db: Database, session: string): Recorded[] {
  return db
    .prepare('SELECT * FROM event WHERE session = ? ORDER BY seq')
    .all(session)
    .flatMap((raw): Recorded[] => {
      const row = soundRow(raw)
      const event = row && recorded(row)
      return event ? [event] : []
    })
}
