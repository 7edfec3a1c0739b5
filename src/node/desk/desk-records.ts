import type { Insights } from '../../shared/insights/insights'
import type { Failure } from '../../shared/ipc/contract'
import type { FoundByCode, RecordList, RecordRow } from '../../shared/ipc/records'
import { ok, type Result } from '../../shared/result'
import type { Recorded } from '../../shared/session/events'
import type { EventLog } from '../sessions/event-log'
import type { DeskElsewhere } from './desk-elsewhere'

/** So many rows are listed; older sessions are found by their words. */
const MOST = 10_000

/** Everything that the Records screen reads. */
export type DeskRecords = {
  readonly list: () => Result<RecordList, Failure>
  /** Ids of the sessions of this desk whose record says these words, in any order. */
  readonly find: (words: string) => Result<string[], Failure>
  /** What came to this desk since then, counted. */
  readonly insights: (since: string) => Result<Insights, Failure>
  readonly readCopy: (copy: string) => Result<Recorded[], Failure>
  readonly byCode: (code: string) => Result<FoundByCode[], Failure>
}

/** `reading` answers only somebody who said who they are: records tell what customers said. */
export function deskRecords(
  reading: <T>(read: (log: EventLog) => T) => Result<T, Failure>,
  elsewhere: DeskElsewhere,
): DeskRecords {
  const allowed = <T>(then: () => Result<T, Failure>): Result<T, Failure> => {
    const may = reading(() => undefined)
    return may.ok ? then() : may
  }
  return {
    list: () => {
      const own = reading((log) => log.list(MOST))
      if (!own.ok) return own
      const others = elsewhere.imported()
      if (!others.ok) return others
      const copies = others.value.map(({ copy, from: { name, trusted }, conflict, summary }): RecordRow => ({
        ...summary,
        articles: [],
        from: { copy, desk: name, trusted, conflict },
      }))
      const rows = own.value.rows.map((row): RecordRow => ({ ...row, articles: [...row.articles] }))
      return ok({ rows: [...rows, ...copies], more: own.value.more })
    },
    find: (words) => reading((log) => log.find(words, MOST).map(({ session }) => session)),
    insights: (since) => reading((log) => log.insights(since)),
    readCopy: (copy) => allowed(() => elsewhere.read(copy)),
    byCode: (code) => allowed(() => elsewhere.find(code)),
  }
}
