import { FIRST_HASH } from './canonical'
import { soundRow } from './event-row'
import { isDamage } from './log-failure'
import type { Database } from './sqlite'
import { unfinishedSummaries } from './summaries'

/**
 * Whether the log is what was written. Otherwise the first event that is changed or missing; `position` 0 with no session
 * means that all events are sound and something else (an index, a summary) is not.
 */
export type Verified =
  | { readonly intact: true; readonly events: number }
  | { readonly intact: false; readonly position: number; readonly session: string; readonly seq: number }

type Place = { readonly position: number; readonly session: string; readonly seq: number }
type Link = Place & { readonly hash: string }

const BEFORE_ALL: Link = { position: 0, session: '', seq: 0, hash: FIRST_HASH }
const NO_EVENT: Verified = { intact: false, position: 0, session: '', seq: 0 }

/** Checks every event, the links between them, the summaries' counts and SQLite's own structure. */
export function verifyLog(db: Database): Verified {
  const walked = walk(db.prepare('SELECT * FROM event ORDER BY position').iterate(), BEFORE_ALL)
  if ('broken' in walked) return { intact: false, ...walked.broken }
  const { last, events } = walked
  try {
    const missing = missingAtEnd(db, last.position)
    if (missing) return { intact: false, ...missing }
    return summariesFit(db, last.position) && structureFits(db) ? { intact: true, events } : NO_EVENT
  } catch (error) {
    if (isDamage(error)) return NO_EVENT
    throw error
  }
}

/** The short look at a start: the last `count` events with their links, the sessions that go on, and the summaries. */
export function endIsSound(db: Database, count: number): boolean {
  const rows = db
    .prepare('SELECT * FROM event ORDER BY position DESC LIMIT ?')
    .all(count + 1)
    .reverse()
  const first = rows.length > count ? soundRow(rows[0]) : BEFORE_ALL
  if (!first) return false
  const walked = walk(rows.length > count ? rows.slice(1) : rows, first)
  if ('broken' in walked) return false
  return !missingAtEnd(db, walked.last.position) && summariesFit(db, walked.last.position) && unfinishedAreSound(db)
}

function walk(rows: Iterable<unknown>, start: Link): { last: Link; events: number } | { broken: Place } {
  let last = start
  let events = 0
  try {
    for (const raw of rows) {
      const row = soundRow(raw)
      if (!row) return { broken: placeOf(raw, last) }
      if (row.prev !== last.hash) return { broken: unlinked(last, row) }
      last = row
      events += 1
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { broken: { position: last.position + 1, session: '', seq: 0 } }
  }
  return { last, events }
}

// Both rows fit their own hash, so the later one is as it was written: the earlier was replaced, or one between is gone.
function unlinked(last: Link, row: Place): Place {
  const replaced = last.position > 0 && row.position === last.position + 1
  const { session, seq } = replaced ? last : row
  return { position: replaced ? last.position : last.position + 1, session, seq }
}

function placeOf(raw: unknown, last: Link): Place {
  const { position, session, seq } = raw as Partial<Record<keyof Place, unknown>>
  return {
    position: typeof position === 'number' ? position : last.position + 1,
    session: typeof session === 'string' ? session : '',
    seq: typeof seq === 'number' ? seq : 0,
  }
}

// Nothing follows the last event that could vouch for it; the summaries were written with it and know its place.
function missingAtEnd(db: Database, last: number): Place | undefined {
  const row: unknown = db
    .prepare('SELECT id AS session, seq FROM session WHERE position > ? ORDER BY position LIMIT 1')
    .get(last)
  return row === undefined ? undefined : { position: last + 1, ...(row as { session: string; seq: number }) }
}

function summariesFit(db: Database, last: number): boolean {
  const found = db
    .prepare(
      `SELECT coalesce(max(position), 0) AS last,
        count(*) FILTER (WHERE state NOT IN ('open', 'parked', 'closed') OR typeof(id) <> 'text') AS odd FROM session`,
    )
    .get() as { last: number; odd: number }
  return found.last === last && found.odd === 0
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
