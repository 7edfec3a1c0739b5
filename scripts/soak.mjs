import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { memoryOfTree } from './bench/memory.mjs'
import { runElectron } from './bench/run-electron.mjs'
import { builtApp, freshProfile } from './bench/subjects.mjs'
import { ensureBuilt } from './build.mjs'
import { show } from './child.mjs'
import { tool } from './places.mjs'
import { hasDisplay, withDisplay } from './runtime/display.mjs'
import { ensureRuntime } from './runtime/electron.mjs'
import { say } from './runtime/progress.mjs'
import { ensureLibraries } from './runtime/system-libraries.mjs'
import { inWorkFolder } from './runtime/work-folder.mjs'
import { stopWithReason } from './stop-with-reason.mjs'

/** A desk's day, all around the clock. */
const SESSIONS = 400
/** By then every screen has been seen, and what is kept for the next time is there. */
const WARM = 20
const MOST = 1.1
/** Memory is read so often, after a rest each time. */
const READINGS = 5
const REST = 2000
const AT_ONCE = 10

await stopWithReason(soak)

/**
 * `npm run soak`: a day of one desk at speed, in the real app, and what it takes of the computer after it.
 *
 * @returns {Promise<number>} exit code: 1 if it takes more than it may
 */
async function soak() {
  const executable = await ensureRuntime()
  await ensureLibraries({ executable })
  if (!('WebSocket' in globalThis) || !hasDisplay()) return again()
  await ensureBuilt()
  return inWorkFolder(tool('.handrail-soak'), async (work) => {
    const subject = { ...builtApp(executable, work), switches: ['--js-flags=--expose-gc'] }
    const app = await runElectron(subject, freshProfile(work))
    try {
      return await aDay(app)
    } finally {
      await app.stop()
    }
  })
}

/** Started anew with a display, and in Node 20 with the switch that gives it web sockets. */
function again() {
  const sockets = 'WebSocket' in globalThis ? [] : ['--experimental-websocket', '--no-warnings']
  return show(...withDisplay(process.execPath, [...sockets, import.meta.filename]))
}

/**
 * @param {import('./bench/run-electron.mjs').Running} app
 * @returns {Promise<number>}
 */
async function aDay({ pid, page }) {
  await page.evaluate(readFileSync(join(import.meta.dirname, 'soak', 'clerk.js'), 'utf8'))
  await page.evaluate(`deskClerk.signOn('MK')`)
  let warm = 0
  let now = 0
  for (let done = 0; done < SESSIONS; done += AT_ONCE) {
    await page.evaluate(`deskClerk.serve(${done}, ${done + AT_ONCE})`)
    const served = done + AT_ONCE
    if (served !== WARM && served % 100 !== 0) continue
    now = await atRest(page, pid)
    if (served === WARM) warm = now
    say(`After ${served} sessions: ${Math.round(now / 2 ** 20)} MB, ${(now / warm).toFixed(2)} × that after ${WARM}.`)
  }
  if (now <= MOST * warm) return 0
  say(`More than ${MOST} ×.`)
  return 1
}

/**
 * The least of some readings: what is no longer used goes when the engine finds the time, and until then it is no leak.
 *
 * @param {import('./bench/page.mjs').Page} page
 * @param {number} pid
 * @returns {Promise<number>} bytes
 */
async function atRest(page, pid) {
  let least = Infinity
  for (let reading = 0; reading < READINGS; reading++) {
    await page.evaluate('gc(), gc()')
    await pause(REST)
    const memory = memoryOfTree(pid)
    if (memory === undefined) throw new Error('This system does not tell how much memory a process takes.')
    least = Math.min(least, memory)
  }
  return least
}
