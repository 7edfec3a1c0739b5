import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type Page } from '@playwright/test'
import { serveSeedCustomer } from './clerk'
import { executable, firstWords } from './the-app'

/** Calls that could reach beyond this computer. Unix sockets and netlink stay inside it. */
const OUTWARD = /\b(connect|sendto|sendmsg|sendmmsg)\(.*sa_family=AF_INET6?\b/

test('no socket leaves the process at start, in a whole session, or at the end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-sockets-'))
  const trace = join(folder, 'trace')
  const child = spawn(
    'strace',
    ['-f', '-qq', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-s', '64', '-o', trace]
      .concat(executable, firstWords)
      // The test drives the app through this loopback port: it listens and answers, and never calls out.
      .concat('--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${join(folder, 'data')}`),
    { stdio: 'ignore' },
  )
  const gone = new Promise((done) => child.once('exit', done))
  try {
    const port = await portIn(join(folder, 'data', 'DevToolsActivePort'))
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    await serveSeedCustomer(await windowOf(browser.contexts()[0]?.pages() ?? []))
    await browser.close()
  } finally {
    execFileSync('pkill', ['-TERM', '-P', String(child.pid)])
    await gone
  }
  const calls = readFileSync(trace, 'utf8').split('\n')
  expect(calls.length).toBeGreaterThan(100)
  expect(calls.filter((line) => OUTWARD.test(line))).toEqual([])
  rmSync(folder, { recursive: true, force: true })
})

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
