import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../build.mjs'
import { show } from '../child.mjs'
import { tool } from '../places.mjs'
import { ensureRuntime } from '../runtime/electron.mjs'
import { say } from '../runtime/progress.mjs'
import { ensureLibraries } from '../runtime/system-libraries.mjs'
import { debName, makeDeb } from './deb.mjs'
import { makeFolder } from './folder.mjs'
import { identityOf } from './identity.mjs'
import { onOwnMachine } from './own-machine.mjs'

/** Pressed as little as can be: it is installed once and thrown away. */
const LEVEL = 1
const SCREEN = '-screen 0 1366x768x24'

/**
 * Installs the package on a machine that is thrown away afterwards, opens it, serves a customer, puts a newer one over it and an older one over
 * that, and removes it.
 *
 * @param {{ reporter?: readonly string[], env?: NodeJS.ProcessEnv }} [how]
 * @returns {Promise<number>} exit code
 */
export async function testInstalled({ reporter = [], env = process.env } = {}) {
  if (process.getuid?.() !== 0) throw new Error('Only root can install a package, on a machine for tests, too.')
  const executable = await ensureRuntime()
  await ensureLibraries({ executable, testTools: true, ownDisplay: true })
  await ensureBuilt()
  const work = mkdtempSync(join(tmpdir(), 'handrail-installed-'))
  // In none of the folders that the machine has copies of, and not below the other one, which nobody but root may enter.
  const scratch = mkdtempSync('/tmp/handrail-machine-')
  // At exit rather than at the end: Ctrl+C leaves by the shorter way.
  process.once('exit', () => [work, scratch].forEach((folder) => rmSync(folder, { recursive: true, force: true })))
  say('Making this version and a newer one …')
  const { version } = identityOf(executable)
  const [HANDRAIL_DEB, HANDRAIL_NEWER_DEB] = [
    await debOf(version, executable, work),
    await debOf(newerThan(version), executable, work),
  ]
  const screen = `${SCREEN} -fbdir ${scratch}`
  const playwright = [tool('@playwright', 'test', 'cli.js'), 'test', '-c', 'e2e/installed.config.ts', ...reporter]
  const command = ['xvfb-run', '-a', '-s', screen, process.execPath, ...playwright]
  return show(...onOwnMachine(scratch, command), {
    env: { ...env, HANDRAIL_DEB, HANDRAIL_NEWER_DEB, HANDRAIL_MACHINE: scratch },
  })
}

/**
 * @param {string} version
 * @param {string} executable
 * @param {string} work
 * @returns {Promise<string>} the package
 */
async function debOf(version, executable, work) {
  const identity = identityOf(executable, version)
  const folder = join(work, version)
  const file = join(work, debName(identity))
  await makeFolder({ identity, executable, folder })
  await makeDeb({ identity, folder, file, level: LEVEL })
  rmSync(folder, { recursive: true })
  return file
}

/** @param {string} version */
function newerThan(version) {
  const [major, minor] = version.split('.')
  return `${major}.${Number(minor) + 1}.0`
}
