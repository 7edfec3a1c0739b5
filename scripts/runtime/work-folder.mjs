import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isKnownDead, ownerTag } from './owner.mjs'

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
  const folder = mkdtempSync(join(beside, `${PREFIX}${ownerTag()}-`))
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
    if (isKnownDead(name.slice(PREFIX.length)) || ageOf(folder) > A_DAY)
      rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder */
function ageOf(folder) {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found === undefined ? 0 : Date.now() - found.mtimeMs
}
