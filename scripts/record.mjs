import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { show } from './child.mjs'
import { repository } from './places.mjs'
import { stopWithReason } from './stop-with-reason.mjs'

await stopWithReason(async () => {
  // The answer on stdout is for a program to read.
  await ensureBuilt((line) => process.stderr.write(`${line}\n`))
  const start = join(repository, 'out', 'cli', 'index.js')
  return show(process.execPath, [start, 'record', ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  })
})
