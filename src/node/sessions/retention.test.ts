import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../shared/session/events'
import { act, opened, said, sessionId } from '../testing/acts'
import { bundled, pause, start, type Bundle } from '../testing/child'
import { openedLog } from '../testing/opened-log'
import { filesHolding } from '../testing/remains'
import { tamper } from '../testing/tamper'
import type { EventLog } from './event-log'
import { sqlite } from './sqlite'

const rule = { days: 90, unfinishedDays: 180 }
const closed: SessionEvent = { type: 'session-closed', outcome: 'escalated' }
/** Kept with what is counted of a session, too. */
const sought = (words: string): SessionEvent => ({ type: 'gap-noted', words, why: 'nothing-begun', nearest: [] })
const NOW = '2026-11-24T14:02:41.300Z'
const LONG_AGO = '2026-06-24T14:02:41.300Z'
const LATELY = '2026-11-20T14:02:41.300Z'

let folder: string
let file: string
let log: EventLog

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-retention-'))
  file = join(folder, 'sessions.sqlite')
  log = openedLog(file)
})
afterEach(() => {
  log.close()
  rmSync(folder, { recursive: true })
})

type Served = { readonly at: string; readonly words: string; readonly state?: 'open' | 'closed' }

/** A customer of that day: opened, a few acts, and closed unless it says otherwise. */
function serve(n: number, { at, words, state = 'closed' }: Served): void {
  const told = { changedAt: at, openedAt: at, title: words, waiting: words, state } as const
  log.append({ ...act(n, 0, [opened, said(words)], { ...told, state: 'open' }), at })
  const tried = state === 'closed' ? [{ article: 'outlook', solved: n % 2 === 0, facts: { device: 'iphone' } }] : []
  const last = state === 'closed' ? [closed] : []
  log.append({
    ...act(n, 2, [sought(`${words} ${'again '.repeat(n % 40)}`), ...last], told),
    at,
    ...(tried.length > 0 && { tried }),
  })
}

function retain(at = NOW): number {
  let sessions = 0
  for (;;) {
    const erased = log.retain(rule, { at, mono: 5 })
    if (erased.sessions === 0) break
    sessions += erased.sessions
  }
  log.sweep(rule, at)
  return sessions
}

/** Words of a customer who is to be erased, and of one who stays: no part of the one is found in the other, not even in an index. */
const marker = (n: number): string => `Zebracorn${n}x`
const kept = (n: number): string => `Meadowlark${n}y`
/** As they were told, and as the index of words folds them. */
const spelt = (words: readonly string[]): string[] => words.flatMap((word) => [word, word.toLowerCase()])
const ANY = spelt(['Zebracorn', 'ebracorn'])

describe('a session past its time', () => {
  it('is gone, and the record is intact and says how many went and when', () => {
    serve(1, { at: LONG_AGO, words: marker(1) })
    serve(2, { at: LATELY, words: kept(2) })
    expect(retain()).toBe(1)
    expect(log.read(sessionId(1))).toEqual([])
    expect(log.read(sessionId(2))).toHaveLength(4)
    expect(log.verify()).toMatchObject({
      intact: true,
      sessions: 1,
      erased: { sessions: 1, events: 4, on: '2026-11-24' },
    })
  })

  it('leaves the others’ hashes as they were, so that their notes can still be checked', () => {
    for (let n = 1; n <= 6; n += 1) serve(n, { at: n % 2 === 0 ? LATELY : LONG_AGO, words: marker(n) })
    // The odd ones come after a later date in the log, so none of them is older than that.
    expect(retain()).toBe(1)
    const before = log.read(sessionId(4))
    log.close()
    log = openedLog(file)
    expect(log.notice).toBeUndefined()
    expect(log.read(sessionId(4))).toEqual(before)
  })

  it('that was the last of the log leaves an end that the next act is linked to', () => {
    serve(1, { at: LONG_AGO, words: marker(1) })
    retain()
    serve(2, { at: LATELY, words: kept(2) })
    log.close()
    log = openedLog(file)
    expect(log.notice).toBeUndefined()
    expect(log.verify()).toMatchObject({ intact: true, sessions: 1, erased: { sessions: 1 } })
    expect(log.lately(9)).toEqual([sessionId(2)])
    expect(log.clerks()).toEqual(['MK'])
    expect(log.unfinished()).toEqual([])
  })

  it('leaves what it taught as counts that belong to nobody', () => {
    serve(1, { at: LONG_AGO, words: marker(1) })
    serve(2, { at: LONG_AGO, words: marker(2) })
    const before = log.experience()
    retain()
    expect(log.experience()).toEqual(before)
    expect(filesHolding(folder, [sessionId(1), sessionId(2)])).toEqual([])
  })

  it('is kept twice as long while it waits for its customer, and at all times while it is on the screen', () => {
    serve(1, { at: LONG_AGO, words: marker(1), state: 'open' })
    expect(retain()).toBe(0)
    expect(log.retain(rule, { at: '2027-01-24T14:02:41.300Z', mono: 5 }, sessionId(1))).toEqual({
      sessions: 0,
      events: 0,
    })
    expect(retain('2027-01-24T14:02:41.300Z')).toBe(1)
  })
})

