import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import fc from 'fast-check'
import * as v from 'valibot'
import { messages, sharpWords } from '../src/main/ipc/testing/hostile'
import { shaped } from '../src/main/ipc/testing/shaped'
import { requests, type Channel } from '../src/shared/ipc/contract'
import { complaintBox, write } from './clerk'
import { expect, inMain, newSession, test, type Desk } from './desk'

// What the gate does with ten thousand messages a channel is shown beside it; here they take the real way: page, bridge, preload, process.

const channels = Object.keys(requests) as Channel[]
type Asked = readonly [channel: string, input: unknown]

test('five thousand malformed messages through the real bridge are all refused and leave everything as it was', async ({
  desk,
}) => {
  const page = await atWork(desk)
  const before = await effects(desk)
  const asked = channels.flatMap((channel) => {
    const { input } = requests[channel]
    const malformed = messages(input, sharpWords)
      .map(asJson)
      .filter((message) => !v.is(input, message))
    return fc.sample(malformed, 120).map((message): Asked => [channel, message])
  })
  expect(await refusals(page, asked)).toEqual({ 'invalid-input': asked.length })
  expect(await page.evaluate(exotic)).toEqual(['invalid-input'])
  expect(await effects(desk)).toEqual(before)
  expect(await page.evaluate(async () => (await window.desk['desk:read']({})).ok)).toBe(true)
})

test('a stranger is refused on every channel: another window, another origin, our own window elsewhere; a frame has no bridge', async ({
  desk,
}) => {
  const page = await atWork(desk)
  const before = await effects(desk)
  const sound = channels.map((channel): Asked => [
    channel,
    fc.sample(shaped(requests[channel].input, sharpWords), 1)[0],
  ])
  const onlyRefused = { 'This window may not ask that.': channels.length }

  const twin = await openWindow(desk, 'app://desk/index.html')
  expect(await refusals(twin, sound, 'text')).toEqual(onlyRefused)
  const other = await openWindow(desk, 'data:text/html,another page')
  expect(await refusals(other, sound, 'text')).toEqual(onlyRefused)
  for (const holder of [page, other]) expect(await bridgesInFrames(holder)).toEqual([false, false, false])
  await closeOthers(desk)

  await inMain(() => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('about:blank')))
  await page.waitForURL('about:blank')
  expect(await refusals(page, sound, 'text')).toEqual(onlyRefused)
  expect(await effects(desk)).toEqual(before)
  desk.complaints.splice(0)
})

/** A desk in the midst of a session, with something on the clipboard that is not its own. */
async function atWork(desk: Desk): Promise<Page> {
  const page = await desk.start()
  await inMain(() => desk.app.evaluate(({ clipboard }) => clipboard.writeText('another program put this here')))
  await newSession(page)
  await write(page, 'keys', complaintBox(page), 'no sound on the tablet')
  await expect(page.locator('#record')).toContainText('no sound on the tablet')
  return page
}

/** Everything that a message could have changed. */
async function effects(desk: Desk): Promise<unknown> {
  const names = readdirSync(desk.data).filter((name) => /^sessions\.sqlite(-wal)?$|^pin|^display/.test(name))
  const files = names.map((name) => `${name} ${sha256(join(desk.data, name))}`)
  const inApp = await inMain(() =>
    desk.app.evaluate(({ BrowserWindow, clipboard }) => [BrowserWindow.getAllWindows().length, clipboard.readText()]),
  )
  return { files, inApp, exported: readdirSync(desk.exports) }
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** How often each answer came. A message that the bridge itself does not take up is no answer, and counts as such. */
async function refusals(
  page: Page,
  asked: readonly Asked[],
  by: 'code' | 'text' = 'code',
): Promise<Record<string, number>> {
  const told = { asked: asked.map(([channel, input]) => [channel, input] as const), by }
  return page.evaluate(async ({ asked: all, by: key }) => {
    const bridge = window.desk as unknown as Record<string, (input: unknown) => Promise<unknown>>
    const counts: Record<string, number> = {}
    for (const [channel, input] of all) {
      const reply = (await bridge[channel]?.(input)) as { error?: Record<string, string> }
      const said = reply.error?.[key] ?? 'taken'
      counts[said] = (counts[said] ?? 0) + 1
    }
    return counts
  }, told)
}

/** As a message can be handed to the page; what cannot is made there. */
function asJson(message: unknown): unknown {
  try {
    const text = JSON.stringify(message)
    // On its way through the test's own bridge, such a key would be lost, and with it what is wrong with the message.
    return text.length > 10_000 || text.includes('__proto__') ? text.length : JSON.parse(text)
  } catch {
    return null
  }
}

/** What only a page can make: the codes of the answers. */
async function exotic(): Promise<string[]> {
  const { on: _hears, ...asks } = window.desk
  const round: Record<string, unknown> = {}
  round['itself'] = round
  const inputs = [
    ...[
      round,
      new Map([['session', 1]]),
      new Set(),
      new Date(),
      /x/,
      new Error('x'),
      10n,
      Number.NaN,
      new ArrayBuffer(8),
    ],
    ...['x'.repeat(4_000_000), new Array(100_000).fill({})],
  ]
  const codes = new Set<string>()
  for (const ask of Object.values(asks) as ((input: unknown) => Promise<unknown>)[]) {
    for (const input of inputs) {
      const reply = (await ask(input)) as { error?: { code: string } }
      codes.add(reply.error?.code ?? 'taken')
    }
  }
  return [...codes]
}

/** Whether frames of these kinds, made in the page, hold a bridge. The page's own policy complains of the last. */
async function bridgesInFrames(page: Page): Promise<boolean[]> {
  return page.evaluate(() =>
    [{}, { srcdoc: 'a frame' }, { src: 'data:text/html,a frame' }].map((how: { srcdoc?: string; src?: string }) => {
      const frame = document.createElement('iframe')
      Object.assign(frame, how)
      document.body.append(frame)
      try {
        return typeof Reflect.get(frame.contentWindow ?? {}, 'desk') !== 'undefined'
      } catch {
        return false // another origin: not even looked at
      } finally {
        frame.remove()
      }
    }),
  )
}

/** A window that somebody made with our preload, for its frames too. */
async function openWindow(desk: Desk, url: string): Promise<Page> {
  const opened = desk.app.waitForEvent('window')
  await desk.app.evaluate(({ app, BrowserWindow }, address) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const window = new BrowserWindow({ webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: true } })
    void window.loadURL(address)
  }, url)
  const page = await opened
  await page.waitForLoadState()
  return page
}

/** Destroys the other windows in the midst of their asking. */
async function closeOthers(desk: Desk): Promise<void> {
  await inMain(() =>
    desk.app.evaluate(({ BrowserWindow }) => {
      const [, ...others] = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id)
      for (const other of others) {
        void other.webContents.executeJavaScript("setInterval(() => window.desk['desk:read']({}), 0)")
        setTimeout(() => other.destroy(), 200)
      }
    }),
  )
  await expect.poll(() => desk.app.windows().length).toBe(1)
}
