import { show } from './child.mjs'
import { ensureBuilt } from './build.mjs'
import { tool } from './places.mjs'
import { withDisplay } from './runtime/display.mjs'
import { ensureRuntime } from './runtime/electron.mjs'
import { say } from './runtime/progress.mjs'
import { ensureLibraries } from './runtime/system-libraries.mjs'

/**
 * Walks through the app as a clerk would and takes a picture at every stop.
 *
 * @returns {Promise<number>} exit code
 */
export async function walkThrough() {
  const executable = await ensureRuntime()
  await ensureLibraries({ executable })
  await ensureBuilt()
  say('Walking through Handrail …')
  const playwright = [tool('@playwright', 'test', 'cli.js'), 'test', '-c', 'e2e/tour.config.ts']
  const code = await show(...withDisplay(process.execPath, playwright))
  if (code === 0) say('The pictures are in tour/.')
  return code
}
