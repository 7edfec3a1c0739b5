import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { InstalledPack } from '../../shared/content/pack-offer'
import { indexCached, type Indexer } from './index-cache'
import { readFilesCached } from './pack-cache'
import { gatherPack, type PackFiles } from './pack-files'
import type { StoredPack } from './pack-store'
import { packOf, type PackReading } from './read-pack'
import { contentDigest, jsonOf } from './signed-manifest'
import { PackFolderName } from './store-state'

const { active: _active, ...installedEntries } = InstalledPack.entries

/** `installed.json` of an installed pack, written last: a folder that has it is whole. `content` is the digest of its files. */
export const StoredInfo = v.strictObject({ format: v.literal(1), ...installedEntries, content: v.string() })
export type StoredInfo = v.InferOutput<typeof StoredInfo>
export const infoName = 'installed.json'

/** A pack that was read, with the digest of its files. */
export type LoadedPack = { readonly stored: StoredPack; readonly content: string }

export type Loading = {
  readonly folder: string
  readonly cacheFolder: string
  readonly app: string
  readonly indexer: Indexer
  /** Reads files that are not in the cache; by default anew. */
  readonly read?: (files: PackFiles) => PackReading
}

export async function loadPack({ folder, cacheFolder, app, indexer, read = packOf }: Loading): Promise<LoadedPack> {
  const files = await gatherPack(folder)
  const { reading, source } = await readFilesCached({ folder, files, cacheFolder, app, read })
  const index = reading.pack && (await indexCached(reading.pack, source, cacheFolder, indexer))
  return { stored: { ...reading, source, index }, content: contentDigest(files.files) }
}

/** Undefined for a folder that is not whole. */
export async function readInfo(folder: string): Promise<StoredInfo | undefined> {
  const bytes = await readFile(join(folder, infoName)).catch(() => undefined)
  const parsed = bytes && v.safeParse(StoredInfo, jsonOf(bytes))
  return parsed?.success ? parsed.output : undefined
}

export type WholePack = { readonly name: string; readonly info: StoredInfo }

/** Every installed pack that lies under `folder`, the newest first: what is left to go by when the state is lost. */
export async function wholePacks(folder: string): Promise<WholePack[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => v.is(PackFolderName, name))
  const found = await Promise.all(names.map(async (name) => ({ name, info: await readInfo(join(folder, name)) })))
  const whole = found.flatMap(({ name, info }) => (info ? [{ name, info }] : []))
  const date = ({ info }: WholePack): string => info.installedAt ?? ''
  return whole.sort((a, b) => (date(a) < date(b) ? 1 : -1))
}
