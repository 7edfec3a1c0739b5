import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { endIsSound, verifyLog } from './chain'
import { openForReading } from './connection'
import { isDamage } from './log-failure'
import { isSuspect } from './log-files'
import { APPLICATION_ID, LATEST_VERSION, schemaOf, schemaOfVersion, versionOf } from './migrations'
import type { Database } from './sqlite'
import { walLosesWork } from './wal'

/** Events at the end of the log whose links are checked at each start: several sessions, in a millisecond or two. */
const LAST_EVENTS = 64

export type LogCondition = 'missing' | 'sound' | 'newer' | 'damaged'

/**
 * A short look before the log is opened for writing, at a cost that does not grow with the log; nothing is written.
 * Throws what says nothing about damage: a lock, a right that is missing.
 */
export function inspectLog(file: string): LogCondition {
  const wal = readIfThere(`${file}-wal`)
  // A journal without its log would be played into the new one.
  if (!existsSync(file)) return wal.byteLength > 0 ? 'damaged' : 'missing'
  if (!hasHeader(file)) return 'damaged'
  try {
    const db = openForReading(file)
    try {
      return inspectOpened(db, wal, isSuspect(file))
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error)) return 'damaged'
    throw error
  }
}

function inspectOpened(db: Database, wal: Uint8Array, suspect: boolean): LogCondition {
  const { application_id: id } = db.prepare('PRAGMA application_id').get() as { application_id: number }
  if (id !== APPLICATION_ID) return 'damaged'
  const version = versionOf(db)
  const schema = schemaOf(db)
  // A newer version has another schema; the known one under a version that is not is a number gone wrong.
  if (version > LATEST_VERSION) return schema === schemaOfVersion(LATEST_VERSION) ? 'damaged' : 'newer'
  if (walLosesWork(wal) || schema !== schemaOfVersion(version)) return 'damaged'
  const sound = suspect ? verifyLog(db).intact : endIsSound(db, LAST_EVENTS)
  return sound ? 'sound' : 'damaged'
}

function readIfThere(file: string): Uint8Array {
  return existsSync(file) ? readFileSync(file) : new Uint8Array()
}

function hasHeader(file: string): boolean {
  const header = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  return header.toString('latin1') === 'SQLite format 3\0'
}
