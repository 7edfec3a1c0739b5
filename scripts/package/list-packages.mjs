import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const FOLDER = join('out', '.bundled')
const IN_MODULES = /\/(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//

/**
 * For the bundler: leaves in `out/.bundled/` which npm packages a bundle really holds, as the lock file names them. The bill of materials of a
 * package is made from that; what package.json lists says nothing, since most of it never ships.
 *
 * @param {string} bundle
 * @returns {import('vite').Plugin}
 */
export function listPackages(bundle) {
  return {
    name: 'list-packages',
    generateBundle(_options, files) {
      const sources = Object.values(files).flatMap((file) =>
        // A font is an asset, not a module; it is known by the file that it came from.
        file.type === 'chunk' ? file.moduleIds : file.originalFileNames.map((name) => resolve(name)),
      )
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(join(FOLDER, `${bundle}.json`), JSON.stringify(packagesOf(sources)))
    },
  }
}

/** @param {readonly string[]} sources */
export function packagesOf(sources) {
  const names = sources.flatMap((source) => IN_MODULES.exec(source.replaceAll('\\', '/'))?.[1] ?? [])
  return [...new Set(names)].sort()
}
