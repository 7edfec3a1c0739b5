import { chmodSync, constants, copyFileSync, lutimesSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/**
 * Every file below a folder in one order for all machines, written with slashes.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(folder) {
  return entriesBelow(folder)
    .filter(({ isFolder }) => !isFolder)
    .map(({ name }) => name)
}

/**
 * @param {string} folder
 * @returns {{ name: string, isFolder: boolean }[]}
 */
export function entriesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((entry) => ({
      name: relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'),
      isFolder: entry.isDirectory(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Copies one file. Its mode is one of two, whatever the umask of whoever made it was.
 *
 * @param {string} from
 * @param {string} to
 */
export function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  // Where the file system can, the copy shares its blocks: a runtime is large.
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
  chmodSync(to, (statSync(from).mode & 0o111) === 0 ? 0o644 : 0o755)
}

/**
 * Gives all that lies in a folder the one time, and the mode that everybody can read it with, whatever the umask of whoever made it was. What is
 * setuid stays so.
 *
 * @param {string} folder
 * @param {number} epoch
 */
export function level(folder, epoch) {
  for (const { name, isFolder } of [...entriesBelow(folder), { name: '', isFolder: true }]) {
    const path = join(folder, name)
    const { mode } = statSync(path)
    chmodSync(path, isFolder || (mode & 0o111) !== 0 ? (mode & 0o4000) | 0o755 : 0o644)
    lutimesSync(path, epoch, epoch)
  }
}
