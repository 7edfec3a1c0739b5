import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { openEventLog } from '../src/node/sessions/event-log'
import { act, opened, said } from '../src/node/testing/acts'
import { mountSmall } from '../src/node/testing/mounts'
import { filesHolding } from '../src/node/testing/remains'
import { actsOf, complaint, complaintBox, doneOnce, record, serveSeedCustomer, stepCard, toTheChecklist } from './clerk'
import { expect, inMain, newSession, test, type Desk, type Start } from './desk'

// What may happen to the computer under the desk. After each, nothing of the customer is anywhere but in the record.

const REMARK = 'Zebracorn rings back on Tuesday'
const TOLD = ['canot get mail', 'hotmail pasword', 'Zebracorn']

/** A desk whose temporary files lie in its own folder, so that they can be searched. */
async function started(desk: Desk, given: Start = {}): Promise<Page> {
  const temporary = join(desk.folder, 'tmp')
  mkdirSync(temporary, { recursive: true })
  return desk.start({ ...given, env: { TMPDIR: temporary } })
}

/** The record is the only place that knows the customer: not the local log, no temporary file, nothing of Chromium's. */
function expectOnlyTheRecordKnows(desk: Desk): void {
  const files = filesHolding(desk.folder, TOLD).map((file) => basename(file))
  expect(files).not.toEqual([])
  expect(files.filter((name) => !name.startsWith('sessions.sqlite'))).toEqual([])
}

const localLog = (desk: Desk): string => readFileSync(join(desk.data, 'handrail.log'), 'utf8')

/** In the midst of a checklist, with a remark half typed. */
async function inTheMidst(page: Page): Promise<void> {
  await newSession(page)
  await toTheChecklist(page, 'keys')
  await doneOnce(page, 'keys')
  await page.keyboard.press('n')
  await page.keyboard.insertText(REMARK)
  await expect.poll(() => page.evaluate(() => document.querySelector('textarea')?.value)).toBe(REMARK)
}

/** Nothing of the customer on the screen, and whoever says who they are stands at the step where they were left. */
async function expectLockedAndGoesOn(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible()
  const html = await page.evaluate(() => document.documentElement.outerHTML)
  expect([...TOLD, 'Outlook or Hotmail'].filter((word) => html.includes(word))).toEqual([])
  await page.getByRole('button', { name: /^JL/ }).click()
  await expect(stepCard(page)).toContainText('Asked again after an interruption')
}

/** The session that is open at the desk. */
const openSession = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const state = await window.desk['desk:read']({})
    return (state.ok && state.value.unfinished[0]?.session) || ''
  })

async function allEvents(page: Page) {
  const session = await openSession(page)
  const read = await page.evaluate((one) => window.desk['session:read']({ session: one }), session)
  return read.ok ? read.value : []
}

/** What somebody does who sets the clock of the computer: every clock of the app that can be set shows it. */
async function setClock(desk: Desk, page: Page, hours: number): Promise<void> {
  const set = (by: number): void => {
    const world = globalThis as unknown as { trueDate?: DateConstructor; Date: DateConstructor }
    const True = (world.trueDate ??= Date)
    world.Date = class extends True {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [True.now() + by] : given) as [number]))
      }
      static override now(): number {
        return True.now() + by
      }
    } as DateConstructor
  }
  const source = `(${set.toString()})(${String(hours * 3_600_000)})`
  await inMain(() => desk.app.evaluate((_electron, code) => void (0, eval)(code), source))
  await page.evaluate((code) => void (0, eval)(code), source)
}

