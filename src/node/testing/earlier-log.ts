import { renameSync } from 'node:fs'
import { migrate, schemaSteps } from '../sessions/migrations'
import { sqlite } from '../sessions/sqlite'

/** Makes a closed log one of an earlier version: the same events and sessions, without what later versions keep beside them. */
export function makeEarlier(file: string, version: number): void {
  const earlier = `${file}.earlier`
  const db = new (sqlite().DatabaseSync)(earlier)
  try {
    migrate(db, schemaSteps.slice(0, version))
    db.prepare('ATTACH ? AS later').run(file)
    db.exec('INSERT INTO event SELECT * FROM later.event; INSERT INTO session SELECT * FROM later.session')
  } finally {
    db.close()
  }
  renameSync(earlier, file)
}
