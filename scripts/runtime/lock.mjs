import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isKnownDead, ownerTag } from './owner.mjs'

const BEAT = 2_000
const STALE = 30_000

/**
 * Lets one process at a time do `work`; the others wait. The lock is a folder that names its holder and whose time the
 * holder renews, so a killed one blocks nobody for long, be it on this computer, in another container or elsewhere.
 *
 * It spares double downloads and keeps two installers off one folder. Nothing is broken by its loss: results are put in
 * place by rename.
 *
 * @template T
 * @param {string} lock
 * @param {{ waiting: () => void }} notice  called once if somebody else is at work
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(lock, { waiting }, work) {
  mkdirSync(dirname(lock), { recursive: true })
  for (let told = false; !take(lock);) {
    if (!told) waiting()
    told = true
    dropIfStale(lock)
    await pause(200)
  }
  const heart = setInterval(() => beat(lock), BEAT)
  heart.unref()
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(heart)
    process.off('exit', release)
    release()
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    mkdirSync(lock)
    writeFileSync(join(lock, 'holder'), ownerTag())
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} lock */
function beat(lock) {
  try {
    utimesSync(lock, new Date(), new Date())
  } catch (error) {
    // Taken over while this computer slept: the work goes on, and the rename decides.
    if (error.code !== 'ENOENT') throw error
  }
}

/** @param {string} lock */
function dropIfStale(lock) {
  if (!isStale(lock)) return
  const aside = `${lock}.${process.pid}`
  try {
    // Renamed first, so that of two who saw it stale only one removes it.
    renameSync(lock, aside)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  rmSync(aside, { recursive: true, force: true })
}

/** @param {string} lock */
function isStale(lock) {
  const found = statSync(lock, { throwIfNoEntry: false })
  if (found === undefined) return false
  return Date.now() - found.mtimeMs > STALE || isKnownDead(holderOf(lock))
}

/** @param {string} lock */
function holderOf(lock) {
  const file = join(lock, 'holder')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
