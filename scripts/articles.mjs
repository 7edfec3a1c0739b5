import { resolve } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { show } from './child.mjs'
import { tool } from './places.mjs'
import { withDisplay } from './runtime/display.mjs'
import { ensureRuntime } from './runtime/electron.mjs'
import { ensureLibraries } from './runtime/system-libraries.mjs'
import { stopWithReason } from './stop-with-reason.mjs'

await stopWithReason(() => main(process.argv[2]))

/**
 * Takes a folder of support pages all the way: drafts, a signed pack, installed in the app and searched there.
 *
 * @param {string | undefined} folder
 * @returns {Promise<number>} exit code
 */
async function main(folder) {
  if (folder === undefined) throw new Error('Name the folder of pages: npm run articles -- FOLDER')
  const executable = await ensureRuntime()
  await ensureLibraries({ executable })
  await ensureBuilt()
  const playwright = [tool('@playwright', 'test', 'cli.js'), 'test', '-c', 'e2e/articles.config.ts']
  const env = { ...process.env, HANDRAIL_ARTICLES: resolve(folder) }
  return show(...withDisplay(process.execPath, playwright), { env })
}
