import * as v from 'valibot'
import { SessionSummary } from '../../shared/session/summary'
import { DESK_LINES } from './erasures'
import { LogFailed } from './log-failure'
import type { Database } from './sqlite'

const columns =
  'id AS session, code, state, opened_at AS openedAt, changed_at AS changedAt, session.clerk, title, waiting, until'

/** Writes the summary as of the event at `position`, the `seq`-th of its session. Belongs into the transaction of that event. */
export function summaryWriter(db: Database): (summary: SessionSummary, seq: number, position: number) => void {
  const upsert = db.prepare(`
    INSERT INTO session (id, code, state, opened_at, changed_at, clerk, title, waiting, until, seq, position)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET code = excluded.code, state = excluded.state, opened_at = excluded.opened_at,
      changed_at = excluded.changed_at, clerk = excluded.clerk, title = excluded.title, waiting = excluded.waiting,
      until = excluded.until, seq = excluded.seq, position = excluded.position`)
  return (summary, seq, position) => {
    const { session, code, state, openedAt, changedAt, clerk, title, waiting, until } = summary
    const words = [clerk, title, waiting].map((text) => (text === undefined ? null : storable(text)))
    const [who, what, step] = words
    upsert.run(session, code, state, openedAt, changedAt, who, what, step, until ?? null, seq, position)
  }
}

/** Open and parked sessions, the one changed last first: by place in the log, since a clock may have been set back. */
export function unfinishedSummaries(db: Database): SessionSummary[] {
  return summariesOf(db, `WHERE state <> 'closed' ORDER BY session.position DESC`)
}

/** By place in the log, since a clock may have been set back. */
export function sessionsLately(db: Database, most: number): string[] {
  const rows = db
    .prepare('SELECT id FROM session WHERE id <> ? ORDER BY position DESC LIMIT ?')
    .all(DESK_LINES, most) as { id: string }[]
  return rows.map(({ id }) => id)
}

/** The session changed last among those with this code; codes are few and come round again. */
export function summaryByCode(db: Database, code: string): SessionSummary | undefined {
  return summariesOf(db, 'WHERE code = ? ORDER BY session.position DESC LIMIT 1', code)[0]
}

/** The sessions that this end of a query chooses, in its order. */
export function summariesOf(db: Database, which: string, ...given: readonly (string | number)[]): SessionSummary[] {
  return db
    .prepare(`SELECT ${columns} FROM session ${which}`)
    .all(...given)
    .map(summary)
}

/** The session that says in its second event that it goes on from this one; the one changed last, should there be several. */
export function summaryOfCarriedOn(db: Database, from: string): SessionSummary | undefined {
  const row: unknown = db
    .prepare(
      `SELECT ${columns} FROM session WHERE id IN
        (SELECT session FROM event WHERE type = 'session-continued' AND json_extract(body, '$.from.session') = ?)
        ORDER BY position DESC LIMIT 1`,
    )
    .get(from)
  return row === undefined ? undefined : summary(row)
}

/** The words as SQLite gives them back: its text ends at NUL, and half a surrogate pair has no place in UTF-8. */
export function storable(words: string): string {
  return Buffer.from(words.replaceAll('\0', ''), 'utf8').toString('utf8')
}

function summary(row: unknown): SessionSummary {
  const present = Object.entries(row as object).filter(([, value]) => value !== null)
  const parsed = v.safeParse(SessionSummary, Object.fromEntries(present))
  if (!parsed.success) throw new LogFailed({ code: 'damaged' })
  return parsed.output
}