describe('a clock that was wrong', () => {
  it('years ago makes nothing older than what the log held before it', () => {
    serve(1, { at: LATELY, words: kept(1) })
    serve(2, { at: '2010-01-01T00:00:12.000Z', words: marker(2) })
    expect(retain()).toBe(0)
    expect(log.read(sessionId(2))).toHaveLength(4)
  })

  it('years ahead keeps nobody for ever: what came before and after it goes in its time', () => {
    serve(1, { at: LONG_AGO, words: marker(1) })
    serve(2, { at: '2099-01-01T00:00:12.000Z', words: marker(2) })
    serve(3, { at: LONG_AGO, words: marker(3) })
    expect(retain()).toBe(3)
  })
})

describe('nothing of it remains', () => {
  it('in any byte of any file: not in the log, its journal, a page that is free now, or a table beside', () => {
    for (let n = 1; n <= 120; n += 1)
      serve(n, { at: n <= 80 ? LONG_AGO : LATELY, words: n <= 80 ? marker(n) : kept(n) })
    expect(log.find('zebracorn7x', 9)).toHaveLength(1)
    expect(filesHolding(folder, ANY)).not.toEqual([])
    expect(retain()).toBe(80)
    expect(filesHolding(folder, ANY)).toEqual([])
    expect(filesHolding(folder, [kept(81)])).toEqual([file])
    expect([log.find('zebracorn', 9), log.find(kept(81), 9)]).toMatchObject([[], [{ session: sessionId(81) }]])
    log.close()
    expect(filesHolding(folder, ANY)).toEqual([])
    log = openedLog(file)
    expect(log.verify()).toMatchObject({ intact: true, sessions: 40, erased: { sessions: 80, events: 320 } })
  })

  it('whatever was written in which order', () => {
    const ages = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.boolean()), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(ages, (days) => {
        log.close()
        for (const name of readdirSync(folder)) rmSync(join(folder, name))
        log = openedLog(file)
        const sorted = days.toSorted(([a], [b]) => b - a)
        sorted.forEach(([age, closed], index) => {
          const at = new Date(Date.parse(NOW) - age * 86_400_000).toISOString()
          serve(index + 1, { at, words: marker(index + 1), state: closed ? 'closed' : 'open' })
        })
        const due = sorted.flatMap(([age, closed], index) => (age > (closed ? 90 : 180) ? [index + 1] : []))
        expect(retain()).toBe(due.length)
        expect(filesHolding(folder, spelt(due.map(marker)))).toEqual([])
        expect(log.verify()).toMatchObject({ intact: true, sessions: days.length - due.length })
      }),
      { numRuns: 25 },
    )
  })

  it('in damaged logs that were kept aside, once their time is over, and in copies that a killed rescue left', () => {
    const [old, young] = ['2026-10-01T140241', '2026-11-20T140241-2'].map((stamp) => `sessions.damaged-${stamp}.sqlite`)
    for (const name of [old, `${old}-wal`, young, `${young}-wal`, 'sessions.mended.sqlite', 'notes.txt']) {
      writeFileSync(join(folder, String(name)), marker(1))
    }
    log.sweep(rule, NOW)
    expect(
      filesHolding(folder, [marker(1)])
        .map((path) => path.slice(folder.length + 1))
        .toSorted(),
    ).toEqual(['notes.txt', young, `${young}-wal`].toSorted())
  })
})

