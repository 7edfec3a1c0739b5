import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { hashOfPin } from '../src/node/pin/pin-hash'
import { complaint, doneOnce, heard, refusedAndLookedUp, stepCard, toTheChecklist } from './clerk'
import { expect, inMain, newSession, test, type Desk } from './desk'

const PIN = '246802'
let pinHash: string
test.beforeAll(async () => {
  pinHash = await hashOfPin(PIN)
})

/** The administrators' log, oldest line first. */
function logOf(desk: Desk): string {
  const files = readdirSync(desk.data).filter((name) => /^handrail(\.\d)?\.log$/.test(name))
  return files
    .sort()
    .map((name) => readFileSync(join(desk.data, name), 'utf8'))
    .join('')
}

/** What was logged, without the moments. */
function entriesOf(desk: Desk): Record<string, unknown>[] {
  const lines = logOf(desk).trimEnd().split('\n')
  return lines.map((line) => {
    const { at: _moment, ...entry } = JSON.parse(line) as Record<string, unknown>
    return entry
  })
}

async function openSettings(page: Page, pin: string | RegExp): Promise<void> {
  await page.keyboard.press('F9')
  await page.getByLabel(pin).fill(PIN)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table')).toBeVisible()
}

test('what policy cannot be understood in is named on the start screen, in Settings and in the log; what it settles shows as its own', async ({
  desk,
}) => {
  const policy = { pinHash, colour: 'blue', idle: 'long', kiosk: 'always', singleKeys: false }
  const page = await desk.start({ policy })
  const problems = ['"colour" is not a setting', '"idle": ', '"kiosk": ']
  for (const problem of problems) await expect(page.getByText(problem)).toBeVisible()
  await openSettings(page, 'PIN')
  for (const problem of problems) await expect(page.getByText(problem)).toBeVisible()
  const saysSo = (key: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByText(key, { exact: true }) })
      .getByRole('cell')
      .allInnerTexts()
  expect(await saysSo('desk')).toEqual(['Library desk 2', 'policy'])
  expect(await saysSo('singleKeys')).toEqual(['no', 'policy'])
  expect(await saysSo('idle')).toEqual(['5', 'default'])
  expect(await saysSo('kiosk')).toEqual(['yes', 'default'])
  const logged = entriesOf(desk).filter(({ what }) => what === 'the policy has a mistake')
  expect(logged.map(({ problem }) => String(problem).split(' ')[0])).toEqual(['"colour"', '"idle":', '"kiosk":'])
})

test('nothing that is written at the desk overrides what policy settled', async ({ desk }) => {
  const policy = { pinHash, singleKeys: false, languages: ['fr'], clerkLanguage: 'fr' }
  const page = await desk.start({ policy })
  const after = await page.evaluate(async () => {
    await window.desk['desk:change-display']({ singleKeys: true })
    await window.desk['desk:choose-language']({ language: 'en' })
    await window.desk['admin:choose-pin']({ pin: '135790' })
    const state = await window.desk['desk:read']({})
    return state.ok && [state.value.display.singleKeys, state.value.languages, state.value.clerkLanguage]
  })
  expect(after).toEqual([false, ['fr'], 'fr'])
  await desk.close()
  const again = await desk.start({ policy })
  await openSettings(again, 'Code')
})

