import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { listen } from './child.mjs'
import { repository, tool } from './places.mjs'
import { say } from './runtime/progress.mjs'

const out = join(repository, 'out')
const stamp = join(out, '.built-from')

/**
 * Builds `out/` if it is missing or comes from other sources than those of now.
 *
 * @param {(line: string) => void} [tell]
 */
export async function ensureBuilt(tell = say) {
  const sources = hashOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  tell('Building Handrail …')
  // Gone before the build begins, so that a build cut short is not taken for whole.
  rmSync(stamp, { force: true })
  const { code, output } = await listen(process.execPath, [tool('electron-vite', 'bin', 'electron-vite.js'), 'build'])
  if (code !== 0) throw new Error(`Handrail could not be built:\n${output}`)
  writeFileSync(stamp, sources)
}

/** By content, not by time: a checkout and a copy give every file a new time. */
function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of sourceFiles())
    hash
      .update(`${relative(repository, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

/** Content packs are read when the app runs, so they are no part of it. */
function sourceFiles() {
  const settings = [
    'electron.vite.config.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'scripts/package/list-packages.mjs',
  ]
  const sources = readdirSync(join(repository, 'src'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
  return [...settings.map((name) => join(repository, name)).filter(existsSync), ...sources].sort()
}
