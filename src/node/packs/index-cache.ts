import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Pack } from '../../shared/content/pack'
import { isIndexOf, packIndex } from '../../shared/triage/packed-index'
import { buildIndex } from '../../shared/triage/triage-index'

/** Makes the packed index of a pack that was read from `source`. */
export type Indexer = (pack: Pack, source: string) => Promise<Uint8Array>

/** Article files of a pack that the window indexes itself, sooner than an index could be read and sent. */
const fewFiles = 300

/**
 * The packed index of a large pack: built once when the pack or the app is new, kept, and read from then on; nothing for a small pack. What is
 * kept is derived and disposable: a cache folder that cannot be written only costs time.
 */
export async function indexCached(
  pack: Pack,
  source: string,
  cacheFolder: string,
  indexer: Indexer,
): Promise<Uint8Array | undefined> {
  if (!isLarge(pack)) return undefined
  const path = join(
    cacheFolder,
    `index-${createHash('sha256').update(pack.manifest.id).digest('hex').slice(0, 16)}.bin`,
  )
  const kept = await readFile(path).catch(() => undefined)
  if (kept !== undefined && isIndexOf(kept, source)) return kept
  const bytes = await indexer(pack, source)
  await keep(cacheFolder, path, bytes)
  return bytes
}

export function isLarge(pack: Pack): boolean {
  return pack.articles.length >= fewFiles
}

async function keep(cacheFolder: string, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(cacheFolder, `.index-${randomUUID()}`)
  try {
    await mkdir(cacheFolder, { recursive: true })
    await writeFile(temporary, bytes, { flag: 'wx' })
    await rename(temporary, path)
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

/** In this thread: for the command line, where nobody waits for a frame. */
export const indexHere: Indexer = async (pack, source) => packIndex(buildIndex(pack), source)

/** In a thread of its own, so that the window is answered meanwhile; `script` is the built `index-worker`. */
export function indexAside(script: string): Indexer {
  return (pack, source) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: { pack, source } })
      worker.once('message', (bytes: Uint8Array) => resolve(bytes))
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the index was not built (${code})`)))
    })
}
