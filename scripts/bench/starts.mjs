import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from '../runtime/progress.mjs'
import { memoryOfTree } from './memory.mjs'
import { runElectron } from './run-electron.mjs'
import { freshProfile } from './subjects.mjs'

/** Chromium compiles ahead what it has seen twice, so the third start is the first usual one. */
const STARTS_TO_WARM = 3

/** @typedef {import('./run-electron.mjs').Subject} Subject */
/** @typedef {import('./run-electron.mjs').Times & { memory?: number }} Start  memory in bytes */
/** @typedef {{ ours: Start, theirs: Start }} StartPair */

/**
 * Starts the app and the blank window in turns, with an empty profile and with a used one. Which of the two goes first
 * changes from pair to pair. Memory is read in the usual starts, after a rest.
 *
 * @param {{ ours: Subject, theirs: Subject, work: string, pairs: number, idle: number }} plan `idle` in seconds
 * @returns {Promise<{ first: StartPair[], usual: StartPair[] }>}
 */
export async function measureStarts({ ours, theirs, work, pairs, idle }) {
  const used = { ours: await usedProfile(ours, work), theirs: await usedProfile(theirs, work) }
  const results = { first: [], usual: [] }
  for (let at = 0; at < pairs; at++) {
    const ordered = (/** @type {(side: 'ours' | 'theirs') => Promise<Start>} */ measure) => inTurns(at, measure)
    const subjects = { ours, theirs }
    results.first.push(await ordered((side) => firstStart(subjects[side], work)))
    results.usual.push(await ordered((side) => oneStart(subjects[side], used[side], idle)))
    say(`  pair ${at + 1} of ${pairs}: first ${inShort(results.first[at])}, usual ${inShort(results.usual[at])}`)
  }
  return results
}

/**
 * @param {number} at
 * @param {(side: 'ours' | 'theirs') => Promise<Start>} measure
 * @returns {Promise<StartPair>}
 */
async function inTurns(at, measure) {
  if (at % 2 === 0) return { ours: await measure('ours'), theirs: await measure('theirs') }
  const theirs = await measure('theirs')
  return { ours: await measure('ours'), theirs }
}

/**
 * @param {Subject} subject
 * @param {string} work
 */
async function usedProfile(subject, work) {
  const profile = freshProfile(work)
  // With a rest, as the app goes on loading and caches are written a little later.
  for (let start = 0; start < STARTS_TO_WARM; start++) await oneStart(subject, profile, 1)
  return profile
}

/**
 * @param {Subject} subject
 * @param {string} work
 */
async function firstStart(subject, work) {
  const profile = freshProfile(work)
  const start = await oneStart(subject, profile, 0)
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  return start
}

/**
 * @param {Subject} subject
 * @param {string} profile
 * @param {number} idle seconds of rest before the memory is read; 0 reads none
 * @returns {Promise<Start>}
 */
async function oneStart(subject, profile, idle) {
  const { pid, times, page, stop } = await runElectron(subject, profile)
  try {
    page.leave()
    await pause(idle * 1000)
    const memory = idle > 0 ? memoryOfTree(pid) : undefined
    return memory === undefined ? times : { ...times, memory }
  } finally {
    await stop()
  }
}

/** @param {StartPair} pair */
function inShort({ ours, theirs }) {
  return `${ours.interactive.toFixed(0)} against ${theirs.interactive.toFixed(0)} ms`
}
