import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ensureRuntime } from '../runtime/electron.mjs'
import { megabytes, say, sizesBelow } from '../runtime/progress.mjs'
import { debName, makeDeb } from './deb.mjs'
import { makeFolder, warning } from './folder.mjs'
import { wrongFuses } from './fuses.mjs'
import { identityOf } from './identity.mjs'

/** Levels of zstd: a package that is fetched once by many, and one that a test installs and throws away. */
const PRESSED = { well: 12, quickly: 1 }

/**
 * Makes what a Linux machine can make from the runtime at hand, with nothing from the network.
 *
 * @param {{ to: string, version?: string, quick?: boolean }} what
 * @returns {Promise<{ path: string, folder: boolean, size: string }[]>} what was made
 */
export async function makePackages({ to, version, quick = false }) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The folder and the .deb are made on Linux x64. For other systems see --win and --mac.')
  const executable = await ensureRuntime()
  const identity = identityOf(executable, version)
  if (!identity.release) say(`\n${warning(identity)}`)
  const folder = join(to, 'handrail-linux-x64')
  await makeFolder({ identity, executable, folder })
  const wrong = await wrongFuses(join(folder, 'handrail'))
  if (wrong.length > 0) throw new Error(`These fuses could not be set: ${wrong.join(', ')}.`)
  const deb = join(to, debName(identity))
  await makeDeb({ identity, folder, file: deb, level: quick ? PRESSED.quickly : PRESSED.well })
  const bill = join(to, `handrail_${identity.version}.cdx.json`)
  copyFileSync(join(folder, 'sbom.cdx.json'), bill)
  const sum = sizesBelow(folder).reduce((total, size) => total + size, 0)
  return [
    { path: folder, folder: true, size: megabytes(sum) },
    ...[deb, bill].map((path) => ({ path, folder: false, size: kilobytes(statSync(path).size) })),
  ]
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : megabytes(bytes)
}
