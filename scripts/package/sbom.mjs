import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** @typedef {import('./bundled.mjs').Part} Part */
/** @typedef {import('./identity.mjs').Identity} Identity */

/**
 * The bill of materials, CycloneDX 1.6: Handrail's own archive, every npm package in it, the runtime and what the runtime is made of. The same
 * package gives the same bill: its time is the sources', its number comes from its content.
 *
 * @param {{ identity: Identity, parts: readonly Part[], archive?: string, executable: string }} what
 *   `archive`: app.asar, where it is at hand; `executable`: the runtime before its fuses are set, so that its hash is the one that its makers publish
 */
export function billOfMaterials({ identity, parts, archive, executable }) {
  const { description, version, epoch } = identity
  const app = {
    type: 'application',
    'bom-ref': 'handrail',
    name: description.name,
    version,
    description: description.description,
    licenses: licencesOf(description.license),
    ...(archive && { hashes: [{ alg: 'SHA-256', content: sha256(archive) }] }),
  }
  const components = [...parts.map(componentOf), ...runtimeComponents(identity, executable)]
  const body = {
    metadata: { timestamp: new Date(epoch * 1000).toISOString(), component: app },
    components,
    dependencies: [{ ref: 'handrail', dependsOn: components.map((component) => component['bom-ref']) }],
  }
  const number = uuidOf(JSON.stringify(body))
  return { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: `urn:uuid:${number}`, version: 1, ...body }
}

/** @param {Part} part */
function componentOf({ name, version, licence, integrity }) {
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
 * An SPDX name alone is an id, anything composed an expression; the schema tells them apart.
 *
 * @param {string} licence
 */
export function licencesOf(licence) {
  return [/[ ()]/.test(licence) ? { expression: licence } : { license: { id: licence } }]
}

/**
 * Electron by its hash, and the engines in it by the version that it tells of itself: advisories name those.
 *
 * @param {Identity} identity
 * @param {string} executable
 */
function runtimeComponents({ electron }, executable) {
  const versions = versionsIn(executable)
  const inside = [
    ['chromium', versions.chrome, 'BSD-3-Clause'],
    ['node', versions.node, 'MIT'],
    ['v8', versions.v8, 'BSD-3-Clause'],
  ]
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
    ...inside.map(([name, version, licence]) => ({
      type: 'library',
      'bom-ref': `electron/${name}`,
      name,
      version,
      licenses: licencesOf(licence),
    })),
  ]
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

/** @param {string} text */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** @param {string} file */
export function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
