import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ok, refuse, type Result } from '../../shared/result'
import type { EventLog } from '../sessions/event-log'
import type { LogFailure } from '../sessions/log-failure'
import { act, opened, said, sessionId } from '../testing/acts'
import { openedLog } from '../testing/opened-log'
import { filesHolding } from '../testing/remains'
import { retention } from './retention'

const DAY = 24 * 60 * 60 * 1000

let folder: string
let log: EventLog
let clock: number
let forgotten: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-keep-'))
  log = openedLog(join(folder, 'sessions.sqlite'))
  clock = Date.parse('2026-01-05T08:00:00.000Z')
  forgotten = 0
})
afterEach(() => {
  log.close()
  rmSync(folder, { recursive: true })
})

function keeper(days: number | undefined, atWork?: string, open: () => Result<EventLog, LogFailure> = () => ok(log)) {
  return retention({
    policy: days === undefined ? {} : { retention: { days } },
    log: open,
    now: () => new Date(clock),
    mono: () => 1,
    atWork: () => atWork,
    forget: () => (forgotten += 1),
  })
}

function serve(n: number, words: string): void {
  const at = new Date(clock).toISOString()
  const told = { openedAt: at, changedAt: at, state: 'closed', title: words } as const
  log.append({ ...act(n, 0, [opened, said(words)], told), at })
}

/** A desk that serves a customer every ten days. */
function goOn(days: number): void {
  for (let day = 0; day < days; day += 10) {
    serve(Math.floor(clock / DAY), 'somebody')
    clock += 10 * DAY
  }
}

it('erases at the start what is past its time, with nothing left in any byte, and forgets what was remembered of it', async () => {
  serve(1, 'Zebracorn')
  goOn(100)
  expect(await keeper(90)({ start: true })).toEqual({ kind: 'erased', sessions: 2, events: 4 })
  expect(log.read(sessionId(1))).toEqual([])
  expect(filesHolding(folder, ['Zebracorn'])).toEqual([])
  expect(forgotten).toBe(1)
})

it('without a policy keeps everything, because erasing cannot be taken back and nobody decided it', async () => {
  serve(1, 'Zebracorn')
  goOn(1000)
  expect(await keeper(undefined)({ start: true })).toEqual({ kind: 'nothing' })
  expect(log.read(sessionId(1))).toHaveLength(2)
})

it('looks once a day, and never while somebody is served', async () => {
  const keep = keeper(30)
  expect(await keep({ start: true })).toEqual({ kind: 'nothing' })
  serve(1, 'Zebracorn')
  goOn(30)
  clock += DAY
  serve(2, 'just now')
  expect(await keep({ start: false })).toEqual({ kind: 'busy' })
  clock += 6 * 60_000
  expect(await keep({ start: false })).toMatchObject({ kind: 'erased' })
  expect(await keep({ start: false })).toEqual({ kind: 'nothing' })
})

it('never takes the session that is on the screen', async () => {
  serve(1, 'Zebracorn')
  goOn(100)
  await keeper(90, sessionId(1))({ start: true })
  expect(log.read(sessionId(1))).toHaveLength(2)
})

it('does not believe a clock that leapt by months until the desk has lived with it for a day, and the record says so', async () => {
  serve(1, 'Zebracorn')
  clock += 200 * DAY
  expect(await keeper(90)({ start: true })).toEqual({ kind: 'put-off' })
  expect(log.read(sessionId(1))).toHaveLength(2)
  expect(log.verify()).toMatchObject({ intact: true, sessions: 1, erased: { sessions: 0 } })
  clock += DAY
  expect(await keeper(90)({ start: true })).toEqual({ kind: 'erased', sessions: 1, events: 2 })
})

it('says why it could not, and tries again on the same day', async () => {
  let broken = true
  const keep = keeper(90, undefined, () => (broken ? refuse({ code: 'locked' }) : ok(log)))
  expect(await keep({ start: true })).toEqual({ kind: 'failed', code: 'locked' })
  broken = false
  expect(await keep({ start: false })).toEqual({ kind: 'nothing' })
})
