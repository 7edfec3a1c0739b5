import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { BundleSession, type LinkedEvent } from '../../shared/bundle/bundle'
import * as v from 'valibot'
import type { Recorded } from '../../shared/session/events'
import { SessionSummary } from '../../shared/session/summary'
import { canonical } from '../sessions/canonical'
import { isDamage, LogFailed, logFailure } from '../sessions/log-failure'
import { sqlite, type Database } from '../sessions/sqlite'
import type { CheckedSession } from './read-bundle'

/** A copy of a session as a desk signed it. */
export type Copy = {
  readonly copy: string
  /** The desk that signed it, and what it called itself then. */
  readonly desk: string
  readonly name: string
  readonly session: string
  readonly summary: SessionSummary
}

/** What one session of a bundle was, compared with what is here. */
type Taken = 'added' | 'grown' | 'known'

/**
 * The records of other desks, beside this desk's own log and never in its chain. It is a set: what is in it does not depend on the order
 * of the bundles, nor on how often one came. Of two copies of which one goes on from the other, the longer stays; two that contradict
 * each other both stay.
 */
export type ImportedLog = {
  /** Everything that `work` takes is there afterwards, or nothing of it. */
  readonly together: <T>(work: (take: (session: CheckedSession) => Taken) => Promise<T>) => Promise<T>
  readonly copies: () => Copy[]
  readonly find: (code: string) => Copy[]
  readonly ofSession: (session: string) => Copy[]
  readonly of: (copy: string) => Copy | undefined
  /** The events of a copy; empty for one that is not known. */
  readonly read: (copy: string) => Recorded[]
  /** As it came, for a bundle that passes it on. */
  readonly signed: (copy: string) => BundleSession | undefined
  readonly close: () => void
}

const SCHEMA = `
  CREATE TABLE copy (
    copy TEXT PRIMARY KEY,
    session TEXT NOT NULL,
    desk TEXT NOT NULL,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    events INTEGER NOT NULL,
    summary TEXT NOT NULL,
    signed TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX copy_session ON copy (session, desk);
  CREATE INDEX copy_code ON copy (code);
  PRAGMA user_version = 1;
`

/** Opens the records of other desks, made when there are none. A damaged file is kept aside with the date: the bundles bring it all back. */
export function openImportedLog(file: string, now: () => Date): ImportedLog {
  try {
    mkdirSync(dirname(file), { recursive: true })
    return logOn(opened(file), file)
  } catch (error) {
    if (!isDamage(error)) throw new LogFailed(logFailure(error, file), error)
    keepAside(file, now())
    return logOn(opened(file), file)
  }
}

