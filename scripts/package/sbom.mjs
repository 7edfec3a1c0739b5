import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { repository } from '../places.mjs'
import { needsAddOn } from './app-files.mjs'
import { runtimeParts, sqliteOfAddOn } from './runtime-parts.mjs'
import { componentOfFile, componentOfPackage, licencesOf, sha256 } from './sbom-entries.mjs'

/** @typedef {import('./bundled.mjs').Part} Part */
/** @typedef {import('./identity.mjs').Identity} Identity */

const SIGNS = join(repository, 'resources', 'fonts', 'handrail-signs.woff2')

/**
 * The bill of materials, CycloneDX 1.6: Handrail's own archive, every npm package in it, the runtime and what the runtime is made of. The same
 * package gives the same bill: its time is the sources', its number comes from its content.
 *
 * @param {{ identity: Identity, parts: readonly Part[], archive?: string, executable: string }} what
 *   `archive`: app.asar, where it is at hand; `executable`: the runtime before its fuses are set
 */
export function billOfMaterials({ identity, parts, archive, executable }) {
  const { description, version, electron, epoch } = identity
  const app = {
    type: 'application',
    'bom-ref': 'handrail',
    name: description.name,
    version,
    description: description.description,
    licenses: licencesOf(description.license),
    ...(archive && { hashes: [{ alg: 'SHA-256', content: sha256(archive) }] }),
  }
  const components = [
    ...parts.map(componentOfPackage),
    componentOfFile(SIGNS, 'Bitstream-Vera'),
    ...(needsAddOn(electron) ? [sqliteOfAddOn()] : []),
    ...runtimeParts(electron, executable),
  ]
  const body = {
    metadata: { timestamp: new Date(epoch * 1000).toISOString(), component: app },
    components,
    dependencies: [{ ref: 'handrail', dependsOn: components.map((component) => component['bom-ref']) }],
  }
  const number = uuidOf(JSON.stringify(body))
  return { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: `urn:uuid:${number}`, version: 1, ...body }
}

/** @param {string} text */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
