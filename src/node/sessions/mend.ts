import { closeSync, copyFileSync, existsSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { openForReading } from './connection'
import { besideLog, removeLog } from './log-files'
import type { Database } from './sqlite'

const HEADER = 100
const PAGE = 4096
const PAGE_COUNT_AT = 28

/**
 * Opens a damaged log for reading as far as SQLite can be brought to it. SQLite gives up on a file that is shorter than
 * its header says, or whose header is garbled, with all other pages intact: then a copy is read whose header is that of
 * `sound`, a log of the same version. The damaged file itself is never written. Undefined: nothing in it can be read.
 */
export function readDamaged<T>(file: string, sound: string, read: (db: Database) => T): T | undefined {
  const mended = besideLog(file, 'mended')
  try {
    const db = openIfReadable(file) ?? (mend(file, sound, mended) ? openIfReadable(mended) : undefined)
    if (!db) return undefined
    try {
      return read(db)
    } finally {
      db.close()
    }
  } finally {
    removeLog(mended)
  }
}

function openIfReadable(file: string): Database | undefined {
  let db: Database | undefined
  try {
    db = openForReading(file)
    db.prepare('SELECT position FROM event LIMIT 0').all()
    return db
  } catch {
    db?.close()
    return undefined // not a log, or none any more: whoever asked tries something else
  }
}

function mend(file: string, sound: string, mended: string): boolean {
  const pages = existsSync(file) ? Math.floor(statSync(file).size / PAGE) : 0
  if (pages === 0) return false
  copyFileSync(file, mended)
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${mended}-wal`)
  const header = firstBytes(sound)
  header.writeUInt32BE(pages, PAGE_COUNT_AT)
  const handle = openSync(mended, 'r+')
  try {
    writeSync(handle, header, 0, HEADER, 0)
  } finally {
    closeSync(handle)
  }
  return true
}

function firstBytes(file: string): Buffer {
  const bytes = Buffer.alloc(HEADER)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, bytes, 0, HEADER, 0)
  } finally {
    closeSync(handle)
  }
  return bytes
}
