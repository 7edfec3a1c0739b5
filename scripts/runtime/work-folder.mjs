import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'making-'
const A_DAY = 24 * 60 * 60 * 1000

/**
 * Gives `work` a folder of its own beside the finished things, on the same volume, so that a rename finishes them in one
 * stroke. Whatever happens, nothing of the folder stays.
 *
 * @template T
 * @param {string} beside
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inWorkFolder(beside, work) {
  mkdirSync(beside, { recursive: true })
  sweep(beside)
  const folder = mkdtempSync(join(beside, `${PREFIX}${hostname()}-${process.pid}-`))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const stop = (/** @type {NodeJS.Signals} */ signal) => {
    remove()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    return await work(folder)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    remove()
  }
}

/**
 * Removes what killed processes left behind. A folder of another computer (a shared home) or of another container may
 * still be in use, so those go only after a day.
 *
 * @param {string} beside
 */
function sweep(beside) {
  for (const name of readdirSync(beside)) {
    if (!name.startsWith(PREFIX)) continue
    const folder = join(beside, name)
    if (ownerIsDead(name) || ageOf(folder) > A_DAY) rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} name */
function ownerIsDead(name) {
  const ours = `${PREFIX}${hostname()}-`
  if (!name.startsWith(ours)) return false
  const pid = Number.parseInt(name.slice(ours.length), 10)
  if (Number.isNaN(pid)) return true
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    return error.code === 'ESRCH'
  }
}

/** @param {string} folder */
function ageOf(folder) {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found === undefined ? 0 : Date.now() - found.mtimeMs
}
