import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from 'vitest'
import { bundled, pause, start, type Bundle } from '../testing/child'
import { act, opened, said, sessionId } from '../testing/acts'
import { makeEarlier } from '../testing/earlier-log'
import { openedLog } from '../testing/opened-log'
import type { EventLog } from './event-log'
import { sqlite } from './sqlite'

let child: Bundle
let folder: string
let file: string

beforeAll(async () => {
  child = await bundled('src/node/testing/log-child.ts')
})
afterAll(() => {
  child.remove()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-kill-'))
  file = join(folder, 'sessions.sqlite')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const open = (): EventLog => openedLog(file)

it('is a log or no log when the app is killed while it makes its first one, never half a log', async () => {
  for (let round = 0; round < 10; round += 1) {
    const desk = start(child, ['append', file])
    await pause(40 + Math.random() * 80)
    await desk.kill()
    const acknowledged = desk.lines().length
    const log = open()
    expect(log.notice).toBeUndefined()
    expect(log.verify()).toMatchObject({ intact: true })
    expect(acknowledged === 0 || log.unfinished().length > 0).toBe(true)
    log.close()
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
  }
}, 60_000)

it('is the old version, whole, when a migration is killed', async () => {
  const before = open()
  before.append(act(1, 0, [opened, said('keeps asking')]))
  before.close()
  const later = start(child, ['migrate', file])
  await later.firstLine
  await pause(150)
  await later.kill()
  expect(later.lines()).toEqual(['migrating'])

  const log = open()
  expect(log.notice).toBeUndefined()
  expect(log.read(sessionId(1))).toHaveLength(2)
  expect(log.verify()).toMatchObject({ intact: true, events: 2 })
  log.close()
}, 30_000)

it('is a log of one version or the next, whole, when the migration to this one is killed at any moment', async () => {
  const before = open()
  for (let n = 1; n <= 200; n += 1) {
    const closed = { type: 'session-closed', outcome: 'resolved' } as const
    before.append(act(n, 0, [opened, said(`word${n} of many`), closed], { state: 'closed' }))
  }
  before.close()
  makeEarlier(file, 1)
  const earlier = readFileSync(file)
  for (let round = 0; round < 8; round += 1) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
    writeFileSync(file, earlier)
    const desk = start(child, ['rescue', file])
    await desk.firstLine
    await pause(Math.random() * 120)
    await desk.kill()

    const log = open()
    expect(log.notice).toBeUndefined()
    expect(log.verify()).toMatchObject({ intact: true, events: 600 })
    expect([log.find('word177', 5), log.find('many', 500)].map(({ length }) => length)).toEqual([1, 200])
    log.close()
  }
}, 60_000)

it('finishes a rescue that was killed half-way: the damaged file is kept as it was and its sound part goes on', async () => {
  const full = open()
  for (let n = 1; n <= 300; n += 1) full.append(act(n, 0, [opened, said('x'.repeat(900)), said('y')]))
  full.close()
  damageLastEvents(file)
  const damaged = readFileSync(file)
  for (let round = 0; round < 6; round += 1) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
    writeFileSync(file, damaged)
    const desk = start(child, ['rescue', file])
    await desk.firstLine
    await pause(Math.random() * 120)
    await desk.kill()

    const log = open()
    expect(log.read(sessionId(299))).toHaveLength(3)
    expect(log.verify()).toMatchObject({ intact: true, events: 898 })
    log.close()
    const kept = readdirSync(folder).filter((name) => /^sessions\.damaged-.*\.sqlite$/.test(name))
    expect(kept).toHaveLength(1)
    expect(readFileSync(join(folder, kept[0] ?? '')).equals(damaged)).toBe(true)
    expect(readdirSync(folder).filter((name) => /building|rescued/.test(name))).toEqual([])
  }
}, 60_000)

function damageLastEvents(path: string): void {
  const db = new (sqlite().DatabaseSync)(path)
  const { sql } = db.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'event_never_changes'`).get() as {
    sql: string
  }
  db.exec('DROP TRIGGER event_never_changes')
  db.exec(`UPDATE event SET body = replace(body, 'x', 'z') WHERE position = 899`)
  db.exec(sql)
  db.close()
}
