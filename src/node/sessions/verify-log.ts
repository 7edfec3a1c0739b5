import { existsSync, readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { RecordCheck } from '../../shared/record/record-check'
import { verifyLog } from './chain'
import { openUntouched } from './connection'
import type { Database } from './sqlite'
import { walLosesWork } from './wal'

/** Hears how many events have been read, of how many. */
export type Progress = (checked: number, of: number) => void

/** Reads the whole log at `file`, whoever is writing to it meanwhile. */
export type Checker = (file: string, progress: Progress) => Promise<RecordCheck>

/** In this thread: for the command line and the worker. */
export const checkHere: Checker = async (file, progress) => {
  const db = openUntouched(file)
  try {
    return verifyFile(db, file, progress)
  } finally {
    db.close()
  }
}

/** The log that `db` has open, with the journal beside it, of which SQLite passes over in silence what it cannot read. */
export function verifyFile(db: Database, file: string, progress?: Progress): RecordCheck {
  const check = verifyLog(db, progress && throughout(db, progress))
  if (!check.intact || !walLosesWork(journalOf(file))) return check
  return { intact: false, position: 0, session: '', code: '', seq: 0, at: '', wrong: 'journal' }
}

/** In a thread of its own, so that the desk goes on meanwhile; `script` is the built `check-worker`. */
export function checkAside(script: string): Checker {
  return (file, progress) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: { file } })
      worker.on('message', (said: readonly [number, number] | RecordCheck) => {
        if ('0' in said) progress(...said)
        else resolve(said)
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the record was not checked (${code})`)))
    })
}

function journalOf(file: string): Uint8Array {
  return existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : new Uint8Array()
}

function throughout(db: Database, progress: Progress): (checked: number) => void {
  let of: number | undefined
  return (checked) => {
    of ??= (db.prepare('SELECT max(position) AS of FROM event').get() as { of: number }).of
    progress(checked, of)
  }
}
