import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleSources, STORE_SOURCES } from './bundle-sources.mjs'
import { inChild } from './in-child.mjs'

/** @typedef {{ full: number[], empty: number[] }} Times  milliseconds each, measured in turns */

/**
 * @typedef {object} RecordTimes   the same work on a store of years and on one that was just made
 * @property {number} events       in the full store
 * @property {number} sessions
 * @property {Times} start         until the log is open and has told its unfinished sessions
 * @property {Times} append
 * @property {Times} opening       a session that is read and folded
 * @property {Times} beginning     a new session, with a code that no other has
 * @property {Times} taught        what closed sessions taught, summed up
 * @property {number[]} find       by words, in the full store
 */

/**
 * Measures the record in the JavaScript engine and with the database of the same Electron, without a window.
 *
 * @param {string} executable
 * @param {string} work
 * @param {number} events
 * @returns {Promise<RecordTimes>}
 */
export async function measureRecord(executable, work, events) {
  const bundle = join(work, 'record')
  await bundleSources(bundle, STORE_SOURCES)
  const script = fileURLToPath(import.meta.resolve('./record-times.mjs'))
  return inChild(executable, script, [bundle, work, String(events)])
}
