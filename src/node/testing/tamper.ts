import { sqlite } from '../sessions/sqlite'

/** Changes a log as someone would who knows SQLite: past the triggers, leaving no trace in the schema. */
export function tamper(file: string, change: string): void {
  const db = new (sqlite().DatabaseSync)(file)
  try {
    const triggers = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as Trigger[]
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
    db.exec(change)
    for (const { sql } of triggers) db.exec(sql)
  } finally {
    db.close()
  }
}

type Trigger = { readonly name: string; readonly sql: string }
