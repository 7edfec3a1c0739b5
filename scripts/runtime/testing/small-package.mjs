import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { carried } from '../recipe.mjs'
import { storedZip } from './stored-zip.mjs'

// Where Electron's fuses are: a mark, a version, a count, then one digit per fuse ("0" off, "1" on).
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10110110'),
])

/** @typedef {{ tarball: string, recipe: import('../recipe.mjs').Recipe, fetchTarball: (recipe: unknown, folder: string) => Promise<string> }} SmallPackage */

/**
 * A package built like the real one, small enough for a test: an executable that starts, and things to leave out.
 *
 * @param {string} folder
 * @param {{ ballast?: number }} [size]
 * @returns {SmallPackage}
 */
export function smallPackage(folder, { ballast = 1000 } = {}) {
  mkdirSync(join(folder, 'package'), { recursive: true })
  writeFileSync(join(folder, carried.zip), storedZip(contents(ballast)))
  const tarball = join(folder, 'small.tgz')
  execFileSync('tar', ['-czf', tarball, '-C', folder, carried.zip])
  const recipe = { ...carried, integrity: integrityOf(tarball), needs: 0 }
  return { tarball, recipe, fetchTarball: copyOf(tarball) }
}

/** @param {string} tarball */
export function copyOf(tarball) {
  return async (/** @type {unknown} */ _recipe, /** @type {string} */ folder) => {
    const target = join(folder, 'fetched.tgz')
    copyFileSync(tarball, target)
    return target
  }
}

/** @param {string} file */
export function integrityOf(file) {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`
}

/** @param {number} ballast */
function contents(ballast) {
  const plain = (/** @type {string} */ name, /** @type {string | Buffer} */ text) => ({
    name,
    bytes: Buffer.from(text),
    mode: 0o644,
  })
  return [
    { ...plain('Cypress/Cypress', Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), fuses])), mode: 0o755 },
    plain('Cypress/LICENSE.electron.txt', 'the licence'),
    plain('Cypress/browser_v8_context_snapshot.bin', 'made for another app'),
    plain('Cypress/resources/app.asar', 'the other app'),
    plain('Cypress/locales/fr.pak', Buffer.alloc(ballast, 'x')),
  ]
}
