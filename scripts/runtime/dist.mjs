import {
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { carried, folderName } from './recipe.mjs'

/**
 * The place where electron's own installer unpacks. What lies there is found by `electron .`, electron-vite and
 * Playwright with no variable set.
 *
 * @param {string} platform
 * @returns {string} the executable below `dist`, as electron's installer writes it into `path.txt`
 */
export function executablePath(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/**
 * @param {string} electronPackage
 * @param {string} platform
 * @param {string} wanted the version in package.json
 * @returns {string | undefined} the executable, if it is the wanted Electron or the carried one of today's recipe
 */
export function alreadyInPlace(electronPackage, platform, wanted) {
  const dist = join(electronPackage, 'dist')
  const executable = join(dist, executablePath(platform))
  // The installer writes path.txt last: without it the folder is half unpacked.
  if (!existsSync(executable) || read(join(electronPackage, 'path.txt')) !== executablePath(platform)) return undefined
  const version = read(join(dist, 'version')).replace(/^v/, '')
  if (version === wanted || (version === carried.electron && linksToTodaysRecipe(dist))) return executable
  return undefined
}

/** @param {string} dist */
function linksToTodaysRecipe(dist) {
  // By name, because the same version may have been made by an older recipe, and because HOME may have moved.
  return lstatSync(dist).isSymbolicLink() && basename(readlinkSync(dist)) === folderName(carried)
}

/**
 * Makes room for another runtime. An installer that met the link would unpack into the cache that all clones share.
 *
 * @param {string} electronPackage
 */
export function clear(electronPackage) {
  rmSync(join(electronPackage, 'path.txt'), { force: true })
  rmSync(join(electronPackage, 'dist'), { recursive: true, force: true })
}

/**
 * @param {string} electronPackage
 * @param {string} folder
 * @returns {string} the executable
 */
export function linkTo(electronPackage, folder) {
  clear(electronPackage)
  const fresh = join(electronPackage, `.dist-${process.pid}`)
  rmSync(fresh, { force: true })
  symlinkSync(folder, fresh)
  renameSync(fresh, join(electronPackage, 'dist'))
  writeFileSync(join(electronPackage, 'path.txt'), 'electron')
  return join(electronPackage, 'dist', 'electron')
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}
