import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { componentOfFile, licencesOf, sha256 } from './sbom-entries.mjs'

/** What a runtime tells the versions of, by the names that advisories use. */
const INSIDE = {
  chrome: ['chromium', 'BSD-3-Clause'],
  node: ['node', 'MIT'],
  v8: ['v8', 'BSD-3-Clause'],
  ares: ['c-ares', 'MIT'],
  brotli: ['brotli', 'MIT'],
  icu: ['icu', 'Unicode-3.0'],
  llhttp: ['llhttp', 'MIT'],
  nghttp2: ['nghttp2', 'MIT'],
  simdjson: ['simdjson', 'Apache-2.0'],
  simdutf: ['simdutf', 'MIT'],
  sqlite: ['sqlite', 'blessing'],
  undici: ['undici', 'MIT'],
  uv: ['libuv', 'MIT'],
  zlib: ['zlib', 'Zlib'],
}

/** Libraries that lie beside the executable, of which everybody may put in another one: on Linux, macOS and Windows. */
const LIBRARY = /\.(so(\.\d+)*|dylib|dll)$/
/** @type {readonly [RegExp, string][]} */
const LIBRARY_LICENCES = [
  [/ffmpeg/, 'LGPL-2.1-or-later'],
  [/EGL|GLES/, 'BSD-3-Clause'],
  [/vulkan|swiftshader/, 'Apache-2.0'],
]

/**
 * Electron by its hash, the engines in it by the versions that it tells of itself, and the libraries beside it by their hashes.
 *
 * @param {string} electron
 * @param {string} executable before its fuses are set, so that its hash is the one that its makers publish
 */
export function runtimeParts(electron, executable) {
  const versions = versionsIn(executable)
  const inside = Object.entries(INSIDE).filter(([key]) => versions[key] !== undefined)
  const libraries = readdirSync(dirname(executable)).filter((name) => LIBRARY.test(name))
  return [
    {
      type: 'framework',
      'bom-ref': 'electron',
      name: 'electron',
      version: electron,
      licenses: licencesOf('MIT'),
      purl: `pkg:github/electron/electron@v${electron}`,
      hashes: [{ alg: 'SHA-256', content: sha256(executable) }],
    },
    ...inside.map(([key, [name, licence]]) => ({
      type: 'library',
      'bom-ref': `electron/${name}`,
      name,
      version: versions[key],
      licenses: licencesOf(licence),
    })),
    ...libraries.sort().map((name) => ({
      ...componentOfFile(join(dirname(executable), name), LIBRARY_LICENCES.find(([like]) => like.test(name))?.[1]),
      'bom-ref': `electron/${name}`,
      version: electron,
    })),
  ]
}

/** The SQLite that the add-on brings along, where the runtime has none of its own. */
export function sqliteOfAddOn() {
  const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite')
  const database = new DatabaseSync(':memory:')
  const { version } = database.prepare('select sqlite_version() as version').get()
  database.close()
  return { type: 'library', 'bom-ref': 'add-on/sqlite', name: 'sqlite', version, licenses: licencesOf('blessing') }
}

/**
 * @param {string} executable
 * @returns {Record<string, string>}
 */
function versionsIn(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const said = execFileSync(executable, ['-p', 'JSON.stringify(process.versions)'], { env, encoding: 'utf8' })
  return JSON.parse(said)
}
