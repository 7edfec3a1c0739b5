import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { advisoriesFor } from './package/advisories.mjs'
import { shippedPackages } from './package/bundled.mjs'
import { repository } from './places.mjs'
import { say } from './runtime/progress.mjs'
import { stopWithReason } from './stop-with-reason.mjs'

/** Ships on machines whose runtime has no SQLite of its own. */
const COPIED = ['@photostructure/sqlite', 'node-gyp-build']

await stopWithReason(async () => {
  await ensureBuilt()
  const parts = shippedPackages(COPIED).map(({ folder }) => folder.slice(repository.length + 1))
  const found = advisoriesFor(await npmAudit(), [...parts, 'node_modules/electron'])
  for (const line of found) say(line)
  if (found.length === 0) say(`No advisory concerns any of the ${parts.length + 1} parts that ship.`)
  return found.length === 0 ? 0 : 1
})

/** npm ends with an error when it warns of anything, so only what it printed counts. */
function npmAudit() {
  const npm = process.env.npm_execpath ?? join(process.execPath, '..', '..', 'lib/node_modules/npm/bin/npm-cli.js')
  return new Promise((done, failed) => {
    execFile(process.execPath, [npm, 'audit', '--json'], { cwd: repository, maxBuffer: 2 ** 26 }, (_error, printed) => {
      try {
        done(JSON.parse(printed))
      } catch {
        failed(new Error('npm gave no answer that could be read.'))
      }
    })
  })
}
