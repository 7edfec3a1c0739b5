import { existsSync, readdirSync, renameSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { syncFolderNow } from '../files/sync-folder'
import { openForReading, openForWriting } from './connection'
import { besideLog, clearSuspect, moveLog, removeLog, removeSides } from './log-files'
import { salvage } from './salvage'
import type { Database } from './sqlite'

/** A damaged log was set aside under the name `keptAs`, in the same folder; this much of it goes on in a new log. */
export type KeptAside = {
  readonly code: 'damaged-kept-aside'
  readonly events: number
  readonly sessions: number
  readonly keptAs: string
}

/** Makes the log at `file`, whole at once: what is found under that name was finished. */
export function createLog(file: string): void {
  build(file, file, () => undefined)
}

function build(file: string, target: string, fill: (db: Database, building: string) => void): void {
  const building = besideLog(file, 'building')
  removeLog(building)
  try {
    const db = openForWriting(building)
    try {
      fill(db, building)
      // Closing would do it too, and say nothing when the disk is full: then half a log would go by the name of a whole one.
      db.exec('PRAGMA wal_checkpoint(truncate)')
    } finally {
      db.close()
    }
    renameSync(building, target)
  } catch (error) {
    removeLog(building)
    throw error
  }
  syncFolderNow(dirname(file))
}

/**
 * Builds a new log from the sound part of a damaged one, sets the damaged one aside, and puts the new one in its place.
 * The new log is whole before the old one moves: a kill at any moment is finished by `finishRescue` at the next start.
 */
export function rescue(file: string, now: Date): KeptAside {
  build(file, besideLog(file, `rescued-${freeStamp(file, now)}`), (db, building) => {
    salvage(file, db, building)
  })
  const kept = finishRescue(file)
  if (!kept) throw new Error('the rescued log is gone before it was put in place')
  return kept
}

/** Carries a rescue to its end that was interrupted, if there is one. */
export function finishRescue(file: string): KeptAside | undefined {
  const stamp = pendingStamp(file)
  if (stamp === undefined) return undefined
  const rescued = besideLog(file, `rescued-${stamp}`)
  const aside = besideLog(file, `damaged-${stamp}`)
  const counts = countOf(rescued)
  moveLog(file, aside)
  syncFolderNow(dirname(file))
  // Closed and whole, so its own side files hold nothing; moved along, they could be taken for the damaged log's after a kill.
  removeSides(rescued)
  renameSync(rescued, file)
  clearSuspect(file)
  syncFolderNow(dirname(file))
  return { code: 'damaged-kept-aside', ...counts, keptAs: basename(aside) }
}

function pendingStamp(file: string): string | undefined {
  const [before = '', after = ''] = basename(besideLog(file, 'rescued-|')).split('|')
  const stamps = readdirSync(dirname(file))
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => name.slice(before.length, -after.length))
  return stamps.find((stamp) => /^\d{4}-\d\d-\d\dT\d{6}(-\d+)?$/.test(stamp))
}

function freeStamp(file: string, now: Date): string {
  const second = now.toISOString().slice(0, 19).replaceAll(':', '')
  const stamps = [second, ...Array.from({ length: 98 }, (_unused, index) => `${second}-${index + 2}`)]
  const free = stamps.find((stamp) =>
    ['', '-wal'].every((side) => !existsSync(besideLog(file, `damaged-${stamp}`) + side)),
  )
  if (free === undefined) throw new Error('a hundred damaged logs within one second')
  return free
}

function countOf(file: string): { events: number; sessions: number } {
  const db = openForReading(file)
  try {
    const counts = 'SELECT (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM session) AS sessions'
    return db.prepare(counts).get() as { events: number; sessions: number }
  } finally {
    db.close()
  }
}
