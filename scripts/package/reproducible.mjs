import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../build.mjs'
import { repository } from '../places.mjs'
import { say } from '../runtime/progress.mjs'
import { filesBelow } from './files.mjs'
import { makePackages } from './make.mjs'
import { sha256 } from './sbom-entries.mjs'

/**
 * Builds and packages twice, the second time as somebody else would who shares no files and lives elsewhere, and compares all that came out. The
 * first of the two stays in `to`.
 *
 * @param {{ to: string, version?: string, quick?: boolean }} what
 * @returns {Promise<number>} exit code
 */
export async function checkReproducible({ to, ...how }) {
  const again = mkdtempSync(join(to, '.again-'))
  try {
    const first = await buildAndPackage({ to, ...how })
    process.umask(0o077)
    Object.assign(process.env, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' })
    const second = await buildAndPackage({ to: again, ...how })
    const different = [...second].filter(([name, hash]) => first.get(name) !== hash).map(([name]) => name)
    if (different.length > 0) throw new Error(`Two runs differ in ${different.join(', ')}.`)
    say(`Two builds gave the same ${second.size} files to the byte:`)
    for (const [name, hash] of second) if (/\.(asar|deb|json)$/.test(name)) say(`${hash}  ${name}`)
    return 0
  } finally {
    rmSync(again, { recursive: true, force: true })
  }
}

/**
 * @param {{ to: string, version?: string, quick?: boolean }} what
 * @returns {Promise<Map<string, string>>} the hash of each file that was made, by its name below `to`
 */
async function buildAndPackage(what) {
  rmSync(join(repository, 'out'), { recursive: true, force: true })
  await ensureBuilt()
  const made = await makePackages(what)
  const files = made.flatMap(({ path, folder }) => (folder ? filesBelow(path).map((name) => join(path, name)) : [path]))
  return new Map(files.map((file) => [file.slice(what.to.length + 1), sha256(file)]))
}
