import { copyFileSync, linkSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureBuilt } from '../build.mjs'
import { show } from '../child.mjs'
import { tool } from '../places.mjs'
import { withDisplay } from '../runtime/display.mjs'
import { ensureRuntime } from '../runtime/electron.mjs'
import { say } from '../runtime/progress.mjs'
import { ensureLibraries } from '../runtime/system-libraries.mjs'
import { filesBelow } from './files.mjs'
import { makeFolder } from './folder.mjs'
import { allowInspector } from './fuses.mjs'
import { identityOf } from './identity.mjs'

/**
 * The end-to-end suite in the packaged app.
 *
 * @param {string} to
 * @param {readonly string[]} names of specs, or none for all
 * @returns {Promise<number>} exit code
 */
export async function runWholeSuite(to, names) {
  const executable = await ensureRuntime()
  await ensureLibraries({ executable, testTools: true })
  await ensureBuilt()
  const folder = join(to, 'handrail-linux-x64')
  await makeFolder({ identity: identityOf(executable), executable, folder })
  const twin = mkdtempSync(join(to, '.twin-'))
  try {
    const packaged = await withInspector(folder, twin)
    say(
      'Testing the packaged app; its executable is a copy with one fuse more, so that Playwright reaches the main process.',
    )
    const args = [tool('@playwright', 'test', 'cli.js'), 'test', '-c', 'e2e/playwright.config.ts', ...names]
    return await show(...withDisplay(process.execPath, args), { env: { ...process.env, HANDRAIL_PACKAGED: packaged } })
  } finally {
    rmSync(twin, { recursive: true, force: true })
  }
}

/**
 * The packaged app with an executable of its own in which the inspector is allowed. Every other file is the packaged one itself, by a link.
 *
 * @param {string} folder
 * @param {string} twin
 * @returns {Promise<string>} the executable
 */
async function withInspector(folder, twin) {
  for (const name of filesBelow(folder)) {
    mkdirSync(dirname(join(twin, name)), { recursive: true })
    if (name === 'handrail') copyFileSync(join(folder, name), join(twin, name))
    else linkSync(join(folder, name), join(twin, name))
  }
  await allowInspector(join(twin, 'handrail'))
  return join(twin, 'handrail')
}
