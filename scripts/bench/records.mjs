import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { say } from '../runtime/progress.mjs'
import { bundleSources, STORE_SOURCES } from './bundle-sources.mjs'
import { inChild } from './in-child.mjs'
import { measureScreen } from './records-screen.mjs'

const FEW = 100
const MANY = 10_000
/** A million events. */
const YEARS = 50_000
const FORMATS = /** @type {const} */ (['csv', 'text', 'bundle'])
const CANCELS = 5

/**
 * @typedef {object} Export     one export of many sessions into a folder
 * @property {number} took      milliseconds, until it is noted in every record
 * @property {number} heard     how often the window was told how far it is
 * @property {number} bytes
 * @property {number} memory    the most that the process ever held, in bytes
 * @property {number} blocked   milliseconds in which nothing else was answered, at the longest
 */

/**
 * @typedef {object} RecordsTimes
 * @property {{ format: string, few: Export, many: Export }[]} exports
 * @property {{ took: number, left: number }[]} cancels  milliseconds from the wish to the answer, and files that stayed
 * @property {{ insights: number[], scan: number[], list: number[], find: number[], events: number }} years  milliseconds each
 * @property {import('./records-screen.mjs').Screen} screen
 */

/**
 * Measures what is done with many records: exports and counts in the engine and with the database of the same Electron, the list in the app.
 *
 * @param {import('./subjects.mjs').Subject} subject
 * @param {string} work
 * @returns {Promise<RecordsTimes>}
 */
export async function measureRecords(subject, work) {
  const bundle = join(work, 'records')
  await bundleSources(bundle, {
    ...STORE_SOURCES,
    desk: 'node/desk/desk.ts',
    take: 'node/exports/take-along.ts',
    policy: 'shared/desk/policy.ts',
  })
  const script = fileURLToPath(import.meta.resolve('./records-child.mjs'))
  const run = (/** @type {string[]} */ ...asked) => inChild(subject.executable, script, [bundle, ...asked])
  const exports = []
  for (const format of FORMATS) {
    const [few, many] = [join(work, `few-${format}`), join(work, `many-${format}`)]
    await run('fill', few, String(FEW))
    await run('fill', many, String(MANY))
    say(`Exporting ${MANY} sessions as ${format} …`)
    exports.push({ format, few: await run('export', few, format), many: await run('export', many, format) })
  }
  const filled = join(work, 'many-csv')
  const cancels = []
  for (let at = 1; at <= CANCELS; at++) cancels.push(await run('cancel', filled, String(at / (CANCELS + 1))))
  say(`Opening the list of ${MANY} sessions in the app …`)
  const screen = await measureScreen(subject, join(work, 'many-text'))
  say(`Counting ${YEARS} sessions …`)
  await run('fill', join(work, 'years'), String(YEARS))
  return { exports, cancels, screen, years: await run('count', join(work, 'years')) }
}
