import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { hashOfPin } from '../src/node/pin/pin-hash'
import { doneOnce, stepCard, toTheChecklist } from './clerk'
import { expect, inMain, newSession, test, type Desk } from './desk'

const PIN = '246802'
let pinHash: string
test.beforeAll(async () => {
  pinHash = await hashOfPin(PIN)
})

/** What only the main process knows of the window. */
function windowOf(desk: Desk) {
  return inMain(() =>
    desk.app.evaluate(({ BrowserWindow, Menu, screen }) => {
      const windows = BrowserWindow.getAllWindows()
      const [window] = windows
      const { width, height } = window?.getBounds() ?? { width: 0, height: 0 }
      const { size } = screen.getPrimaryDisplay()
      return {
        windows: windows.length,
        kiosk: window?.isKiosk(),
        // Where no window manager answers, Chromium keeps one pixel less.
        fills: size.width - width <= 1 && size.height - height <= 1,
        menu: Menu.getApplicationMenu() !== null || window?.isMenuBarVisible(),
        tools: window?.webContents.isDevToolsOpened(),
        zoom: window?.webContents.getZoomFactor(),
        pages: window?.webContents.navigationHistory.length(),
      }
    }),
  )
}

const HELD = { windows: 1, kiosk: true, fills: true, menu: false, tools: false, zoom: 1, pages: 1 }

/** At the second step, in a page that has a mark: it is gone when the page is loaded anew. */
async function inTheMidst(page: Page): Promise<void> {
  await newSession(page)
  await toTheChecklist(page, 'keys')
  await doneOnce(page, 'keys')
  await page.evaluate(() => (document.body.dataset['mark'] = 'same page'))
}

/** What the card asks for. Its smaller print changes by itself. */
const stepOf = (page: Page): Promise<string> => stepCard(page).getByRole('heading').first().innerText()

async function expectHeld(desk: Desk): Promise<void> {
  await expect.poll(() => windowOf(desk)).toEqual(HELD)
}

/** The page, its step and its size are what they were, and it still takes keys: no menu of the system has them. */
async function expectUnmoved(page: Page, desk: Desk, step: string): Promise<void> {
  await expectHeld(desk)
  const seen = await page.evaluate(() => [document.body.dataset['mark'], visualViewport?.scale, location.href])
  expect(seen).toEqual(['same page', 1, 'app://desk/index.html'])
  await page.keyboard.press('n')
  await expect(page.locator('textarea')).toBeFocused()
  await expect(page.locator('textarea')).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect.poll(() => stepOf(page)).toBe(step)
}

async function startInKiosk(desk: Desk, policy: Readonly<Record<string, unknown>> = {}): Promise<Page> {
  return desk.start({ policy: { kiosk: true, pinHash, ...policy } })
}

test('kiosk mode fills the screen without a menu, and tools do not open even where the environment asks for them', async ({
  desk,
}) => {
  process.env['HANDRAIL_DEVTOOLS'] = '1'
  try {
    await startInKiosk(desk)
  } finally {
    delete process.env['HANDRAIL_DEVTOOLS']
  }
  await inMain(() =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.openDevTools()),
  )
  await expectHeld(desk)
})

test('no key leaves the step, loads the page anew, makes it larger or opens anything', async ({ desk }) => {
  const page = await startInKiosk(desk)
  await inTheMidst(page)
  const step = await stepOf(page)
  const keys = ['F1', 'F5', 'Shift+F5', 'Control+F5', 'F10', 'Shift+F10', 'F11', 'F12', 'ContextMenu']
  const letters = [
    'r',
    'Shift+r',
    'p',
    'Shift+p',
    's',
    'o',
    'n',
    'Shift+n',
    't',
    'w',
    'q',
    'm',
    'h',
    'j',
    'l',
    'd',
    'u',
  ]
  const tools = ['Shift+i', 'Shift+j', 'Shift+c', 'Shift+Delete', 'f', 'g', '=', '+', '-', '0', 'F4', 'Tab', 'Escape']
  const alt = ['ArrowLeft', 'ArrowRight', 'Home', 'F4', 'Space', 'd', 'f']
  const all = [...keys, ...[...letters, ...tools].map((key) => `Control+${key}`), ...alt.map((key) => `Alt+${key}`)]
  for (const key of all) await page.keyboard.press(key)
  const hand = await page.context().newCDPSession(page)
  for (const [key, windowsVirtualKeyCode] of [
    ['BrowserBack', 166],
    ['BrowserForward', 167],
    ['BrowserRefresh', 168],
    ['BrowserHome', 172],
    ['LaunchMail', 180],
  ] as const) {
    await hand.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode })
    await hand.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode })
  }
  await expectUnmoved(page, desk, step)
})

test('no hand on mouse or glass leaves the step or makes it larger: wheel, pinch, swipe, side buttons, long press', async ({
  desk,
}) => {
  const page = await startInKiosk(desk)
  await inTheMidst(page)
  const step = await stepOf(page)
  const hand = await page.context().newCDPSession(page)
  await page.keyboard.down('Control')
  for (const turn of [-400, -400, 800]) await page.mouse.wheel(0, turn)
  await page.keyboard.up('Control')
  const middle = { x: 600, y: 400 }
  await hand.send('Input.synthesizePinchGesture', { ...middle, scaleFactor: 3 })
  await hand.send('Input.synthesizeScrollGesture', { ...middle, xDistance: 500, gestureSourceType: 'touch' })
  for (const button of ['back', 'forward', 'middle', 'right'] as const) await click(hand, button)
  await hand.send('Input.synthesizeTapGesture', { ...middle, x: 20, duration: 1200, gestureSourceType: 'touch' })
  await expectUnmoved(page, desk, step)
})