test.describe('the clock', () => {
  const YEARS = 10 * 365 * 24

  test('set ahead and back by ten years: each jump stands in the record, the chain holds, and the session goes on', async ({
    desk,
  }) => {
    const page = await started(desk)
    await newSession(page)
    await toTheChecklist(page, 'keys')
    await setClock(desk, page, YEARS)
    await doneOnce(page, 'keys')
    await expect(record(page)).toContainText(/clock was set ahead by/)
    await setClock(desk, page, -1)
    await doneOnce(page, 'keys')
    await expect(record(page)).toContainText(/clock was set back by/)
    await expect(page.locator('.running')).toHaveText(/^00:\d\d$/)
    const jumps = (await allEvents(page)).flatMap(({ event }) => (event.type === 'clock-jumped' ? [event.seconds] : []))
    expect(jumps.map((seconds) => Math.round(seconds / 3600))).toEqual([YEARS, -YEARS - 1])
    expect(await page.evaluate(() => window.desk['record:check']({}))).toMatchObject({
      ok: true,
      value: { intact: true },
    })
    expectOnlyTheRecordKnows(desk)
  })

  test('set back in the midst of a session does not keep the desk open past its idle time', async ({ desk }) => {
    const page = await started(desk, { policy: { idle: 0.1 } })
    await newSession(page)
    await complaintBox(page).fill(complaint)
    await expect(record(page)).toContainText('hotmail pasword')
    await setClock(desk, page, -YEARS)
    await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible({ timeout: 15_000 })
    expectOnlyTheRecordKnows(desk)
  })

  test('found behind the record at the start: said in the next session, and nothing is refused', async ({ desk }) => {
    const log = openEventLog(join(desk.data, 'sessions.sqlite'), { now: () => new Date() })
    if (!log.ok) throw new Error(log.error.code)
    const at = new Date(Date.now() + 48 * 3_600_000).toISOString()
    log.value.append({
      ...act(1, 0, [opened, said('Zebracorn')], { openedAt: at, changedAt: at, state: 'closed' }),
      at,
    })
    log.value.close()
    const page = await started(desk)
    await newSession(page)
    await complaintBox(page).fill(complaint)
    await expect(record(page)).toContainText(/clock was set back by 48 h/)
    expect(await page.evaluate(() => window.desk['record:check']({}))).toMatchObject({
      ok: true,
      value: { intact: true },
    })
    expectOnlyTheRecordKnows(desk)
  })
})

test.describe('sleep', () => {
  for (const moment of ['suspend', 'lock-screen', 'resume'] as const) {
    test(`${moment} leaves a locked desk, and the session goes on at its step`, async ({ desk }) => {
      const page = await started(desk)
      await inTheMidst(page)
      const anew = page.waitForEvent('load')
      await desk.app.evaluate(({ powerMonitor }, told) => void powerMonitor.emit(told), moment)
      await anew
      expect(await page.getByRole('textbox').count()).toBe(0)
      await desk.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'))
      await expectLockedAndGoesOn(page)
      expectOnlyTheRecordKnows(desk)
    })
  }
})

test('a second monitor that is gone: the window comes back whole onto the one that is left, with all that was typed', async ({
  desk,
}) => {
  const page = await started(desk)
  await inTheMidst(page)
  const placed = () =>
    inMain(() =>
      desk.app.evaluate(({ BrowserWindow, screen }) => {
        const { x, y, width, height } =
          BrowserWindow.getAllWindows()[0]?.getBounds() ?? screen.getPrimaryDisplay().bounds
        const { workArea } = screen.getPrimaryDisplay()
        return {
          outside: x >= workArea.x + workArea.width,
          whole:
            x >= workArea.x &&
            y >= workArea.y &&
            x + width <= workArea.x + workArea.width &&
            y + height <= workArea.y + workArea.height,
        }
      }),
    )
  // Where the second monitor was.
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 4000, y: 300, width: 1920, height: 1080 }),
  )
  await expect.poll(placed).toMatchObject({ outside: true })
  await desk.app.evaluate(({ screen }) => void screen.emit('display-removed', {}, screen.getPrimaryDisplay()))
  await expect.poll(placed).toEqual({ outside: false, whole: true })
  expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe(REMARK)
  expectOnlyTheRecordKnows(desk)
})

test('a graphics process that is lost again and again: the window draws on and nothing of the session is lost', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const page = await started(desk)
  await newSession(page)
  await toTheChecklist(page, 'keys')
  for (let time = 1; time <= 8; time++) {
    const lost = await graphicsProcess(desk)
    process.kill(lost, 'SIGKILL')
    await expect.poll(() => graphicsProcess(desk).catch(() => lost)).not.toBe(lost)
    // An empty sheet of paper takes a fifth of it.
    await expect.poll(async () => (await page.screenshot()).length).toBeGreaterThan(20_000)
  }
  await doneOnce(page, 'keys')
  await expect(stepCard(page)).toBeVisible()
  expect(localLog(desk)).toContain('"what":"a process of Chromium ended","type":"GPU"')
  expectOnlyTheRecordKnows(desk)
})

/** Of the app's processes, the one that draws. */
async function graphicsProcess(desk: Desk): Promise<number> {
  const id = await inMain(() =>
    desk.app.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid),
  )
  if (id === undefined) throw new Error('there is no graphics process')
  return id
}

