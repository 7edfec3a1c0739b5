import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium, expect, test, type Browser, type Page } from '@playwright/test'
import { doneOnce, signOnAndOpen, toTheChecklist } from './clerk'
import { executable, firstWords } from './the-app'

const keepOpen = resolve(import.meta.dirname, '..', 'resources', 'kiosk', 'linux', 'keep-open.sh')

test('killed in the kiosk’s session, the app is started again by itself and offers the session where it was; told to end, both end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-session-'))
  const app = [executable, ...firstWords, '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${folder}`]
  // The script lets nobody at the desk name another policy.
  const env = { ...process.env, HANDRAIL_POLICY: join(folder, 'own.json') }
  const script = spawn('sh', [keepOpen, ...app], { stdio: 'ignore', env })
  const ended = new Promise<number | null>((done) => script.once('exit', done))
  try {
    const browser = await browserOf(folder)
    const page = await pageOf(browser)
    await signOnAndOpen(page, 'keys')
    await toTheChecklist(page, 'keys')
    await doneOnce(page, 'keys')
    const [first] = childrenOf(script.pid)
    await browser.close()
    rmSync(join(folder, 'DevToolsActivePort'))
    process.kill(Number(first), 'SIGKILL')
    const second = await browserOf(folder)
    const again = await pageOf(second)
    await again.getByRole('textbox').fill('MK')
    await again.keyboard.press('Enter')
    await expect(again.getByText('Outlook or Hotmail stops syncing').first()).toBeVisible()
    expect(readFileSync(join(folder, 'handrail.log'), 'utf8')).toContain('the run before was cut off')
    await second.close()
  } finally {
    script.kill('SIGTERM')
  }
  expect(await ended).toBe(0)
  rmSync(folder, { recursive: true, force: true })
})

function childrenOf(pid: number | undefined): string[] {
  return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
}

/** A hold on the app that writes its port into this folder. */
async function browserOf(folder: string): Promise<Browser> {
  const port = (): string => {
    try {
      return readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? ''
    } catch {
      return ''
    }
  }
  await expect.poll(port, { timeout: 40_000 }).not.toBe('')
  return chromium.connectOverCDP(`http://127.0.0.1:${port()}`)
}

async function pageOf(browser: Browser): Promise<Page> {
  const pages = (): Page[] => browser.contexts().flatMap((context) => context.pages())
  await expect.poll(() => pages().some((page) => page.url().startsWith('app://desk/'))).toBe(true)
  const page = pages().find((candidate) => candidate.url().startsWith('app://desk/'))
  if (!page) throw new Error('the app has no window')
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  return page
}
