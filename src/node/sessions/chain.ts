import { shortCheck, type BrokenLine, type RecordCheck, type Wrong } from '../../shared/record/record-check'
import { FIRST_HASH } from './canonical'
import { DESK_LINES, erasedBetween, erasedFrom, type Erased } from './erasures'
import { soundRow } from './event-row'
import { isDamage } from './log-failure'
import type { Database } from './sqlite'
import { unfinishedSummaries } from './summaries'

type Place = { readonly position: number; readonly session: string; readonly seq: number; readonly at: string }
type Link = Place & { readonly hash: string }
type Broken = Place & { readonly wrong: Wrong }
type Walked = { readonly last: Link; readonly events: number } | { readonly broken: Broken }

const BEFORE_ALL: Link = { position: 0, session: '', seq: 0, at: '', hash: FIRST_HASH }
/** Rows between two words about how far the reading is. */
const STRIDE = 2048

/**
 * Whether the log is what was written: checks every event, the links between them, the summaries' counts and SQLite's own structure.
 * Otherwise the first event that is changed or missing; `position` 0 with no session means that all events are sound and something else
 * (an index, a summary) is not. `progress` hears how many events have been read.
 */
export function verifyLog(db: Database, progress: (checked: number) => void = () => undefined): RecordCheck {
  const walked = walkAll(db, progress)
  if ('broken' in walked) return brokenAt(db, walked.broken)
  const { last, events } = walked
  try {
    const missing = missingAtEnd(db, last.position)
    if (missing) return brokenAt(db, missing)
    if (!listEndsAt(db, last.position) || oddSummaries(db) > 0) return besidesEvents('list')
    if (!structureFits(db)) return besidesEvents('file')
    const { spans: _spans, ...erased } = erasedFrom(db)
    return { intact: true, events, sessions: sessionsIn(db), erased, check: shortCheck(last.hash), at: last.at }
  } catch (error) {
    if (isDamage(error)) return besidesEvents('file')
    throw error
  }
}

/**
 * The short look at a start, which reads as much of a log of years as of one of a day: the last `count` events with their links, the sessions
 * that go on from their first event, and that the list of sessions ends where the events do. What is older is left to `verifyLog`: every
 * event and link, every summary, and SQLite's own structure with the index of words; a session that is read is checked in reading.
 */
export function endIsSound(db: Database, count: number): boolean {
  const rows = db
    .prepare('SELECT * FROM event ORDER BY position DESC LIMIT ?')
    .all(count + 1)
    .reverse()
  const first: Link | undefined = rows.length > count ? soundRow(rows[0]) : BEFORE_ALL
  if (!first) return false
  const walked = walk(db, rows.length > count ? rows.slice(1) : rows, first)
  if ('broken' in walked) return false
  const { position } = walked.last
  return !missingAtEnd(db, position) && listEndsAt(db, position) && unfinishedAreSound(db)
}

function walkAll(db: Database, progress: (checked: number) => void): Walked {
  try {
    return walk(db, db.prepare('SELECT * FROM event ORDER BY position').iterate(), BEFORE_ALL, progress)
  } catch (error) {
    if (!isDamage(error)) throw error
    return { broken: { ...BEFORE_ALL, position: 1, wrong: 'unreadable' } }
  }
}

function walk(
  db: Database,
  rows: Iterable<unknown>,
  start: Link,
  progress: (checked: number) => void = () => undefined,
): Walked {
  let last = start
  let events = 0
  let erased: Erased | undefined
  try {
    for (const raw of rows) {
      const row = soundRow(raw)
      if (!row) return { broken: placeOf(raw, last) }
      if (row.prev !== last.hash && !erasedBetween((erased ??= erasedFrom(db)), last, row)) {
        return { broken: unlinked(last, row) }
      }
      last = row
      events += 1
      if (events % STRIDE === 0) progress(events)
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { broken: { ...BEFORE_ALL, position: last.position + 1, wrong: 'unreadable' } }
  }
  return { last, events }
}

// Both rows fit their own hash, so the later one is as it was written: the earlier was replaced, or one between is gone.
function unlinked(last: Link, row: Place): Broken {
  const replaced = last.position > 0 && row.position === last.position + 1
  const { session, seq, at } = replaced ? last : row
  const position = replaced ? last.position : last.position + 1
  return { position, session, seq, at, wrong: replaced ? 'replaced' : 'missing' }
}

function placeOf(raw: unknown, last: Link): Broken {
  const { position, session, seq, at } = raw as Partial<Record<keyof Place, unknown>>
  return {
    position: typeof position === 'number' ? position : last.position + 1,
    session: typeof session === 'string' ? session : '',
    seq: typeof seq === 'number' ? seq : 0,
    at: typeof at === 'string' ? at : '',
    wrong: 'changed',
  }
}

function besidesEvents(wrong: Wrong): RecordCheck {
  return { intact: false, position: 0, session: '', code: '', seq: 0, at: '', wrong }
}

/** The broken line with the code of its session, where the list of sessions still tells it. */
function brokenAt(db: Database, broken: Broken): { readonly intact: false } & BrokenLine {
  const { position, session, seq, at, wrong } = broken
  return { intact: false, position, session, code: codeOf(db, session), seq, at, wrong }
}

function codeOf(db: Database, session: string): string {
  try {
    const row = db.prepare('SELECT code FROM session WHERE id = ?').get(session) as { code?: unknown } | undefined
    return typeof row?.code === 'string' ? row.code : ''
  } catch {
    return '' // the list is as unreadable as the line
  }
}

// Nothing follows the last event that could vouch for it; the summaries were written with it and know its place.
function missingAtEnd(db: Database, last: number): Broken | undefined {
  const row: unknown = db
    .prepare('SELECT id AS session, seq FROM session WHERE position > ? ORDER BY position LIMIT 1')
    .get(last)
  if (row === undefined) return undefined
  return { position: last + 1, at: '', wrong: 'cut-off', ...(row as { session: string; seq: number }) }
}

function listEndsAt(db: Database, last: number): boolean {
  const { end } = db.prepare('SELECT coalesce(max(position), 0) AS end FROM session').get() as { end: number }
  return end === last
}

/** Summaries that no writer ever wrote. */
function oddSummaries(db: Database): number {
  const { odd } = db
    .prepare(
      `SELECT count(*) AS odd FROM session WHERE state NOT IN ('open', 'parked', 'closed') OR typeof(id) <> 'text'`,
    )
    .get() as { odd: number }
  return odd
}

function sessionsIn(db: Database): number {
  const { sessions } = db.prepare('SELECT count(*) AS sessions FROM session WHERE id <> ?').get(DESK_LINES) as {
    sessions: number
  }
  return sessions
}

function unfinishedAreSound(db: Database): boolean {
  const events = db.prepare('SELECT * FROM event WHERE session = ? ORDER BY seq')
  const seqOf = db.prepare('SELECT seq FROM session WHERE id = ?')
  return unfinishedSummaries(db).every(({ session }) => {
    const { seq } = seqOf.get(session) as { seq: number }
    const rows = events.all(session).map(soundRow)
    return rows.length === seq && rows.every((row, index) => row?.seq === index + 1)
  })
}

function structureFits(db: Database): boolean {
  const answer = db.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string }
  return answer.integrity_check === 'ok'
}
