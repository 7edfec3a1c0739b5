import { existsSync } from 'node:fs'
import * as v from 'valibot'
import { ok, refuse, type Result } from '../../shared/result'
import { Recorded, type SessionEvent } from '../../shared/session/events'
import { leaves } from '../../shared/record/told'
import type { SessionSummary } from '../../shared/session/summary'
import type { Tried } from '../../shared/session/tried'
import type { Tally } from '../../shared/triage/experience'
import { insightsOf, type Insights } from '../../shared/insights/insights'
import type { RecordCheck } from '../../shared/record/record-check'
import { verifyLog } from './chain'
import { FIRST_HASH } from './canonical'
import { clerksIn, eventsOfTypes, knownEvent } from './across-sessions'
import { soundRow, storedRow, type SoundRow } from './event-row'
import { soundEvents, talliesIn, triedWriter } from './experience'
import { LogFailed, logFailure, type LogFailure } from './log-failure'
import { prepareLog } from './prepare-log'
import type { KeptAside } from './rescue'
import { markSuspect } from './log-files'
import { openForWriting, openUntouched } from './connection'
import type { Retention } from './due'
import type { ErasedNow, Stamp } from './erase'
import { isCurrent } from './migrations'
import { listedSessions, type ListedSession } from './record-rows'
import { retainer } from './retainer'
import type { Database } from './sqlite'
import { sessionsTelling, toldWriter } from './told'
import { visitsSince, visitWriter } from './visits'
import {
  sessionsLately,
  storable,
  summaryByCode,
  summaryOfCarriedOn,
  summaryWriter,
  unfinishedSummaries,
} from './summaries'

export type { LogFailure } from './log-failure'

/** One act of the clerk: its events stand or fall together, with the summary as it is after them. */
export type Append = {
  readonly session: string
  /** How many events of the session the caller has seen. */
  readonly expectedSeq: number
  readonly clerk: string
  /** ISO 8601. */
  readonly at: string
  /** Milliseconds since the app was started. */
  readonly mono: number
  readonly events: readonly SessionEvent[]
  readonly summary: SessionSummary
  /** What the session taught, when an act closed it; nothing, when it was reopened. */
  readonly tried?: readonly Tried[]
}

/** The desk's record. Reads throw `LogFailed` when the file fails under a running app; an append never throws for that. */
export type EventLog = {
  /** Durable when it returns: a power cut the moment after loses nothing of it. */
  readonly append: (act: Append) => Result<Recorded[], LogFailure>
  /** Acts of several sessions in one transaction, with one wait for the disk: all of them are durable when it returns, or none. */
  readonly appendAll: (acts: readonly Append[]) => Result<Recorded[], LogFailure>
  /** The events of a session in order; empty for one that is not known. */
  readonly read: (session: string) => Recorded[]
  /** The same events with their places in the desk's chain, for another desk to check. */
  readonly linked: (session: string) => SoundRow[]
  /** The session of this desk that carries on the one of another desk with this id. */
  readonly carriedOn: (session: string) => SessionSummary | undefined
  /** Open and parked sessions, the one changed last first. */
  readonly unfinished: () => SessionSummary[]
  /** The `most` sessions that changed last, by id, the last one first. */
  readonly lately: (most: number) => string[]
  /** The session with this code that changed last. */
  readonly byCode: (code: string) => SessionSummary | undefined
  /**
   * The sessions whose record says all these words, in any order, the last one begun first; the last word may be the beginning of one.
   * What never left the desk is not among them: it stands on the start list.
   */
  readonly find: (words: string, limit: number) => SessionSummary[]
  /** The newest sessions with how they ended, and how many older ones there are. */
  readonly list: (most: number) => { readonly rows: ListedSession[]; readonly more: number }
  /** What came to the counter since then, counted by the day on which a session was opened. */
  readonly insights: (since: string) => Insights
  /** When the last event was written, by the clock that it was written by; undefined for a new log. */
  readonly lastAt: () => string | undefined
  /** Every event of these types, oldest first, whatever its session. Reads the whole log: for reports, not while a customer waits. */
  readonly ofTypes: (types: readonly SessionEvent['type'][]) => Recorded[]
  /** Everybody who ever acted in a session of this log. */
  readonly clerks: () => string[]
  /** What closed sessions taught about the articles. */
  readonly experience: () => Tally[]
  /** Reads the whole log: seconds for a million events. A break makes the next start set the log aside. */
  readonly verify: () => RecordCheck
  /** Erases sessions that the policy no longer keeps, some at a time; nothing erased means that none is left. */
  readonly retain: (rule: Retention, stamp: Stamp, except?: string) => ErasedNow
  /** Once nothing more is to be erased: leaves no remains of it in any file. */
  readonly sweep: (rule: Retention | undefined, at: string) => void
  /** Erasing waits for another day, and the log says so. */
  readonly putOff: (rule: Retention, stamp: Stamp) => void
  readonly close: () => void
  /** Why every append will be refused; what is there can be read all the same. */
  readonly cannotWrite?: LogFailure
  /** Something the desk must be told once, after the start. */
  readonly notice?: KeptAside
}

/**
 * Opens the log at `file`, made when there is none. What is damaged is kept aside under a name with the date of `now`,
 * and its sound part goes on in a new log: see `notice`. What this user may only read is opened for reading: see `cannotWrite`. Assumes that no other process has the log open for writing.
 */
export function openEventLog(file: string, { now }: { readonly now: () => Date }): Result<EventLog, LogFailure> {
  try {
    const prepared = prepareLog(file, now)
    if (!prepared.ok) return prepared
    const log = logOn(openForWriting(file), file)
    return ok(prepared.value ? { ...log, notice: prepared.value } : log)
  } catch (error) {
    const failure = logFailure(error, file)
    return failure.code === 'read-only' ? onlyRead(file, failure) : refuse(failure)
  }
}

