import { FIRST_HASH } from './canonical'
import type { Retention } from './due'
import { DESK_LINES, deskLinesSummary, type ErasureNote, type Span } from './erasures'
import { storedRow } from './event-row'
import type { Database } from './sqlite'
import { summaryWriter } from './summaries'

export type Stamp = { readonly at: string; readonly mono: number }
export type ErasedNow = { readonly sessions: number; readonly events: number }

/**
 * Erases sessions. Their events and their lines in the list of sessions go, and with the same commit the desk's line comes that says how many,
 * and where in the chain. What they taught about the articles stays as counts that belong to nobody.
 */
export function eraseSessions(db: Database, sessions: readonly string[], rule: Retention, stamp: Stamp): ErasedNow {
  db.exec('BEGIN IMMEDIATE')
  const { spans, events } = spansOf(db, sessions)
  withDeletesAllowed(db, () => removeAll(db, sessions))
  const erased = { sessions: sessions.length, events }
  writeNote(db, stamp, { ...noteOf(rule, stamp), ...erased, spans })
  db.exec('COMMIT')
  return erased
}

/** Notes that erasing waits for another day, because the clock is not believed yet. */
export function notePutOff(db: Database, rule: Retention, stamp: Stamp): void {
  db.exec('BEGIN IMMEDIATE')
  writeNote(db, stamp, { ...noteOf(rule, stamp), sessions: 0, events: 0, spans: [], putOff: true })
  db.exec('COMMIT')
}

function noteOf({ days }: Retention, { at }: Stamp) {
  return { type: 'sessions-erased', on: at.slice(0, 10), retentionDays: days } as const
}

/** Where in the log these sessions stand: neighbours together, each stretch with the hash that the next event remembers. */
function spansOf(db: Database, sessions: readonly string[]): { spans: Span[]; events: number } {
  const select = db.prepare('SELECT position, hash FROM event WHERE session = ?')
  const places = sessions.flatMap((id) => select.all(id) as { position: number; hash: string }[])
  places.sort((a, b) => a.position - b.position)
  const spans: Span[] = []
  for (const { position, hash } of places) {
    const last = spans.at(-1)
    if (last?.last === position - 1) spans[spans.length - 1] = { ...last, last: position, hash }
    else spans.push({ first: position, last: position, hash })
  }
  return { spans, events: places.length }
}

/** The log refuses deletes to every tool and every mistake; this is the one place that may, and its commit puts the rule back. */
function withDeletesAllowed(db: Database, remove: () => void): void {
  const { sql } = db.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'event_never_leaves'`).get() as { sql: string }
  db.exec('DROP TRIGGER event_never_leaves')
  remove()
  db.exec(sql)
}

function removeAll(db: Database, sessions: readonly string[]): void {
  const events = db.prepare('DELETE FROM event WHERE session = ?')
  const summary = db.prepare('DELETE FROM session WHERE id = ?')
  const told = db.prepare('DELETE FROM told WHERE rowid = (SELECT position FROM event WHERE session = ? AND seq = 1)')
  const unlink = db.prepare('UPDATE tried SET session = lower(hex(randomblob(16))) WHERE session = ?')
  for (const id of sessions) {
    told.run(id)
    events.run(id)
    summary.run(id)
    unlink.run(id)
  }
}

function writeNote(db: Database, { at, mono }: Stamp, note: ErasureNote): void {
  const ended = endOf(db, note.spans.at(-1))
  const lines: unknown = db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM event WHERE session = ?').get(DESK_LINES)
  const seq = (lines as { seq: number }).seq + 1
  const row = storedRow({ session: DESK_LINES, seq, at, mono, clerk: '', event: note }, ended.hash)
  const position = ended.position + 1
  db.prepare(
    `INSERT INTO event (position, session, seq, at, mono, clerk, type, body, prev, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(position, DESK_LINES, seq, at, mono, '', row.type, row.body, row.prev, row.hash)
  summaryWriter(db)(deskLinesSummary(at), seq, position)
}

type End = { readonly position: number; readonly hash: string }

/** The end of the log, which may just have been erased. */
function endOf(db: Database, span: Span | undefined): End {
  const last = db.prepare('SELECT position, hash FROM event ORDER BY position DESC LIMIT 1').get() as End | undefined
  const left = last ?? { position: 0, hash: FIRST_HASH }
  return span && span.last > left.position ? { position: span.last, hash: span.hash } : left
}
