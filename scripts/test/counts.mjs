import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Readonly<Counts>} */
export const onePassed = { passed: 1, failed: 0, skipped: 0 }
/** @type {Readonly<Counts>} */
export const oneFailed = { passed: 0, failed: 1, skipped: 0 }

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  const add = (/** @type {Counts} */ a, /** @type {Counts} */ b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  })
  return all.reduce(add, { passed: 0, failed: 0, skipped: 0 })
}

/**
 * The last line of a run, in the words that a CI looks for.
 *
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * Reads a runner's report. A runner that failed without a failed test (a file that does not load, a report that is not
 * there) is counted as one failure, so that the closing line never looks better than the exit code.
 *
 * @param {string} file
 * @param {number} exitCode
 * @param {(report: any) => Counts} count
 * @returns {Counts}
 */
export function readCounts(file, exitCode, count) {
  if (!existsSync(file)) return oneFailed
  const counts = count(JSON.parse(readFileSync(file, 'utf8')))
  const nothingRan = counts.passed + counts.failed === 0
  return (exitCode !== 0 || nothingRan) && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** @returns {Counts} */
export function countVitest(/** @type {any} */ report) {
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: todo } = report
  return { passed, failed, skipped: pending + todo }
}

/**
 * A test that passed only at the second try counts as failed: the kiosk has no second try either.
 *
 * @returns {Counts}
 */
export function countPlaywright(/** @type {any} */ { stats, errors }) {
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: failed === 0 && errors.length > 0 ? 1 : failed, skipped: stats.skipped }
}
