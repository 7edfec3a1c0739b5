import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { repository } from '../places.mjs'
import { packApp } from './app-archive.mjs'
import { layOutApp } from './app-files.mjs'
import { licenceTexts, shippedPackages } from './bundled.mjs'
import { copy, filesBelow, level } from './files.mjs'
import { setFuses } from './fuses.mjs'
import { billOfMaterials } from './sbom.mjs'

/** The languages of the screens; Chromium's own words in fifty others would be a sixth of the package. */
const LOCALES = ['en-GB', 'en-US', 'fr']

/**
 * Makes the runnable folder: the runtime under the app's name with its fuses set, the app in one archive, licences, the bill of materials.
 *
 * @param {{ identity: import('./identity.mjs').Identity, executable: string, folder: string }} what
 */
export async function makeFolder({ identity, executable, folder }) {
  mkdirSync(dirname(folder), { recursive: true })
  const work = mkdtempSync(join(dirname(folder), '.making-'))
  try {
    const made = join(work, 'made')
    const runtime = dirname(executable)
    for (const name of filesBelow(runtime).filter(isWanted))
      copy(join(runtime, name), join(made, nameOf(name, basename(executable))))
    await setFuses(join(made, 'handrail'))
    await addApp(made, join(work, 'app'), identity, executable)
    level(made, identity.epoch)
    rmSync(folder, { recursive: true, force: true })
    renameSync(made, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * @param {string} made
 * @param {string} staging
 * @param {import('./identity.mjs').Identity} identity
 * @param {string} executable
 */
async function addApp(made, staging, identity, executable) {
  const copied = layOutApp(staging, identity)
  const archive = join(made, 'resources', 'app.asar')
  await packApp(staging, archive)
  addDocuments(made, { identity, copied, executable, archive })
}

/**
 * What lies beside the app: licences, the bill of materials, and what administrators read.
 *
 * @param {string} folder
 * @param {{ identity: import('./identity.mjs').Identity, copied: readonly string[], executable: string, archive?: string }} what
 */
export function addDocuments(folder, { identity, copied, executable, archive }) {
  const parts = shippedPackages(copied)
  const bill = billOfMaterials({ identity, parts, archive, executable })
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`)
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licenceTexts(parts))
  const resources = join(repository, 'resources')
  copy(join(repository, 'LICENSE'), join(folder, 'LICENSE'))
  for (const name of filesBelow(resources).filter(isForAdministrators))
    copy(join(resources, name), join(folder, 'admin', name))
  if (!identity.release) writeFileSync(join(folder, 'FOR-DEVELOPMENT-ONLY.txt'), warning(identity))
}

/** Guides, templates and schemas for whoever sets up a desk; the rest of `resources` is for building and for the README. */
function isForAdministrators(/** @type {string} */ name) {
  return !['fonts', 'packaging', 'tour'].includes(name.split('/')[0])
}

/** @param {string} name below the runtime */
function isWanted(name) {
  if (name.startsWith('locales/')) return LOCALES.some((locale) => name === `locales/${locale}.pak`)
  return !name.startsWith('resources/') && name !== 'LICENSE.electron.txt'
}

/**
 * @param {string} name
 * @param {string} executable
 */
function nameOf(name, executable) {
  if (name === executable) return 'handrail'
  return name === 'LICENSE' ? 'LICENSE.electron.txt' : name
}

/** @param {import('./identity.mjs').Identity} identity */
export function warning({ version, electron, description }) {
  const { electron: wanted } = description.devDependencies
  return (
    `Handrail ${version} on Electron ${electron}: for development and tests only.\n` +
    `A desk takes a package that was made with Electron ${wanted}; this runtime is another one and may be out of support.\n`
  )
}