function opened(file: string): Database {
  const db = new (sqlite().DatabaseSync)(file, { timeout: 1000 })
  try {
    db.exec(
      'PRAGMA trusted_schema = off; PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA secure_delete = on',
    )
    const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number }
    if (version > 1) throw new LogFailed({ code: 'newer' })
    if (version === 0) db.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT`)
    db.prepare('SELECT count(*) FROM copy WHERE events < 1').get()
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function keepAside(file: string, now: Date): void {
  const aside = `${file}.damaged-${now.toISOString().slice(0, 19).replaceAll(':', '')}`
  if (existsSync(file)) renameSync(file, aside)
  for (const part of ['-wal', '-shm']) rmSync(`${file}${part}`, { force: true })
}

function logOn(db: Database, file: string): ImportedLog {
  const columns = 'copy, session, desk, name, summary'
  const select = (where: string) => db.prepare(`SELECT ${columns} FROM copy ${where} ORDER BY session, desk, copy`)
  const [all, byCode, bySession] = [select(''), select('WHERE code = ?'), select('WHERE session = ?')]
  const byCopy = select('WHERE copy = ?')
  const signedOf = db.prepare('SELECT signed FROM copy WHERE copy = ?')
  const guarded = <T>(read: () => T): T => {
    try {
      return read()
    } catch (error) {
      throw new LogFailed(logFailure(error, file), error)
    }
  }
  const signed = (copy: string): BundleSession | undefined =>
    guarded(() => {
      const row = signedOf.get(copy) as { signed: string } | undefined
      return row && v.parse(BundleSession, JSON.parse(row.signed))
    })
  return {
    together: (work) => together(db, file, work),
    copies: () => guarded(() => all.all().map(copyOf)),
    find: (code) => guarded(() => byCode.all(code).map(copyOf)),
    ofSession: (session) => guarded(() => bySession.all(session).map(copyOf)),
    of: (copy) => guarded(() => byCopy.all(copy).map(copyOf)[0]),
    signed,
    read: (copy) => recordedOf(signed(copy)),
    close: () => db.close(),
  }
}

async function together<T>(
  db: Database,
  file: string,
  work: (take: (session: CheckedSession) => Taken) => Promise<T>,
): Promise<T> {
  const take = taker(db)
  db.exec('BEGIN IMMEDIATE')
  try {
    const done = await work((session) => take(session))
    db.exec('COMMIT')
    return done
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    const { errcode } = error as { errcode?: number }
    throw errcode === undefined ? error : new LogFailed(logFailure(error, file), error)
  }
}

type Stored = { readonly copy: string; readonly signed: string }

function taker(db: Database): (session: CheckedSession) => Taken {
  const here = db.prepare('SELECT copy, signed FROM copy WHERE session = ? AND desk = ?')
  const forget = db.prepare('DELETE FROM copy WHERE copy = ?')
  const insert = db.prepare(
    'INSERT INTO copy (copy, session, desk, name, code, events, summary, signed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  return ({ signed, summary }) => {
    const { session, desk, events } = signed
    const stored = (here.all(session, desk.id) as Stored[]).map(({ copy, signed: line }) => ({
      copy,
      events: eventsIn(line),
    }))
    if (stored.some((other) => goesOn(other.events, events))) return 'known'
    const outgrown = stored.filter((other) => goesOn(events, other.events))
    for (const { copy } of outgrown) forget.run(copy)
    const line = canonical(signed)
    insert.run(
      copyId(signed),
      session,
      desk.id,
      nameIn(events),
      summary.code,
      events.length,
      JSON.stringify(summary),
      line,
    )
    return outgrown.length > 0 ? 'grown' : 'added'
  }
}

function eventsIn(line: string): readonly LinkedEvent[] {
  return (JSON.parse(line) as BundleSession).events
}

function nameIn(events: readonly LinkedEvent[]): string {
  const first = events[0]?.event
  return first?.type === 'session-opened' ? first.desk : ''
}

type Link = { readonly position: number; readonly hash: string }

/** Whether one story begins with the whole of the other: the same events at the same places of the desk's chain. */
export function goesOn(longer: readonly Link[], shorter: readonly Link[]): boolean {
  return (
    shorter.length <= longer.length &&
    shorter.every(({ position, hash }, at) => hash === longer[at]?.hash && position === longer[at].position)
  )
}

/** What the copy is, whoever carried it here and when. */
function copyId({ session, desk, events }: BundleSession): string {
  return createHash('sha256')
    .update([session, desk.id, ...events.map(({ position, hash }) => `${position} ${hash}`)].join('\n'))
    .digest('hex')
}

function copyOf(row: unknown): Copy {
  const { summary, ...rest } = row as Omit<Copy, 'summary'> & { summary: string }
  const parsed = v.safeParse(SessionSummary, JSON.parse(summary))
  if (!parsed.success) throw new LogFailed({ code: 'damaged' })
  return { ...rest, summary: parsed.output }
}

function recordedOf(signed: BundleSession | undefined): Recorded[] {
  return (signed?.events ?? []).map(({ position: _position, prev: _prev, ...row }) => ({
    session: signed?.session ?? '',
    ...row,
  }))
}
