import { fork } from 'node:child_process'
import { once } from 'node:events'
import { inTime } from './page.mjs'

/** Filling a store of a million events takes a minute or two. */
const LIMIT = 900_000

/**
 * Runs a script in the JavaScript engine and with the database of an Electron, without a window, and gives what it sends.
 *
 * @param {string} executable
 * @param {string} script
 * @param {string[]} asked
 * @returns {Promise<any>}
 */
export async function inChild(executable, script, asked) {
  const child = fork(script, asked, { execPath: executable, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
  try {
    const [answer] = await inTime(Promise.race([once(child, 'message'), failed(child)]), asked.join(' '), LIMIT)
    return answer
  } finally {
    child.kill('SIGKILL')
  }
}

/** @param {import('node:child_process').ChildProcess} child */
async function failed(child) {
  const [code] = await once(child, 'exit')
  throw new Error(`The records could not be measured (exit code ${code}).`)
}
