import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** @typedef {import('./bundled.mjs').Part} Part */

/** @param {Part} part */
export function componentOfPackage({ name, version, licence, integrity }) {
  const address = `pkg:npm/${name.replace('@', '%40')}@${version}`
  const hash = { alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }
  return {
    type: 'library',
    'bom-ref': address,
    name,
    version,
    licenses: licencesOf(licence),
    purl: address,
    hashes: [hash],
  }
}

/**
 * A part that is one file and no package.
 *
 * @param {string} file
 * @param {string} [licence] none: its text is among those of the runtime
 */
export function componentOfFile(file, licence) {
  const name = basename(file)
  return {
    type: 'file',
    'bom-ref': name,
    name,
    ...(licence && { licenses: licencesOf(licence) }),
    hashes: [{ alg: 'SHA-256', content: sha256(file) }],
  }
}

/**
 * An SPDX name alone is an id, anything composed an expression; the schema tells them apart.
 *
 * @param {string} licence
 */
export function licencesOf(licence) {
  return [/[ ()]/.test(licence) ? { expression: licence } : { license: { id: licence } }]
}

/** @param {string} file */
export function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