/** A log of this version where nothing may be written. Its journal, if it has one, must be readable with it: the last acts are there. */
function onlyRead(file: string, failure: LogFailure): Result<EventLog, LogFailure> {
  try {
    if (!existsSync(file)) return refuse(failure)
    const db = openUntouched(file)
    if (isCurrent(db)) return ok({ ...logOn(db, file), ...refusing(failure), cannotWrite: failure })
    db.close()
    return refuse(failure)
  } catch {
    return refuse(failure) // nothing can be read either: the first reason is the one to tell
  }
}

function refusing(failure: LogFailure): Pick<EventLog, 'append' | 'appendAll'> {
  return { append: () => refuse(failure), appendAll: () => refuse(failure) }
}

function logOn(db: Database, file: string): EventLog {
  const append = appender(db)
  const all = db.prepare('SELECT * FROM event WHERE session = ? ORDER BY seq')
  const lastAt = db.prepare('SELECT at FROM event ORDER BY position DESC LIMIT 1')

  function guarded<T>(read: () => T): T {
    try {
      return read()
    } catch (error) {
      throw new LogFailed(noted(logFailure(error, file)), error)
    }
  }
  function noted(failure: LogFailure): LogFailure {
    if (failure.code === 'damaged') markSuspect(file)
    return failure
  }
  function appendAll(acts: readonly Append[]): Result<Recorded[], LogFailure> {
    try {
      return append(acts)
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      if (isBug(error)) throw error
      return refuse(noted(logFailure(error, file)))
    }
  }
  return {
    append: (act) => appendAll([act]),
    appendAll,
    read: (session) => guarded(() => all.all(session).map(known)),
    linked: (session) => guarded(() => all.all(session).map(linked)),
    carriedOn: (session) => guarded(() => summaryOfCarriedOn(db, session)),
    unfinished: () => guarded(() => unfinishedSummaries(db)),
    lately: (most) => guarded(() => sessionsLately(db, most)),
    byCode: (code) => guarded(() => summaryByCode(db, code)),
    insights: (since) => guarded(() => insightsOf(visitsSince(db, since))),
    list: (most) => guarded(() => listedSessions(db, most)),
    find: (words, limit) => guarded(() => sessionsTelling(db, words, limit)),
    lastAt: () => guarded(() => (lastAt.get() as { at: string } | undefined)?.at),
    ofTypes: (types) => guarded(() => eventsOfTypes(db, types)),
    clerks: () => guarded(() => clerksIn(db)),
    experience: () => guarded(() => talliesIn(db)),
    verify: () => {
      const verified = verifyLog(db)
      if (!verified.intact) markSuspect(file)
      return verified
    },
    ...retainer(db, file),
    close: () => db.close(),
  }
}

function appender(db: Database): (acts: readonly Append[]) => Result<Recorded[], LogFailure> {
  const seqOf = db.prepare('SELECT max(seq) AS seq FROM event WHERE session = ?')
  const write = actWriter(db)
  return (acts) => {
    const written: Recorded[] = []
    db.exec('BEGIN IMMEDIATE')
    for (const act of acts) {
      const { seq } = seqOf.get(act.session) as { seq: number | null }
      if ((seq ?? 0) !== act.expectedSeq) {
        db.exec('ROLLBACK')
        return refuse({ code: 'stale' })
      }
      for (const event of write(act)) written.push(event)
    }
    db.exec('COMMIT')
    return ok(written)
  }
}

function actWriter(db: Database): (act: Append) => Recorded[] {
  const last = db.prepare('SELECT position, hash FROM event ORDER BY position DESC LIMIT 1')
  const insert = db.prepare(`INSERT INTO event (position, session, seq, at, mono, clerk, type, body, prev, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const writeSummary = summaryWriter(db)
  const writeTried = triedWriter(db)
  const writeTold = toldWriter(db)
  const writeVisit = visitWriter(db)

  return ({ session, expectedSeq, at, mono, clerk: who, events, summary, tried }) => {
    const clerk = storable(who)
    let { position, hash } = (last.get() as { position: number; hash: string } | undefined) ?? {
      position: 0,
      hash: FIRST_HASH,
    }
    const written = events.map((event, index) => {
      const row = storedRow({ session, seq: expectedSeq + index + 1, at, mono, clerk, event }, hash)
      position += 1
      hash = row.hash
      const record = v.parse(Recorded, { session, seq: row.seq, at, mono, clerk, event, prev: row.prev, hash })
      insert.run(position, session, row.seq, at, mono, clerk, row.type, row.body, row.prev, hash)
      return record
    })
    if (written.length > 0) writeSummary(summary, expectedSeq + written.length, position)
    if (tried !== undefined) writeTried(session, tried)
    if (events.some(leaves)) {
      const all = soundEvents(db, session)
      writeTold(session, all)
      writeVisit(session, all)
    }
    return written
  }
}

// What the caller got wrong is no failure of the disk: it must be seen, not shown as a calm sentence.
function isBug(error: unknown): boolean {
  return v.isValiError(error) || error instanceof TypeError
}

function linked(raw: unknown, index: number): SoundRow {
  const row = soundRow(raw)
  if (!row || row.seq !== index + 1) throw new LogFailed({ code: 'damaged' })
  return row
}

function known(raw: unknown, index: number): Recorded {
  const record = knownEvent(raw)
  if (record.seq !== index + 1) throw new LogFailed({ code: 'damaged' })
  return record
}
