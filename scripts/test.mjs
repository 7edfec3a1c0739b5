import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say } from './runtime/progress.mjs'
import { stopWithReason } from './stop-with-reason.mjs'
import { closingLine, oneFailed, sum } from './test/counts.mjs'
import { stages } from './test/stages.mjs'

/** @typedef {import('./test/counts.mjs').Counts} Counts */
/** @typedef {import('./test/stages.mjs').Stage} Stage */

await stopWithReason(() => test(process.argv.slice(2)))

/**
 * `npm test`: every stage, or those named and what they need. A failed stage does not stop the others.
 *
 * @param {readonly string[]} names
 * @returns {Promise<number>} exit code
 */
async function test(names) {
  const reports = mkdtempSync(join(tmpdir(), 'handrail-test-'))
  // At exit rather than at the end: Ctrl+C leaves by the shorter way.
  process.once('exit', () => rmSync(reports, { recursive: true, force: true }))
  /** @type {Map<string, Counts>} */
  const results = new Map()
  for (const stage of chosen(names)) results.set(stage.name, await runStage(stage, results, reports))
  const total = sum([...results.values()])
  if (total.skipped > 0)
    say('\nA skipped test proves nothing, so the run counts as failed. Repair the test or remove it.')
  say(`\n${closingLine(total)}`)
  return total.failed + total.skipped > 0 ? 1 : 0
}

/**
 * @param {readonly string[]} names
 * @returns {readonly Stage[]}
 */
function chosen(names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    const known = stages.map((stage) => stage.name).join(', ')
    throw new Error(`There is no stage called ${unknown.join(', ')}. The stages are: ${known}.`)
  }
  if (names.length === 0) return stages
  const wanted = new Set(names)
  // From the last to the first, because a stage needs only stages above it.
  for (const stage of stages.toReversed()) if (wanted.has(stage.name)) stage.needs?.forEach((name) => wanted.add(name))
  return stages.filter((stage) => wanted.has(stage.name))
}

/**
 * @param {Stage} stage
 * @param {ReadonlyMap<string, Counts>} results of the stages before
 * @param {string} reports
 * @returns {Promise<Counts>}
 */
async function runStage(stage, results, reports) {
  say(`\n== ${stage.title} ==`)
  const start = Date.now()
  const counts = await outcome(stage, results, reports)
  const good = counts.failed + counts.skipped === 0
  say(
    `${good ? 'ok' : 'FAILED'}: ${stage.title} (${closingLine(counts)}, ${((Date.now() - start) / 1000).toFixed(1)} s)`,
  )
  return counts
}

/**
 * @param {Stage} stage
 * @param {ReadonlyMap<string, Counts>} results
 * @param {string} reports
 * @returns {Promise<Counts>}
 */
async function outcome(stage, results, reports) {
  const broken = stage.needs?.find((name) => results.get(name)?.failed)
  if (broken !== undefined) {
    say(`Not run, because the stage "${broken}" failed.`)
    return oneFailed
  }
  try {
    return await stage.run(reports)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return oneFailed
  }
}
