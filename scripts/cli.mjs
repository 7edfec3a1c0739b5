import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { show } from './child.mjs'
import { repository } from './places.mjs'
import { stopWithReason } from './stop-with-reason.mjs'

/**
 * Runs a command of the built command line in the folder it was called from.
 *
 * @param {string} command
 */
export async function runCli(command) {
  await stopWithReason(async () => {
    // The answer on stdout is for a program to read.
    await ensureBuilt((line) => process.stderr.write(`${line}\n`))
    const start = join(repository, 'out', 'cli', 'index.js')
    return show(process.execPath, [start, command, ...process.argv.slice(2)], {
      cwd: process.env.INIT_CWD ?? process.cwd(),
    })
  })
}
