import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entriesBelow, filesBelow } from './files.mjs'
import { debianVersion } from './identity.mjs'

/** @typedef {import('./identity.mjs').Identity} Identity */

/**
 * Debian's packages that Electron's libraries come from; the others come with these. Newer systems have some under a name that ends in t64.
 * Those for printing and accessibility are asked for by name because Electron loads them at start.
 */
const DEPENDS = [
  'libc6 (>= 2.28)',
  'libasound2t64 | libasound2',
  'libatk-bridge2.0-0t64 | libatk-bridge2.0-0',
  'libcups2t64 | libcups2',
  'libgbm1',
  'libgtk-3-0t64 | libgtk-3-0',
  'libnss3',
]

/**
 * @param {Identity} identity
 * @param {string} root what the package holds
 */
export function control(identity, root) {
  const { description } = identity
  return [
    'Package: handrail',
    `Version: ${debianVersion(identity)}`,
    'Architecture: amd64',
    `Maintainer: ${description.author}`,
    `Installed-Size: ${installedSize(root)}`,
    `Depends: ${DEPENDS.join(', ')}`,
    'Section: misc',
    'Priority: optional',
    `Description: offline help-desk kiosk${identity.release ? '' : ' (for development only)'}`,
    ' Find the symptom, follow the right recovery article step by step, take the',
    ' record along. Needs no network, at installation or later.',
    ...(identity.release
      ? []
      : [' .', ` Made on Electron ${identity.electron} for development and tests: never for a desk.`]),
    '',
  ].join('\n')
}

/** In units of 1024 bytes, each file and folder rounded up, as Debian's policy counts. */
function installedSize(/** @type {string} */ root) {
  return entriesBelow(root)
    .filter(({ name }) => !name.startsWith('DEBIAN'))
    .reduce((sum, { name, isFolder }) => sum + (isFolder ? 1 : Math.ceil(lstatSync(join(root, name)).size / 1024)), 0)
}

/**
 * With it, `dpkg --verify handrail` names every installed file that was changed.
 *
 * @param {string} root
 */
export function md5sums(root) {
  const names = filesBelow(root).filter((name) => lstatSync(join(root, name)).isFile())
  return names.map((name) => `${md5(join(root, name))}  ${name}\n`).join('')
}

/** @param {string} file */
function md5(file) {
  return createHash('md5').update(readFileSync(file)).digest('hex')
}

/** @param {Identity} identity */
export function changelog(identity) {
  const date = new Date(identity.epoch * 1000).toUTCString().replace('GMT', '+0000')
  const body = `  * Version ${identity.version} on Electron ${identity.electron}.`
  return `handrail (${debianVersion(identity)}) stable; urgency=medium\n\n${body}\n\n -- ${identity.description.author}  ${date}\n`
}