async function click(hand: CDPSession, button: 'back' | 'forward' | 'middle' | 'right'): Promise<void> {
  const at = { x: 20, y: 400, button, clickCount: 1 }
  await hand.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at })
  await hand.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at })
}

test('what is dragged in from another program lands nowhere: not in a field, not in place of the page', async ({
  desk,
}) => {
  const page = await startInKiosk(desk)
  await newSession(page)
  const field = page.getByRole('textbox').first()
  const box = await field.boundingBox()
  const hand = await page.context().newCDPSession(page)
  const at = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 10 }
  const words = [{ mimeType: 'text/plain', data: 'dragged' }]
  for (const data of [
    { items: words, files: [], dragOperationsMask: 1 },
    { items: [], files: ['/etc/hostname'], dragOperationsMask: 1 },
  ]) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await hand.send('Input.dispatchDragEvent', { type, ...at, data })
  }
  expect(await field.inputValue()).toBe('')
  expect(page.url()).toBe('app://desk/index.html')
})

/** Asks for each thing for which a folder or file is picked, and says how each was answered. */
async function askForAll(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const opened = await window.desk['session:open']({ customerLanguage: 'en' })
    const session = opened.ok ? opened.value.session : ''
    const to = { place: 'folder', elsewhere: true } as const
    const replies = [
      await window.desk['packs:choose']({}),
      await window.desk['records:bring-in']({}),
      await window.desk['authors:save']({}),
      await window.desk['take:session']({ session, formats: ['text'], size: 'A4', to }),
      await window.desk['take:many']({ sessions: [session], format: 'csv', to }),
      await window.desk['insights:save']({ days: 0, to }),
    ]
    return replies.map((reply) => (reply.ok ? 'done' : reply.error.code))
  })
}

/** How many dialogs of the system were asked for since; each counts as cancelled. */
async function countDialogs(desk: Desk): Promise<() => Promise<number>> {
  await inMain(() =>
    desk.app.evaluate(({ dialog }) => {
      const count = { dialogs: 0 }
      Object.assign(globalThis, { count })
      const cancelled = () => {
        count.dialogs += 1
        return Promise.resolve({ canceled: true, filePaths: [], filePath: '' })
      }
      Object.assign(dialog, { showOpenDialog: cancelled, showSaveDialog: cancelled, showMessageBox: cancelled })
    }),
  )
  return () =>
    inMain(() => desk.app.evaluate(() => (globalThis as unknown as { count: { dialogs: number } }).count.dialogs))
}

test('in kiosk mode no dialog of the system opens, whatever is asked for: such a dialog is half a file manager', async ({
  desk,
}) => {
  const page = await startInKiosk(desk, { exportFolder: undefined })
  await page.getByRole('button', { name: /^MK/ }).click()
  const dialogs = await countDialogs(desk)
  expect(await askForAll(page)).not.toContain('done')
  expect(await dialogs()).toBe(0)
  await desk.close()
  const free = await desk.start({ policy: { exportFolder: undefined } })
  await free.getByRole('button', { name: /^MK/ }).click()
  const there = await countDialogs(desk)
  await askForAll(free)
  expect(await there()).toBeGreaterThan(3)
})

test('the window stays when it is asked to close, and only the right PIN leads out of kiosk mode', async ({ desk }) => {
  const page = await startInKiosk(desk)
  await inMain(() => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()))
  await openDoor(page)
  await page.getByLabel('PIN').fill('135790')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Leave kiosk mode' })).toHaveCount(0)
  await expectHeld(desk)
  await page.getByLabel('PIN').fill(PIN)
  await expect(page.getByRole('button', { name: 'Open Settings' })).toBeEnabled()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Leave kiosk mode' }).click()
  await expect.poll(async () => (await windowOf(desk)).kiosk).toBe(false)
})

test('a wrong PIN is not forgotten by a kill: what was counted makes the next start wait', async ({ desk }) => {
  const counted = join(desk.data, 'pin-tries.json')
  const page = await startInKiosk(desk)
  await openDoor(page)
  await page.getByLabel('PIN').fill('135790')
  await page.keyboard.press('Enter')
  await expect.poll(() => existsSync(counted)).toBe(true)
  await desk.kill()
  expect(readFileSync(counted, 'utf8')).toBe('{"wrongTries":1}')
  // Many more of the same, without the minutes that they take.
  writeFileSync(counted, '{"wrongTries":9}')
  const again = await startInKiosk(desk)
  await openDoor(again)
  await expect(again.getByRole('timer')).toContainText(/[34]:\d\d/)
  await again.getByLabel('PIN').fill(PIN)
  await expect(again.getByRole('button', { name: 'Open Settings' })).toBeDisabled()
})

async function openDoor(page: Page): Promise<void> {
  await page.keyboard.press('F9')
  await expect(page.getByLabel('PIN')).toBeFocused()
}
