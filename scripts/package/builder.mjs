import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureBuilt } from '../build.mjs'
import { show } from '../child.mjs'
import { repository } from '../places.mjs'
import { ensureRuntime } from '../runtime/electron.mjs'
import { layOutApp } from './app-files.mjs'
import { addDocuments } from './folder.mjs'
import { identityOf, readJson, versionFile } from './identity.mjs'

/** Fetched only by those who make these packages: with it node_modules would be twice as large for everybody. */
export const BUILDER = 'electron-builder@26.17.0'
const packaging = join(repository, 'resources', 'packaging')
const MACHINES = { win: { platform: 'win32', name: 'Windows' }, mac: { platform: 'darwin', name: 'macOS' } }

/**
 * Windows' and macOS' installers, of the same files and with the same fuses as the Linux package. Both need their own system: the installers'
 * tools, the signatures, and a runtime that can be asked what it holds.
 *
 * @param {'win' | 'mac'} system
 * @param {string} to
 * @returns {Promise<number>} exit code
 */
export async function buildWithElectronBuilder(system, to) {
  const { platform, name } = MACHINES[system]
  if (process.platform !== platform) throw new Error(`--${system} is made on ${name}, and this is not.`)
  const executable = await ensureRuntime()
  const identity = identityOf(executable)
  if (!identity.release)
    throw new Error(`--${system} is made with the Electron that package.json names; here is ${identity.electron}.`)
  await ensureBuilt()
  return runBuilder([`--${system}`], { to, identity, executable })
}

/**
 * @param {readonly string[]} target
 * @param {{ to: string, identity: import('./identity.mjs').Identity, executable: string }} what
 * @returns {Promise<number>} exit code
 */
async function runBuilder(target, { to, identity, executable }) {
  const work = mkdtempSync(join(to, '.builder-'))
  try {
    const [project, config] = [join(work, 'project'), join(work, 'settings.json')]
    const copied = layOutApp(project, identity)
    mkdirSync(join(project, 'beside'))
    addDocuments(join(project, 'beside'), { identity, copied, executable })
    writeFileSync(config, JSON.stringify(settingsFor({ to, electron: identity.electron, executable })))
    return await npm(['exec', '--yes', '--', BUILDER, ...target, '--projectDir', project, '--config', config])
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * What is written down of the packages, and what only this machine knows.
 *
 * @param {{ to: string, electron: string, executable: string }} here
 */
export function settingsFor({ to, electron, executable }) {
  return {
    ...readJson(join(packaging, 'electron-builder.json')),
    directories: { buildResources: packaging, output: to },
    electronVersion: electron,
    electronDist: dirname(versionFile(executable)),
  }
}

/** The npm that runs this script, if one does: on Windows a bare "npm" is a shell's matter. */
function npm(/** @type {string[]} */ args) {
  const itself = process.env.npm_execpath
  return itself ? show(process.execPath, [itself, ...args]) : show('npm', args)
}
