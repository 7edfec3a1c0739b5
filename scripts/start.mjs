import { show, withoutNodeMode } from './child.mjs'
import { ensureBuilt } from './build.mjs'
import { hasDisplay } from './runtime/display.mjs'
import { ensureRuntime } from './runtime/electron.mjs'
import { say } from './runtime/progress.mjs'
import { ensureLibraries } from './runtime/system-libraries.mjs'
import { stopWithReason } from './stop-with-reason.mjs'
import { walkThrough } from './walk-through.mjs'

await stopWithReason(() => start(process.argv.slice(2)))

/**
 * `npm start`: everything that a fresh clone lacks, then the app in a window.
 *
 * @param {readonly string[]} given arguments for the app
 * @returns {Promise<number>} the app's exit code
 */
async function start(given) {
  if (!hasDisplay()) {
    say('There is no display here to open a window on, so the tour runs instead.')
    return walkThrough()
  }
  const executable = await ensureRuntime()
  await ensureLibraries({ executable })
  await ensureBuilt()
  say('Opening Handrail …')
  return show(executable, [...sandbox(), '.', ...userData(given), ...given], { env: withoutNodeMode() })
}

/** Chromium's sandbox refuses to start as root, which is how containers run; everybody else keeps it. */
function sandbox() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/**
 * The records made while developing stay in the clone, apart from those of an installed Handrail.
 *
 * @param {readonly string[]} given
 */
function userData(given) {
  return given.some((word) => word.startsWith('--user-data-dir')) ? [] : ['--user-data-dir=.desk']
}