test('a stick that is pulled out while its dialog is open, and a printer that is gone when it is asked: a sentence, and no file anywhere', async ({
  desk,
}) => {
  const stick = join(desk.folder, 'CITY STICK')
  mkdirSync(stick)
  const disk = mountSmall(stick, '1m')
  try {
    const page = await started(desk, { policy: { packFolders: [stick] } })
    await newSession(page)
    await complaintBox(page).fill(complaint)
    await expect(record(page)).toContainText('hotmail pasword')
    const session = await openSession(page)
    await page.getByRole('button', { name: '4 Close' }).click()
    const act = actsOf(page, 'keys')
    await act(/Passed on/, 'p')
    await act(/^Papers, printer, stick/, 'm')
    const dialog = page.getByRole('dialog', { name: 'Take along' })
    await expect(dialog.getByRole('button', { name: /^Stick CITY STICK/ })).toBeVisible()
    disk.unmount()
    rmdirSync(stick)
    await page.keyboard.press('2')
    await expect(dialog.getByRole('status')).toContainText(/pulled out|No stick/)
    await expect(dialog).toContainText('No stick is plugged in.')
    await page.keyboard.press('Escape')
    const printed = await page.evaluate(
      (one) =>
        window.desk['take:session']({
          ...{ session: one, formats: [], size: 'A4', paper: 'hand-out' },
          to: { place: 'printer', printer: 'A printer that was sold' },
        }),
      session,
    )
    expect(printed).toMatchObject({ ok: false })
    expect(JSON.stringify(printed)).toContain('not there any more')
    await expect(page.getByText('How did it end?')).toBeVisible()
    expect(readdirSync(desk.exports)).toEqual([])
    expectOnlyTheRecordKnows(desk)
  } finally {
    if (existsSync(stick)) disk.unmount()
  }
})

test('a full disk keeps what was said out of every other file, too', async ({ desk }) => {
  const disk = mountSmall(desk.data, '48m')
  try {
    const page = await started(desk)
    await newSession(page)
    await complaintBox(page).fill(complaint)
    await expect(record(page)).toContainText('hotmail pasword')
    fill(desk.data)
    await complaintBox(page).fill(REMARK)
    await expect(page.getByText('disk is full')).toBeVisible()
    expectOnlyTheRecordKnows(desk)
    rmSync(join(desk.data, 'filler'))
    await complaintBox(page).fill(`${REMARK} again`)
    await expect(record(page)).toContainText(`${REMARK} again`)
    await desk.close()
    expectOnlyTheRecordKnows(desk)
  } finally {
    disk.unmount()
  }
})

test('a data folder that cannot be written: what is said has no place to stay, and stays in none', async ({ desk }) => {
  const disk = mountSmall(desk.data, '16m')
  try {
    writeFileSync(join(desk.data, 'sessions.sqlite'), '')
    disk.readOnly()
    const page = await started(desk)
    await expect(page.getByText(/does not let the desk write/)).toBeVisible()
    await page.getByRole('button', { name: /^MK/ }).click()
    const reply = await page.evaluate(() => window.desk['session:open']({ customerLanguage: 'en' }))
    expect(reply.ok).toBe(false)
    await desk.close()
    expect(filesHolding(desk.folder, TOLD)).toEqual([])
  } finally {
    disk.unmount()
  }
})

function fill(folder: string): void {
  for (let free = freeIn(folder); free > 0; free = freeIn(folder)) {
    writeFileSync(join(folder, 'filler'), new Uint8Array(free), { flag: 'a' })
  }
}

function freeIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

test('a small computer: a whole visit, with its papers, leaves most of four gigabytes to others', async ({ desk }) => {
  const page = await started(desk)
  await serveSeedCustomer(page)
  expect(memoryOf(desk.app.process().pid ?? 0)).toBeLessThan(600)
})

/** Mebibytes that a process and all below it take, shared pages counted once. */
function memoryOf(root: number): number {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readProc(`/proc/${name}/stat`)
      return stat === ''
        ? []
        : [{ id: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }]
    })
  const below = (id: number): number[] => [
    id,
    ...parents.filter(({ parent }) => parent === id).flatMap((one) => below(one.id)),
  ]
  const kibibytes = below(root).map((id) =>
    Number(/^Pss:\s+(\d+)/m.exec(readProc(`/proc/${id}/smaps_rollup`))?.[1] ?? 0),
  )
  return kibibytes.reduce((sum, one) => sum + one, 0) / 1024
}

function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Ended since it was listed.
    return ''
  }
}
