import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { runElectron } from './run-electron.mjs'
import { freshProfile } from './subjects.mjs'

const BLOCKS = 6
const BLOCK = 50
const KILOBYTE = Buffer.alloc(1024, 'x')

/** @typedef {{ ours: number[], theirs: number[] }} Appends  milliseconds each: by the app, and bare */

/**
 * Lets the running app save what a clerk types, 300 times, and between that writes as often 1 kB to a file in the same
 * folder and syncs it: the least that any durable append costs on this disk.
 *
 * @param {import('./run-electron.mjs').Subject} subject
 * @param {string} work
 * @returns {Promise<Appends>}
 */
export async function measureAppends(subject, work) {
  const profile = freshProfile(work)
  const { page, stop } = await runElectron(subject, profile)
  const file = openSync(join(profile, 'bare'), 'a')
  const appends = { ours: [], theirs: [] }
  try {
    await page.evaluate(OPEN)
    for (let block = 0; block < BLOCKS; block++) {
      appends.ours.push(...(await page.evaluate(`appendSome(${BLOCK})`)))
      for (let i = 0; i < BLOCK; i++) appends.theirs.push(bareAppend(file))
    }
    return appends
  } finally {
    closeSync(file)
    await stop()
  }
}

/** The bridge is all that is used, as by the app's own screens. */
const OPEN = `(async () => {
  const good = async (asked) => {
    const reply = await asked
    if (!reply.ok) throw new Error(reply.error.code + ': ' + reply.error.text)
    return reply.value
  }
  await good(desk['desk:sign-on']({ clerk: 'Bench' }))
  const { session, events } = await good(desk['session:open']({ customerLanguage: 'en' }))
  let expectedSeq = events.at(-1).seq
  let words = ''
  globalThis.appendSome = async (times) => {
    const took = []
    for (let i = 0; i < times; i++) {
      words += 'mail '
      const command = { type: 'note-complaint', words: words.trim() }
      const start = performance.now()
      const saved = await good(desk['session:execute']({ session, expectedSeq, command }))
      took.push(performance.now() - start)
      expectedSeq = saved.events.at(-1).seq
    }
    return took
  }
})()`

/** @param {number} file */
function bareAppend(file) {
  const start = performance.now()
  writeSync(file, KILOBYTE)
  fsyncSync(file)
  return performance.now() - start
}
