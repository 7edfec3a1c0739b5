import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { logFailure } from './log-failure'
import { migrate } from './migrations'
import { sqlite, type Database } from './sqlite'

/** Milliseconds that an act waits for another program to let go; beyond it the window would feel stuck. */
const PATIENCE = 1000

/**
 * Opens the log for its one writer, at the latest version.
 *
 * WAL, not a rollback journal: an act is one fsync instead of four, a quarter of the time at the median and less at the
 * tail (durable appends, same disk), which a clerk with a hard disk feels; and a reader never blocks the desk. Its price
 * is a second file, whose damaged end SQLite passes over in silence: `walLosesWork` looks for that at each start, and the
 * checkpoint below keeps the file down to one day's acts.
 */
export function openForWriting(file: string): Database {
  const db = new (sqlite().DatabaseSync)(file, { timeout: PATIENCE })
  try {
    // Full sync: the PC is switched off at the wall every evening, and a record that says "saved" must be there next morning.
    db.exec(
      'PRAGMA trusted_schema = off; PRAGMA journal_mode = wal; PRAGMA synchronous = full; PRAGMA secure_delete = on',
    )
    migrate(db)
    tidy(db, file)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Opens a log, damaged or not, without ever writing to its file. */
export function openForReading(file: string): Database {
  return openReadOnly(file)
}

/**
 * The same for a look from outside: while no desk is at work on the log, nothing is made beside it either, so that it can be read on a disk
 * that cannot be written and by another user.
 */
export function openUntouched(file: string): Database {
  const atWork = ['-wal', '-shm'].some((side) => existsSync(file + side))
  return openReadOnly(atWork ? file : `${pathToFileURL(file).href}?immutable=1`)
}

function openReadOnly(file: string): Database {
  const db = new (sqlite().DatabaseSync)(file, { readOnly: true, timeout: PATIENCE })
  try {
    db.exec('PRAGMA trusted_schema = off; PRAGMA query_only = on')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

// On a full disk the log can still be read, and the start screen should offer what is in it.
function tidy(db: Database, file: string): void {
  try {
    db.exec('PRAGMA wal_checkpoint(truncate)')
  } catch (error) {
    if (logFailure(error, file).code !== 'disk-full') throw error
  }
}
