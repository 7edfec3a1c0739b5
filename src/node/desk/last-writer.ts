import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'written-by.json'
const VERSION = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(-[0-9A-Za-z.-]{1,40})?$/

/**
 * The version that has written this data folder, if it is newer than `app`: what it wrote may mean something that `app` does not know, so
 * `app` must leave it alone. A folder without a readable note of it is anybody's.
 */
export function newerWriter(dataFolder: string, app: string): string | undefined {
  const writer = writerOf(dataFolder)
  return writer !== undefined && isNewer(writer, app) ? writer : undefined
}

/** Notes that `app` writes this folder from now on. On a disk that takes no writing there is nothing to note either. */
export function rememberWriter(dataFolder: string, app: string): void {
  if (writerOf(dataFolder) === app) return
  const temporary = join(dataFolder, `.${FILE}`)
  try {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(temporary, JSON.stringify({ handrail: app }))
    renameSync(temporary, join(dataFolder, FILE))
  } catch {
    // The record says its own sentence about such a disk.
  }
}

function writerOf(dataFolder: string): string | undefined {
  try {
    const { handrail } = JSON.parse(readFileSync(join(dataFolder, FILE), 'utf8')) as { handrail?: unknown }
    return typeof handrail === 'string' && VERSION.test(handrail) ? handrail : undefined
  } catch {
    return undefined
  }
}

/** By numbers, and a release after its own previews. */
function isNewer(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)]
  const at = a.numbers.findIndex((number, index) => number !== b.numbers[index])
  if (at >= 0) return (a.numbers[at] ?? 0) > (b.numbers[at] ?? 0)
  if (a.preview === '' || b.preview === '') return a.preview === '' && b.preview !== ''
  return a.preview.localeCompare(b.preview, 'en', { numeric: true }) > 0
}

function partsOf(version: string): { readonly numbers: readonly number[]; readonly preview: string } {
  const [, major, minor, patch, preview = ''] = VERSION.exec(version) ?? []
  return { numbers: [major, minor, patch].map(Number), preview }
}
