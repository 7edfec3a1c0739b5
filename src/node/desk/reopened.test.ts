import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { jsonOf } from '../../shared/record/json'
import { noteOf } from '../../shared/record/note'
import type { SessionCommand } from '../../shared/session/commands'
import { solved } from '../../shared/session/testing/seed-walk'
import { verifyNote } from '../sessions/verify-note'
import { summaryOf } from '../../shared/session/summary-of'
import { triedIn } from '../../shared/session/tried'
import { sessionId } from '../testing/acts'
import { openedLog } from '../testing/opened-log'
import { servedDesk } from '../testing/served-desk'
import type { Desk } from './desk'

let root: string
let desk: Desk
let today: string
const session = sessionId(1)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handrail-reopened-'))
  served()
  today = '2026-11-25T09:00:00.000Z'
  desk = begun()
})

/** As after a start in the morning: nobody has worked on anything yet. */
function begun(): Desk {
  return servedDesk({
    ...{ root, clerk: 'JL', dataFolder: root, policyFile: { retention: { days: 10, unfinishedDays: 30 } } },
    now: () => new Date(today),
    steady: () => Date.parse(today),
  })
}

afterEach(() => {
  desk.close()
  rmSync(root, { recursive: true, force: true })
})

/** The visit of the seed, from complaint to "solved". */
function served(): void {
  const log = openedLog(join(root, 'sessions.sqlite'))
  const { session: after, events } = solved
  const [first, ...rest] = events
  if (!first) throw new Error('no events')
  const act = { session, clerk: 'MK', mono: 1, summary: summaryOf(session, after) }
  log.append({ ...act, at: first.at, expectedSeq: 0, events: [first.event] })
  for (const { at, seq, event } of rest) {
    const tried = event.type === 'session-closed' ? { tried: triedIn(after) } : {}
    const appended = log.append({ ...act, at, expectedSeq: seq - 1, events: [event], ...tried })
    if (!appended.ok) throw new Error(appended.error.code)
  }
  log.close()
}

const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const does = async (command: SessionCommand): Promise<void> => {
  const expectedSeq = value(desk.read(session)).length
  value(await desk.execute({ session, expectedSeq, command }))
}
const reopen = () => does({ type: 'reopen', reason: 'the mail stopped again' })
const tried = () => value(desk.experience()).map(({ article, solved: well, tried: all }) => [article, well, all])
const ends = () => value(desk.records.insights('')).outcomes
const listed = () => value(desk.records.list()).rows

it('teaches nothing while it is open again, and once when it is closed anew', async () => {
  expect(tried()).toEqual([['outlook-ios-mail', 1, 1]])
  await reopen()
  expect(tried()).toEqual([])
  await does({ type: 'close', outcome: 'escalated', to: 'IT team' })
  expect(tried()).toEqual([['outlook-ios-mail', 0, 1]])
})

it('counts as unfinished, then under its last end alone', async () => {
  expect(ends()).toMatchObject({ resolved: 1, unfinished: 0 })
  await reopen()
  expect(ends()).toEqual({ resolved: 0, escalated: 0, abandoned: 0, unfinished: 1 })
  await does({ type: 'close', outcome: 'escalated', to: 'IT team' })
  expect(ends()).toEqual({ resolved: 0, escalated: 1, abandoned: 0, unfinished: 0 })
})

it('stands on the start screen and first in the list without an outcome, and is found by its words all the time', async () => {
  await reopen()
  expect(desk.state().unfinished).toMatchObject([{ session, state: 'open', clerk: 'JL' }])
  expect(listed()).toMatchObject([{ session, state: 'open' }])
  expect(listed()[0]).not.toHaveProperty('outcome')
  expect(value(desk.records.find('hotmail pasword'))).toEqual([session])
  await does({ type: 'add-remark', words: 'the calendar is empty as well' })
  await does({ type: 'close', outcome: 'escalated', to: 'IT team' })
  expect(desk.state().unfinished).toEqual([])
  expect(listed()).toMatchObject([{ state: 'closed', outcome: 'escalated' }])
  expect(value(desk.records.find('calendar stopped again'))).toEqual([session])
})

it.each([
  ['is kept as long as one that waits for its customer, since somebody does', true, { kind: 'nothing' }],
  ['is erased in its time when it is not', false, { kind: 'erased', sessions: 1 }],
])('%s', async (_what, again, retained) => {
  if (again) await reopen()
  today = '2026-12-10T09:00:00.000Z'
  desk.close()
  desk = begun()
  expect(await desk.retain({ start: true })).toMatchObject(retained)
})

it('verifies as a record, and as a note from before it was reopened and from after', async () => {
  const before = jsonOf(noteOf(value(desk.read(session))))
  await reopen()
  const after = jsonOf(noteOf(value(desk.read(session))))
  expect(verifyNote(before)).toMatchObject({ ok: true, value: { code: 'HR-7F3K' } })
  expect(value(verifyNote(before)).broken).toBeUndefined()
  expect(value(verifyNote(after)).broken).toBeUndefined()
  expect(value(verifyNote(after)).check).not.toBe(value(verifyNote(before)).check)
  expect(value(await desk.check(() => undefined))).toMatchObject({ intact: true })
})
