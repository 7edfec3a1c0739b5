import { writeSync } from 'node:fs'
import { openEventLog } from '../sessions/event-log'
import { migrate, schemaSteps } from '../sessions/migrations'
import { sqlite } from '../sessions/sqlite'
import { act, opened, said, sessionId } from './acts'

/** A desk that works until it is killed. Each act is told to the parent only after the log has answered. */
function appendForever(file: string, firstSession: number): void {
  const log = openEventLog(file, { now: () => new Date('2026-11-24T14:02:41.300Z') })
  if (!log.ok) throw new Error(log.error.code)
  if (log.value.notice) throw new Error('a sound log was set aside')
  for (let n = firstSession; ; n += 1) {
    let seq = 0
    for (const size of [1, 2, 3, 1, 3]) {
      const events = Array.from({ length: size }, (_unused, index) =>
        said(`${index + 1} of ${size} ${'x'.repeat(300)}`),
      )
      const answer = log.value.append(act(n, seq, seq === 0 ? [opened] : events))
      if (!answer.ok) throw new Error(answer.error.code)
      seq += answer.value.length
      writeSync(1, `${JSON.stringify({ session: sessionId(n), seq, hash: answer.value.at(-1)?.hash })}\n`)
    }
  }
}

/** A later version's migration that takes its time, between saying so and its commit. */
function migrateSlowly(file: string): void {
  const db = new (sqlite().DatabaseSync)(file)
  writeSync(1, 'migrating\n')
  const slow = `CREATE TABLE later AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000000)
    SELECT i, hex(randomblob(40)) FROM n; ALTER TABLE event ADD COLUMN later TEXT;`
  migrate(db, [...schemaSteps, { sql: slow }])
  writeSync(1, 'migrated\n')
}

function rescueOnce(file: string): void {
  writeSync(1, 'opening\n')
  openEventLog(file, { now: () => new Date('2026-11-24T14:02:41.300Z') })
}

/** Another program that has the log open and locked, until it is killed. */
function hold(file: string, lock: string): void {
  const db = new (sqlite().DatabaseSync)(file)
  db.exec(lock)
  writeSync(1, 'held\n')
  setInterval(() => db.isOpen, 60_000)
}

const [mode, file = '', number = '1'] = process.argv.slice(2)
if (mode === 'append') appendForever(file, Number(number))
if (mode === 'migrate') migrateSlowly(file)
if (mode === 'rescue') rescueOnce(file)
if (mode === 'hold') hold(file, number)
