import { renameSync } from 'node:fs'
import { migrate, schemaSteps } from '../sessions/migrations'
import { sqlite } from '../sessions/sqlite'

/** Makes a closed log one of an earlier version: the same events and sessions, without what later versions keep beside them. */
export function makeEarlier(file: string, version: number): void {
  const earlier = `${file}.earlier`
  const db = new (sqlite().DatabaseSync)(earlier)
  try {
    // As every version had it: a kill while the file is turned into one with a WAL would leave what no desk ever leaves.
    db.exec('PRAGMA journal_mode = wal')
    migrate(db, schemaSteps.slice(0, version))
    db.prepare('ATTACH ? AS later').run(file)
    const columns: unknown = db.prepare("SELECT group_concat(name) AS names FROM pragma_table_info('session')").get()
    const { names } = columns as { names: string }
    db.exec(`INSERT INTO event SELECT * FROM later.event; INSERT INTO session SELECT ${names} FROM later.session`)
  } finally {
    db.close()
  }
  renameSync(earlier, file)
}
