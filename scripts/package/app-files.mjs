import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../places.mjs'
import { copy, filesBelow } from './files.mjs'

/** Electron has SQLite built in from this version on; an older runtime needs the add-on. */
const SQLITE_BUILT_IN = 35

/**
 * What of the add-on and its loader is used at run time on this kind of machine; the rest is sources and other machines' binaries.
 *
 * @param {string} platform
 * @param {string} arch
 */
const addOn = (platform, arch) => ({
  '@photostructure/sqlite': [
    'LICENSE',
    'package.json',
    'dist/index.cjs',
    `prebuilds/${platform}-${arch}/@photostructure+sqlite.glibc.node`,
  ],
  'node-gyp-build': ['LICENSE', 'package.json', 'index.js', 'node-gyp-build.js'],
})

/** @param {string} electron */
export function needsAddOn(electron) {
  return Number.parseInt(electron, 10) < SQLITE_BUILT_IN
}

/**
 * Lays out what goes into `app.asar`: the build without its source maps, the content, the signs of the record, the licence, and a package.json that says no more than
 * Electron reads.
 *
 * @param {string} folder
 * @param {import('./identity.mjs').Identity} identity
 * @param {{ platform?: string, arch?: string }} [machine]
 * @returns {string[]} names of the npm packages that ship as they are
 */
export function layOutApp(folder, identity, { platform = process.platform, arch = process.arch } = {}) {
  mkdirSync(folder, { recursive: true })
  for (const name of filesBelow(join(repository, 'out')).filter(ships))
    copy(join(repository, 'out', name), join(folder, 'out', name))
  for (const part of ['content', join('resources', 'fonts')])
    for (const name of filesBelow(join(repository, part))) copy(join(repository, part, name), join(folder, part, name))
  copy(join(repository, 'LICENSE'), join(folder, 'LICENSE'))
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(reduced(identity), null, 2)}\n`)
  if (!needsAddOn(identity.electron)) return []
  const packages = addOn(platform, arch)
  for (const [name, files] of Object.entries(packages))
    for (const file of files)
      copy(join(repository, 'node_modules', name, file), join(folder, 'node_modules', name, file))
  return Object.keys(packages)
}

/** @param {string} name below `out` */
export function ships(name) {
  return !name.endsWith('.map') && !name.split('/').some((part) => part.startsWith('.'))
}

/** @param {import('./identity.mjs').Identity} identity */
function reduced({ description, version }) {
  const { name, productName, description: what, license, author, type, main } = description
  return { name, productName, version, description: what, license, author, type, main, desktopName: `${name}.desktop` }
}
