import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { electronPackage, repository } from '../places.mjs'

/**
 * @typedef {object} Identity  what a package says about itself
 * @property {string} version    of Handrail
 * @property {string} electron   version of the runtime in it
 * @property {boolean} release   whether that is the runtime which package.json names; any other is for development only
 * @property {number} epoch      seconds; the only time that anything in a package carries
 * @property {Record<string, any>} description the repository's package.json
 */

/**
 * @param {string} executable  the runtime at hand
 * @param {string} [version]   another version than package.json's, to try an upgrade
 * @returns {Identity}
 */
export function identityOf(executable, version) {
  const description = readJson(join(repository, 'package.json'))
  const electron = readFileSync(versionFile(executable), 'utf8').trim().replace(/^v/, '')
  return {
    version: version ?? description.version,
    electron,
    release: electron === readJson(join(electronPackage, 'package.json')).version,
    epoch: epochOf(process.env, lastCommit),
    description,
  }
}

/** It lies beside the executable, on macOS beside the bundle that the executable is in. */
export function versionFile(/** @type {string} */ executable) {
  const [bundle] = executable.split('/Electron.app/')
  return join(bundle === executable ? dirname(executable) : bundle, 'version')
}

/**
 * Debian's version of it. A package for development sorts before the release of the same version, so the release replaces it.
 *
 * @param {Pick<Identity, 'version' | 'electron' | 'release'>} identity
 */
export function debianVersion({ version, electron, release }) {
  const upstream = version.replace('-', '~')
  return release ? upstream : `${upstream}~development.electron${electron}`
}

/**
 * The time that SOURCE_DATE_EPOCH names, else that of the last commit: the same sources give the same package on any day.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {() => string} commit
 */
export function epochOf(env, commit) {
  const named = env.SOURCE_DATE_EPOCH ?? commit().trim()
  if (/^\d{1,12}$/.test(named)) return Number(named)
  throw new Error(
    'SOURCE_DATE_EPOCH takes a time in whole seconds since 1970; in a folder without git it must be given.',
  )
}

function lastCommit() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: repository, stdio: 'pipe', encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** @param {string} file */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