test('the log tells reason and place of refusals and crashes, and holds no word of a customer or a clerk', async ({
  desk,
}) => {
  const page = await desk.start({ policy: { pinHash } })
  await newSession(page)
  await toTheChecklist(page, 'keys')
  for (let step = 1; step <= 5; step++) await doneOnce(page, 'keys')
  await refusedAndLookedUp(page, 'keys')
  await page.keyboard.press('n')
  await page.keyboard.type('her pasword: Zither-4471')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.evaluate(async (words) => {
    const state = await window.desk['desk:read']({})
    const session = state.ok ? (state.value.unfinished[0]?.session ?? '') : ''
    const command = { type: 'note-complaint', words } as const
    await window.desk['session:execute']({ session, expectedSeq: 0, command })
    await window.desk['session:execute']({ session, expectedSeq: 0, command: { type: words } as never })
    await window.desk['records:find']({ words: words.repeat(40) })
    await window.desk['admin:unlock']({ pin: '135790' })
  }, `${complaint} Zither-4471`)
  await crash(desk)
  await expect.poll(() => drawn(desk)).toContain('Who is at the desk?')
  await desk.kill()
  await desk.start({ policy: { pinHash } })
  const log = logOf(desk)
  for (const word of [...`${complaint} ${heard}`.split(/[\s,]+/), 'Zither', '4471', PIN, '135790', '"MK"'].filter(
    (one) => one.length > 3,
  ))
    expect(log).not.toContain(word)
  // Whoever drives the app by its inspector makes the empty document before the page run the preload, too.
  const entries = entriesOf(desk).filter(({ what }) => what !== 'refused a message from a stranger')
  expect(entries).toEqual([
    expect.objectContaining({ what: 'Handrail was started', version: expect.stringMatching(/^\d/) }),
    expect.objectContaining({ what: 'refused', channel: 'session:execute' }),
    expect.objectContaining({ what: 'refused a malformed message', channel: 'session:execute' }),
    expect.objectContaining({ what: 'refused a malformed message', channel: 'records:find' }),
    { what: 'a PIN was refused', reason: 'wrong' },
    expect.objectContaining({ what: 'refused', channel: 'admin:unlock', reason: 'wrong' }),
    expect.objectContaining({ what: 'the window crashed and is loaded again', reason: 'crashed' }),
    expect.objectContaining({ what: 'the run before was cut off' }),
    expect.objectContaining({ what: 'Handrail was started' }),
  ])
})

function crash(desk: Desk): Promise<void> {
  return inMain(() =>
    desk.app.evaluate(({ BrowserWindow }) => {
      const crashed = globalThis as { crashed?: boolean }
      if (crashed.crashed !== true) BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
      crashed.crashed = true
    }),
  )
}

/** Playwright gives a page up that crashed, so the main process is asked what stands there. A page that is dying never answers. */
function drawn(desk: Desk): Promise<string> {
  return inMain(() =>
    desk.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      if (window === undefined || window.webContents.isLoading()) return ''
      const asked: Promise<unknown> = window.webContents.executeJavaScript('document.body.innerText')
      return String(await Promise.race([asked, new Promise((give) => setTimeout(() => give(''), 500))]))
    }),
  )
}

test('a crash of the window costs less than two seconds of machine time: locked page, name, same step', async ({
  desk,
}) => {
  const page = await desk.start()
  await newSession(page)
  await toTheChecklist(page, 'keys')
  await doneOnce(page, 'keys')
  await expect(stepCard(page)).toBeVisible()
  await beginToMeasure(desk)
  const took = (): Promise<number | undefined> =>
    inMain(() => desk.app.evaluate(() => (globalThis as { took?: number }).took))
  await expect.poll(took).toBeGreaterThan(0)
  expect(await took()).toBeLessThan(2000)
})

/** Crashes the window, signs on as soon as it can be, and keeps in the main process how long it took until the step was there again. */
function beginToMeasure(desk: Desk): Promise<void> {
  return inMain(() =>
    desk.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const kept = globalThis as { begun?: number; took?: number }
      if (window === undefined || kept.begun !== undefined) return
      const { webContents } = window
      const shows = async (words: string): Promise<void> => {
        for (;;) {
          const asked = webContents.isLoading() ? '' : webContents.executeJavaScript('document.body.innerText')
          const seen: unknown = await Promise.race([asked, new Promise((give) => setTimeout(() => give(''), 100))])
          if (String(seen).includes(words)) return
          await new Promise((later) => setTimeout(later, 10))
        }
      }
      const backAtTheStep = async (): Promise<void> => {
        await shows('Who is at the desk?')
        webContents.sendInputEvent({ type: 'keyDown', keyCode: '1' })
        await shows('Asked again after an interruption')
        kept.took = performance.now() - (kept.begun ?? 0)
      }
      webContents.once('render-process-gone', () => void backAtTheStep())
      kept.begun = performance.now()
      webContents.forcefullyCrashRenderer()
    }),
  )
}
