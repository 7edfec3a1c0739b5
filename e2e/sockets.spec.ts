import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type Page } from '@playwright/test'
import { serveSeedCustomer } from './clerk'
import { executable, firstWords } from './the-app'

/** Calls that could reach beyond this computer. Unix sockets and netlink stay inside it. */
const OUTWARD = /\b(connect|sendto|sendmsg|sendmmsg)\(.*sa_family=AF_INET6?\b/
/** What opens a port to others; the tests drive the app through one on the loopback. */
const OPENED = /\bbind\(.*sa_family=AF_INET6?\b(?!.*(inet_addr\("127\.0\.0\.1"\)))/
const ALARMING = [OUTWARD, OPENED]

const watched = 'trace=connect,sendto,sendmsg,sendmmsg,bind'

let folder: string
test.beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'handrail-sockets-'))))
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the watch sees a call and a name look-up by whoever makes one, so that its silence means something', () => {
  const asks = 'new dns.Resolver({ tries: 1, timeout: 100 })'
  const calls = `net.connect(9, '192.0.2.1').on('error', () => 0).unref(); r = ${asks}; r.setServers(['192.0.2.2'])`
  const script = `${calls}; r.resolve('example.org', () => process.exit())`
  execFileSync('strace', [...watching(), process.execPath, '-e', script])
  expect(alarming().join('\n')).toMatch(/(?=[^]*192\.0\.2\.1)(?=[^]*192\.0\.2\.2)/)
})

test('no socket leaves the process at start, in a whole session with its exports, or when the page tries everything', async () => {
  await inTheApp(async (page) => {
    await serveSeedCustomer(page, 'keys', () => takeEverything(page))
    await tryToCallOut(page)
  })
  expect(readFileSync(join(folder, 'trace'), 'utf8').split('\n').length).toBeGreaterThan(100)
  expect(alarming()).toEqual([])
})

function watching(): string[] {
  return ['-f', '-qq', '-e', watched, '-s', '64', '-o', join(folder, 'trace')]
}

function alarming(): string[] {
  const calls = readFileSync(join(folder, 'trace'), 'utf8').split('\n')
  return calls.filter((line) => ALARMING.some((alarm) => alarm.test(line)))
}

/** The app under strace from its first instruction to its last, with something done in its window meanwhile. */
async function inTheApp(work: (page: Page) => Promise<void>): Promise<void> {
  const data = join(folder, 'data')
  const policy = join(folder, 'policy.json')
  mkdirSync(join(folder, 'exports'))
  writeFileSync(policy, JSON.stringify({ roster: ['MK'], exportFolder: join(folder, 'exports') }))
  const app = [executable, ...firstWords, '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${data}`]
  const env = { ...process.env, HANDRAIL_POLICY: policy }
  const child = spawn('strace', [...watching(), ...app], { stdio: 'ignore', env })
  const gone = new Promise((done) => child.once('exit', done))
  try {
    const port = await portIn(join(data, 'DevToolsActivePort'))
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    await work(await windowOf(browser.contexts()[0]?.pages() ?? []))
    await browser.close()
  } finally {
    execFileSync('pkill', ['-TERM', '-P', String(child.pid)])
    await gone
  }
}

/** Each of the usual formats into the folder, the clipboard, and a look at what printers and sticks there are. */
async function takeEverything(page: Page): Promise<void> {
  const saved = (): string[] => readdirSync(join(folder, 'exports'))
  await page.keyboard.press('v')
  await expect.poll(() => saved().filter((name) => /\.(pdf|md|txt|json)$/.test(name)).length).toBe(4)
  await page.keyboard.press('c')
  await expect(page.getByText('The note was copied to the clipboard.')).toBeVisible()
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog')).toContainText('No printer is set up on this computer.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

/**
 * The ways by which a page reaches another computer, one after the other. WebRTC is looked at in the test of the lock-down; it and a link that
 * asks for a name ahead of need choose a route without sending a packet, and no page of ours holds either.
 */
async function tryToCallOut(page: Page): Promise<void> {
  const ended = await page.evaluate(async () => {
    const over = (what: EventTarget, ...events: string[]) =>
      new Promise((done) => events.forEach((event) => what.addEventListener(event, () => done(event))))
    const there = 'https://example.org/x'
    const fetched = await fetch(there).catch(() => 'refused')
    navigator.sendBeacon(there, 'x')
    const picture = new Image()
    picture.src = there
    const drawn = await over(picture, 'error', 'load')
    const stream = await over(new EventSource(there), 'error', 'open')
    const socket = await Promise.resolve()
      .then(() => over(new WebSocket('wss://example.org/x'), 'error', 'open'))
      .catch(() => 'error')
    for (const rel of ['preconnect', 'prefetch', 'icon']) {
      document.head.append(Object.assign(document.createElement('link'), { rel, href: there }))
    }
    return { fetched, drawn, stream, socket }
  })
  expect(ended).toEqual({ fetched: 'refused', drawn: 'error', stream: 'error', socket: 'error' })
}

async function portIn(file: string): Promise<string> {
  let port = ''
  await expect
    .poll(
      () => {
        try {
          port = readFileSync(file, 'utf8').split('\n')[0] ?? ''
        } catch {
          port = ''
        }
        return port
      },
      { timeout: 40_000 },
    )
    .not.toBe('')
  return port
}

async function windowOf(pages: readonly Page[]): Promise<Page> {
  const page = pages.find((candidate) => candidate.url().startsWith('app://desk/'))
  if (!page) throw new Error('the app has no window')
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  return page
}
