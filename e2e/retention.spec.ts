import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEventLog } from '../src/node/sessions/event-log'
import { act, opened, said, sessionId } from '../src/node/testing/acts'
import { filesHolding } from '../src/node/testing/remains'
import { serveSeedCustomer } from './clerk'
import { expect, test, type Desk } from './desk'

const DAY = 24 * 60 * 60 * 1000

/** The record of a desk that served a customer a hundred days ago and another one yesterday. */
function servedBefore(desk: Desk): void {
  const log = openEventLog(join(desk.data, 'sessions.sqlite'), { now: () => new Date() })
  if (!log.ok) throw new Error(log.error.code)
  for (const [n, days, words] of [
    [1, 100, 'Zebracorn'],
    [2, 1, 'Keptacorn'],
  ] as const) {
    const at = new Date(Date.now() - days * DAY).toISOString()
    const told = { openedAt: at, changedAt: at, state: 'closed', title: words } as const
    log.value.append({ ...act(n, 0, [opened, said(words)], told), at })
  }
  log.value.close()
}

const localLog = (desk: Desk): string => readFileSync(join(desk.data, 'handrail.log'), 'utf8')

test('sessions past their time are erased when the desk starts, to the last byte of its folder, and the record says so', async ({
  desk,
}) => {
  servedBefore(desk)
  expect(filesHolding(desk.data, ['Zebracorn'])).not.toEqual([])
  const page = await desk.start({ policy: { retention: { days: 90 } } })
  await expect
    .poll(() => localLog(desk))
    .toContain('"what":"the retention policy was kept","kind":"erased","sessions":1')
  expect(filesHolding(desk.data, ['Zebracorn', sessionId(1)])).toEqual([])
  await serveSeedCustomer(page)
  const check = await page.evaluate(() => window.desk['record:check']({}))
  expect(check).toMatchObject({ ok: true, value: { intact: true, sessions: 2, erased: { sessions: 1, events: 2 } } })
  await desk.close()
  expect(filesHolding(desk.data, ['Zebracorn', sessionId(1)])).toEqual([])
  // What the window was told is in no cache and no profile of the browser either, so the log is all there is to erase.
  for (const kept of ['Keptacorn', 'hotmail pasword']) {
    expect(filesHolding(desk.data, [kept])).toEqual([join(desk.data, 'sessions.sqlite')])
  }
})

test('killed while it erases, the desk is done with it after the next start', async ({ desk }) => {
  servedBefore(desk)
  await desk.start({ policy: { retention: { days: 90 } } })
  await desk.kill()
  await desk.start({ policy: { retention: { days: 90 } } })
  await expect.poll(() => filesHolding(desk.data, ['Zebracorn', sessionId(1)])).toEqual([])
})

test('without the policy nothing is erased', async ({ desk }) => {
  servedBefore(desk)
  const page = await desk.start()
  const read = await page.evaluate((session) => window.desk['session:read']({ session }), sessionId(1))
  expect(read).toMatchObject({ ok: true, value: [{ seq: 1 }, { seq: 2 }] })
})
