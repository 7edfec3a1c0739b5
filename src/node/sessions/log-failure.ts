import { accessSync, constants, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LogFailureCode } from '../../shared/words/log-failures'

/** Why the log refused. The clerk's words are in `logFailureWords`; `detail` is for the app's own log and never shown. */
export type LogFailure = { readonly code: LogFailureCode; readonly detail?: string }

/** Thrown by the reads of a log that was sound when it was opened: a disk that fails under a running app. */
export class LogFailed extends Error {
  readonly failure: LogFailure

  constructor(failure: LogFailure, cause?: unknown) {
    super(`the log could not be read: ${failure.code}`, { cause })
    this.name = 'LogFailed'
    this.failure = failure
  }
}

/** Primary result codes, https://sqlite.org/rescode.html. */
const bySqlite: Readonly<Record<number, LogFailureCode>> = {
  5: 'locked',
  6: 'locked',
  8: 'read-only',
  11: 'damaged',
  13: 'disk-full',
  26: 'damaged',
}
const CANTOPEN = 14
const IOERR = 10
const ERROR = 1
/** Sectors that cannot be read, a file shorter than it says, a file system that found itself broken. */
const UNREADABLE = new Set([266, 522, 8458])

const bySystem: Readonly<Record<string, LogFailureCode>> = {
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'locked',
}

/** What an error of SQLite or of the file system means for the log at `file`. */
export function logFailure(error: unknown, file: string): LogFailure {
  if (error instanceof LogFailed) return error.failure
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string }
  const primary = (errcode ?? 0) & 0xff
  const found = UNREADABLE.has(errcode ?? 0) ? 'damaged' : (bySqlite[primary] ?? bySystem[code ?? ''])
  return { code: found ?? guessed(primary, file), detail: message ?? String(error) }
}

// SQLite says no more than "cannot open" or "I/O error" when there is no room, or no right, for the files beside the log.
function guessed(primary: number, file: string): LogFailureCode {
  if (primary !== CANTOPEN && primary !== IOERR) return 'internal'
  if (isFull(file)) return 'disk-full'
  return primary === CANTOPEN && isDenied(file) ? 'read-only' : 'internal'
}

/** Whether a read failed for what the file holds. A query that does not fit the schema (SQLITE_ERROR) found another schema. */
export function isDamage(error: unknown): boolean {
  if (error instanceof LogFailed) return error.failure.code === 'damaged'
  const code = (error as { errcode?: number }).errcode ?? 0
  return UNREADABLE.has(code) || bySqlite[code & 0xff] === 'damaged' || (code & 0xff) === ERROR
}

function isDenied(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK)
    return false
  } catch {
    return true
  }
}

function isFull(file: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(file))
    return bavail * bsize < 128 * 1024
  } catch {
    return false // the folder itself is gone: not a matter of room
  }
}
