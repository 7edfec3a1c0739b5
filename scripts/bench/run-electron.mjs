import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { withoutNodeMode } from '../child.mjs'
import { connectTo, inTime } from './page.mjs'

/** @typedef {{ executable: string, folder: string, env?: NodeJS.ProcessEnv, switches?: string[] }} Subject  an Electron app to measure */

/**
 * @typedef {object} Times in milliseconds from the spawn of the process
 * @property {number} page        the window asked for its page: Electron, the main script and the first renderer are up
 * @property {number | null} firstPaint on the screen
 * @property {number} interactive
 */

/**
 * @typedef {object} Running
 * @property {number} pid
 * @property {Times} times
 * @property {import('./page.mjs').Page} page
 * @property {() => Promise<void>} stop in an orderly way, so that caches are written, and then for sure
 */

/** @type {Set<number>} */
const running = new Set()
const killAll = () => running.forEach(killGroup)

/**
 * Whatever ends the benchmark ends what it started, and before anybody removes the folders that it writes to.
 *
 * @param {number} pid
 */
function watchOver(pid) {
  if (running.size === 0) for (const end of ['SIGINT', 'SIGTERM', 'exit']) process.prependListener(end, killAll)
  running.add(pid)
}

/** @param {number} pid */
function leaveAlone(pid) {
  running.delete(pid)
  if (running.size === 0) for (const end of ['SIGINT', 'SIGTERM', 'exit']) process.off(end, killAll)
}

/**
 * Starts an app and waits until its page has made the mark `interactive`.
 *
 * @param {Subject} subject
 * @param {string} profile
 * @returns {Promise<Running>}
 */
export async function runElectron({ executable, folder, env = process.env, switches = [] }, profile) {
  // The clock of the computer, as the page's time of origin is given by it too.
  const start = Date.now()
  const child = spawn(
    executable,
    [...sandbox(), ...switches, '--remote-debugging-port=0', `--user-data-dir=${profile}`, folder],
    {
      // A group of its own: the helpers of Electron end with it.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: withoutNodeMode(env),
    },
  )
  const stop = () => stopWhole(child)
  if (child.pid !== undefined) watchOver(child.pid)
  try {
    const page = await inTime(interactivePage(child), 'the window')
    return { pid: child.pid ?? 0, times: timesFrom(start, await page.evaluate(TIMES)), page, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Chromium's sandbox refuses to start as root, which is how containers run; both sides lose it then. */
function sandbox() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

const MARKED = `new Promise((resolve) => {
  new PerformanceObserver((list) => list.getEntriesByName('interactive').length > 0 && resolve(true)).observe({
    type: 'mark', buffered: true,
  })
})`

// The paint that the mark stands for reaches the screen, and the page's records, only a little later; or never, if the
// window is hidden.
const TIMES = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntriesByName('first-contentful-paint')[0]?.startTime)).observe({
    type: 'paint', buffered: true,
  })
  setTimeout(resolve, 3000)
}).then((paint) => ({
  origin: performance.timeOrigin,
  paint: paint ?? null,
  mark: performance.getEntriesByName('interactive')[0].startTime,
}))`

/**
 * @param {number} start
 * @param {{ origin: number, paint: number | null, mark: number }} measured
 * @returns {Times}
 */
function timesFrom(start, { origin, paint, mark }) {
  const page = origin - start
  return { page, firstPaint: paint === null ? null : page + paint, interactive: page + mark }
}

/** @param {import('node:child_process').ChildProcess} child */
async function interactivePage(child) {
  const port = await debuggingPort(child)
  for (;;) {
    const address = await pageAt(port)
    const page = address && (await connectTo(address).catch(() => undefined))
    if (page) {
      // The window's first, empty page gives way to the real one; asking it fails then, and the real one is asked.
      if (await page.evaluate(MARKED).catch(() => false)) return page
      page.leave()
    }
    if (child.exitCode !== null) throw new Error(`The app ended with exit code ${child.exitCode}.`)
    await pause(20)
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function debuggingPort(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`The app did not start: ${said.trim().slice(-400)}`)))
    // Read to the end: a full pipe would hold the app up.
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      said = (said + text).slice(-4_000)
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1]
      if (port !== undefined) resolve(port)
    })
  })
}

/** @param {string} port */
async function pageAt(port) {
  /** @type {{ type: string, url: string, webSocketDebuggerUrl?: string }[]} */
  const targets = await fetch(`http://127.0.0.1:${port}/json/list`)
    .then((answer) => answer.json())
    .catch(() => [])
  const found = targets.find(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank')
  return found?.webSocketDebuggerUrl
}

/** @param {import('node:child_process').ChildProcess} child */
async function stopWhole(child) {
  if (child.pid === undefined) return
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await inTime(ended, 'the end', 5_000).catch(() => undefined)
  }
  // A helper that still writes would bring back a profile that is being removed.
  // Only briefly: dead ones whom nobody has buried count as alive.
  for (let tries = 0; killGroup(child.pid) && tries < 10; tries++) await pause(20)
  leaveAlone(child.pid)
}

/**
 * @param {number} pid
 * @returns {boolean} whether there was anything left to kill
 */
function killGroup(pid) {
  try {
    return process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch (error) {
    if (error.code === 'ESRCH') return false
    throw error
  }
}
