import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../places.mjs'
import { readJson } from './identity.mjs'

/**
 * @typedef {object} Part  an npm package that ships, whole or as a part of a bundle
 * @property {string} name
 * @property {string} version
 * @property {string} licence   as its author names it: an SPDX expression
 * @property {string} integrity as the lock file has it
 * @property {string} folder    where it is installed
 */

/**
 * The npm packages that ship: those whose code or fonts the bundler put into `out`, and those that are copied as they are.
 *
 * @param {readonly string[]} copied
 * @returns {Part[]}
 */
export function shippedPackages(copied) {
  const lists = join(repository, 'out', '.bundled')
  const bundled = readdirSync(lists).flatMap((name) => readJson(join(lists, name)))
  const keys = new Set([...bundled, ...copied.map((name) => `node_modules/${name}`)])
  const lock = readJson(join(repository, 'package-lock.json')).packages
  return [...keys].sort().map((key) => partAt(key, lock[key]))
}

/**
 * @param {string} key
 * @param {{ version: string, integrity: string } | undefined} locked
 * @returns {Part}
 */
function partAt(key, locked) {
  const folder = join(repository, key)
  const { name, version, license } = readJson(join(folder, 'package.json'))
  if (locked?.version !== version) throw new Error(`${key} is ${version}, but not in package-lock.json. Run "npm ci".`)
  if (typeof license !== 'string') throw new Error(`${key} does not name its licence, so it cannot ship.`)
  return { name, version, licence: license, integrity: locked.integrity, folder }
}

/**
 * The licence texts of all parts in one file, as their licences ask for.
 *
 * @param {readonly Part[]} parts
 */
export function licenceTexts(parts) {
  const texts = parts.map(({ name, version, licence, folder }) => {
    const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)([.-]|$)/i.test(entry))
    if (file === undefined) throw new Error(`${name} comes without the text of its licence, so it cannot ship.`)
    return `${name} ${version} (${licence})\n\n${readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`
  })
  const signs = readFileSync(join(repository, 'resources', 'fonts', 'README.md'), 'utf8').trim()
  const others =
    'Electron: LICENSE.electron.txt. What Electron holds (Chromium, Node and their parts): LICENSES.chromium.html.\n'
  return [`Handrail ships with these parts.\n\n${others}`, ...texts, `${signs}\n`].join(`\n${'-'.repeat(78)}\n\n`)
}
