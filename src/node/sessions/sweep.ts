import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { syncFolderNow } from '../files/sync-folder'
import { daysBefore } from './due'
import { besideLog, removeLog } from './log-files'
import type { Database } from './sqlite'

/**
 * Days that a damaged log is kept aside at most, however long sessions are: it holds the words of sessions that are erased meanwhile, and
 * whoever wants to look into it has had a month.
 */
const ASIDE_DAYS = 30

const markerOf = (file: string): string => besideLog(file, 'unswept')

/** Said before anything is erased, and durable: after a kill the next start sweeps, although nothing is due any more. */
export function markUnswept(file: string): void {
  if (existsSync(markerOf(file))) return
  const handle = openSync(markerOf(file), 'w')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  syncFolderNow(dirname(file))
}

/**
 * Leaves no remains of what was erased in the files of the log. Deleted rows are overwritten as they go (`secure_delete`), but pages that
 * were split or filled anew can hold older copies of a row in the room between its cells: only a file written anew has none. Temporary
 * tables are in memory, so that there is no third file. A second for 100 MB, once a day. What a drive keeps of sectors that a file no longer has is beyond any program.
 */
export function sweep(db: Database, file: string): void {
  if (!existsSync(markerOf(file))) return
  db.exec('PRAGMA temp_store = memory')
  db.exec('VACUUM')
  const { busy } = db.prepare('PRAGMA wal_checkpoint(truncate)').get() as { busy: number }
  // Somebody reads the log just now, so that the journal has to stay; the next sweep gets it.
  if (busy !== 0) return
  rmSync(markerOf(file), { force: true })
}

/** Removes damaged logs that were kept aside before their time was over, and copies that a killed rescue left. */
export function removeOldCopies(file: string, days: number, at: string): void {
  removeLog(besideLog(file, 'mended'))
  removeLog(besideLog(file, 'building'))
  const before = daysBefore(at, Math.min(days, ASIDE_DAYS)).slice(0, 10)
  for (const { name, day } of keptAside(file)) if (day < before) rmSync(join(dirname(file), name), { force: true })
}

/** Damaged logs and what SQLite kept beside them, each with the day on which it was set aside. */
function keptAside(file: string): { name: string; day: string }[] {
  const [before = '', after = ''] = basename(besideLog(file, 'damaged-|')).split('|')
  return readdirSync(dirname(file)).flatMap((name) => {
    const log = name.replace(/-(?:wal|shm)$/, '')
    if (!log.startsWith(before) || !log.endsWith(after)) return []
    const day = /^\d{4}-\d\d-\d\d(?=T\d{6})/.exec(log.slice(before.length))?.[0]
    return day === undefined ? [] : [{ name, day }]
  })
}
