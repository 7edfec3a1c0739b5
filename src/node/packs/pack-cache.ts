import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { gatherPack, type PackFiles } from './pack-files'
import { packOf, type PackReading } from './read-pack'

/** Grows when what is kept changes its meaning, or when other rules would find other problems. */
const format = 1
const opening = 'handrail-pack'

/**
 * `readPack` without reading the same YAML again: parsing is most of the time that content takes at start. `app` is the version
 * that is running; another one reads anew. `source` changes with every byte of the files and with the app. What is kept is derived and disposable: whatever is wrong with it, the pack is read
 * from its files, and a cache folder that cannot be written only costs time.
 */
export async function readPackCached(
  folder: string,
  cacheFolder: string,
  app: string,
): Promise<{ readonly reading: PackReading; readonly source: string }> {
  return readFilesCached({ folder, files: await gatherPack(folder), cacheFolder, app })
}

/** The same for files that were gathered from `folder` already; `read` reads those that were not kept. */
export async function readFilesCached(asked: {
  readonly folder: string
  readonly files: PackFiles
  readonly cacheFolder: string
  readonly app: string
  readonly read?: (files: PackFiles) => PackReading
}): Promise<{ readonly reading: PackReading; readonly source: string }> {
  const { folder, files, cacheFolder, app, read = packOf } = asked
  const source = sourceOf(files, app)
  const path = join(cacheFolder, `pack-${digest([resolve(folder)]).slice(0, 16)}.json`)
  const kept = await recall(path, source)
  if (kept) return { reading: kept, source }
  const reading = read(files)
  await keep(cacheFolder, path, source, reading)
  return { reading, source }
}

/** Stands for the bytes of all files, for what could not be read, and for the app that reads them. */
export function sourceOf({ files, problems }: PackFiles, app: string): string {
  const parts = files.flatMap(({ name, bytes }) => [name, bytes])
  return digest([`${opening} ${format} ${app}`, ...parts, JSON.stringify(problems)])
}

/** Each part with its length before it, so that no two lists of parts are the same bytes. */
function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part)
  return hash.digest('hex')
}

/** The first line says what is below and what it must hash to, because half a file or a flipped bit may still be JSON. */
function headOf(key: string, body: string): string {
  return `${opening} ${key} ${digest([body])}`
}

async function recall(path: string, key: string): Promise<PackReading | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  if (end < 0 || text.slice(0, end) !== headOf(key, body)) return undefined
  const kept = JSON.parse(body) as PackReading
  return { pack: kept.pack, problems: kept.problems }
}

async function keep(cacheFolder: string, path: string, key: string, reading: PackReading): Promise<void> {
  const body = JSON.stringify(reading)
  const temporary = join(cacheFolder, `.pack-${randomUUID()}`)
  try {
    await mkdir(cacheFolder, { recursive: true })
    await writeFile(temporary, `${headOf(key, body)}\n${body}`, { flag: 'wx' })
    await rename(temporary, path)
  } catch {
    // A full or read-only disk: the next start reads the YAML again.
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}
