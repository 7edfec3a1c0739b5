import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordCheck } from '../../shared/record/record-check'
import { ok, refuse, type Result } from '../../shared/result'
import { ownersOf, type Owner } from './check-value'
import { openUntouched } from './connection'
import { isDamage, logFailure } from './log-failure'
import { APPLICATION_ID, LATEST_VERSION, versionOf } from './migrations'
import type { Database } from './sqlite'
import { verifyFile } from './verify-log'
import { verifyNote, type NoteCheck, type NoteRefusal } from './verify-note'

/** What was found at a path: a desk's whole log, or one saved note. `owners` answers the check value that was asked for. */
export type PathCheck =
  | { readonly kind: 'log'; readonly file: string; readonly record: RecordCheck; readonly owners?: readonly Owner[] }
  | { readonly kind: 'note'; readonly file: string; readonly note: NoteCheck; readonly belongs?: boolean }

export type PathRefusal = NoteRefusal | 'missing' | 'not-a-log' | 'newer' | 'unreadable'

/** Larger than any note; a log is never read whole into memory. */
const NOTE_LIMIT = 64 * 2 ** 20

/**
 * Checks the log in a data folder, a log file, or a saved JSON note; never writes to any. `digits` are those of a printed check value.
 * Throws nothing that a disk or a stranger's file can cause.
 */
export function verifyPath(path: string, digits?: string): Result<PathCheck, PathRefusal> {
  try {
    if (!existsSync(path)) return refuse('missing')
    const file = statSync(path).isDirectory() ? join(path, 'sessions.sqlite') : path
    if (!existsSync(file)) return refuse('missing')
    return startOf(file) === 'SQLite format 3\0' ? logAt(file, digits) : noteAt(file, digits)
  } catch (error) {
    if (logFailure(error, path).code === 'internal' && !(error instanceof Error && 'code' in error)) throw error
    return refuse('unreadable')
  }
}

function logAt(file: string, digits: string | undefined): Result<PathCheck, PathRefusal> {
  const db = openUntouched(file)
  try {
    const refusal = notOurs(db)
    if (refusal) return refuse(refusal)
    const record = verifyFile(db, file)
    return ok({ kind: 'log', file, record, ...(digits !== undefined && { owners: ownersOf(db, digits) }) })
  } finally {
    db.close()
  }
}

function notOurs(db: Database): PathRefusal | undefined {
  try {
    const { application_id: id } = db.prepare('PRAGMA application_id').get() as { application_id: number }
    if (id !== APPLICATION_ID) return 'not-a-log'
    return versionOf(db) > LATEST_VERSION ? 'newer' : undefined
  } catch (error) {
    if (isDamage(error)) return 'unreadable'
    throw error
  }
}

function noteAt(file: string, digits: string | undefined): Result<PathCheck, PathRefusal> {
  if (statSync(file).size > NOTE_LIMIT) return refuse('not-a-note')
  const note = verifyNote(readFileSync(file, 'utf8').replace(/^\uFEFF/u, ''))
  if (!note.ok) return note
  const belongs = digits === undefined ? {} : { belongs: note.value.check.replace(' ', '') === digits }
  return ok({ kind: 'note', file, note: note.value, ...belongs })
}

function startOf(file: string): string {
  const start = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, start, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  return start.toString('latin1')
}
