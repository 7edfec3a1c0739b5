import { mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { act, opened, said, sessionId } from '../testing/acts'
import { bundled, start, type Bundle } from '../testing/child'
import { makeEarlier } from '../testing/earlier-log'
import { statementsFrom, stepsWith } from '../testing/interrupted-steps'
import { mountSmall } from '../testing/mounts'
import { now, openedLog } from '../testing/opened-log'
import { openEventLog } from './event-log'
import { migrate } from './migrations'
import { sqlite } from './sqlite'

let child: Bundle
let folder: string
let file: string
let earlier: Buffer

beforeAll(async () => {
  child = await bundled('src/node/testing/log-child.ts')
})
afterAll(() => {
  child.remove()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-migration-'))
  file = join(folder, 'sessions.sqlite')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** A log of that version as an earlier Handrail left it: one closed session and one that waits. */
function earlierLog(version: number): void {
  const log = openedLog(file)
  const closed = { type: 'session-closed', outcome: 'resolved' } as const
  log.append(act(1, 0, [opened, said('keeps asking'), closed], { state: 'closed' }))
  log.append(act(2, 0, [opened, said('asking again')], { state: 'parked' }))
  log.close()
  makeEarlier(file, version)
  earlier = readFileSync(file)
}

function putBack(): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
  writeFileSync(file, earlier)
}

/** Opened again it is brought to its end, and everything is there. */
function checkWhole(when: unknown): void {
  const log = openedLog(file)
  try {
    expect([when, log.notice, log.read(sessionId(1)).length]).toEqual([when, undefined, 3])
    expect([when, log.verify()]).toMatchObject([when, { intact: true, events: 5 }])
    expect([when, log.unfinished().length, log.find('asking', 9).length]).toEqual([when, 1, 1])
  } finally {
    log.close()
  }
}

describe.each([1, 2])('a migration from version %i', (version) => {
  const statements = statementsFrom(version)

  it('leaves a whole log of some version when it is killed after any of its statements', async () => {
    earlierLog(version)
    for (const statement of statements) {
      putBack()
      const desk = start(child, ['stand-still', file, String(statement)])
      await desk.firstLine
      await desk.kill()
      expect([statement, desk.lines()]).toEqual([statement, ['standing']])
      checkWhole(statement)
    }
  }, 60_000)

  it('leaves a whole log of some version when any of its statements fails', () => {
    earlierLog(version)
    for (const statement of statements) {
      putBack()
      const db = new (sqlite().DatabaseSync)(file)
      expect(() => {
        migrate(db, stepsWith('SELECT no_such_function()', statement))
      }).toThrow('no_such_function')
      db.close()
      checkWhole(statement)
    }
  }, 60_000)

  it('says that the disk is full when there is no room for it, and is carried out when there is', () => {
    earlierLog(version)
    const disk = mountSmall(folder, '1m')
    try {
      const seen = new Set<string>()
      for (let free = 0; free <= 60; free += 3) {
        putBack()
        const { bavail, bsize } = statfsSync(folder)
        writeFileSync(join(folder, 'filler'), new Uint8Array(Math.max(0, bavail - free) * bsize))
        const result = openEventLog(file, { now })
        seen.add(result.ok ? 'opened' : result.error.code)
        if (result.ok) result.value.close()
        rmSync(join(folder, 'filler'))
        checkWhole(free)
      }
      expect([...seen].sort()).toEqual(['disk-full', 'opened'])
    } finally {
      disk.unmount()
    }
  })
})