it('is no loss and a loss is no erasure: a gap that the log does not name is found', () => {
  for (let n = 1; n <= 4; n += 1) serve(n, { at: n <= 2 ? LONG_AGO : LATELY, words: n <= 2 ? marker(n) : kept(n) })
  retain()
  tamper(file, 'DELETE FROM event WHERE position = 10')
  expect(log.verify()).toMatchObject({ intact: false, position: 10, wrong: 'missing' })
})

it('still lets no tool remove an event by mistake afterwards', () => {
  serve(1, { at: LONG_AGO, words: marker(1) })
  serve(2, { at: LATELY, words: kept(2) })
  retain()
  const other = new (sqlite().DatabaseSync)(file)
  expect(() => other.exec('DELETE FROM event')).toThrow('append-only')
  other.close()
})

it('survives a rescue: what is sound behind an erasure keeps its hashes, and the counts stay', () => {
  for (let n = 1; n <= 6; n += 1) serve(n, { at: n <= 2 ? LONG_AGO : LATELY, words: n <= 2 ? marker(n) : kept(n) })
  retain()
  const before = log.read(sessionId(3))
  log.close()
  tamper(file, `UPDATE event SET body = '{"words":"others"}' WHERE position = 22`)
  log = openedLog(file)
  expect(log.notice).toMatchObject({ code: 'damaged-kept-aside' })
  expect(log.read(sessionId(3))).toEqual(before)
  expect(log.unfinished().map(({ session }) => session)).not.toContain('00000000-0000-0000-0000-000000000000')
  expect(log.verify()).toMatchObject({ intact: true, erased: { sessions: 2, events: 8 } })
  // What the erased two taught; the others' acts of this test close nothing, so nothing can be learned from them again.
  expect(log.experience()).toEqual([{ article: 'outlook', facts: { device: 'iphone' }, solved: 1, tried: 2 }])
})

describe('killed in the middle', () => {
  let child: Bundle
  beforeAll(async () => {
    child = await bundled('src/node/testing/retention-child.ts')
  })
  afterAll(() => child.remove())

  it('and started again, it is done: nothing remains and the record is intact, whichever part was the last', async () => {
    for (let n = 1; n <= 440; n += 1)
      serve(n, { at: n <= 400 ? LONG_AGO : LATELY, words: n <= 400 ? marker(n) : kept(n) })
    log.close()
    const before = readFileSync(file)
    // "open", eight times fifty sessions "erased", and in the last round the sweeping.
    for (let said = 1; said <= 9; said += 1) {
      for (const name of readdirSync(folder)) rmSync(join(folder, name))
      writeFileSync(file, before)
      const desk = start(child, [file, NOW])
      while (desk.lines().length < said) await pause(1)
      await pause(Math.random() * 10)
      await desk.kill()
      log = openedLog(file)
      expect(log.notice).toBeUndefined()
      expect(log.verify()).toMatchObject({ intact: true })
      retain()
      expect(filesHolding(folder, ANY)).toEqual([])
      expect(log.verify()).toMatchObject({ intact: true, sessions: 40, erased: { sessions: 400, events: 1600 } })
      expect(existsSync(join(folder, 'sessions.unswept.sqlite'))).toBe(false)
      log.close()
    }
    log = openedLog(file)
  }, 120_000)
})
