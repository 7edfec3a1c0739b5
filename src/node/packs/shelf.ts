import { join } from 'node:path'
import { readdir } from 'node:fs/promises'
import { compareVersions } from '../../shared/content/version'
import type { Indexer } from './index-cache'
import type { StoredPack } from './pack-store'
import { loadPack, readInfo, wholePacks, type LoadedPack, type StoredInfo } from './stored-packs'
import type { StoreDisk } from './store-disk'
import { noPacks, readState, setStateAside, writeState, type StoreState } from './store-state'

export type ShelfOptions = {
  readonly shipped: string
  readonly dataFolder: string
  readonly app: string
  readonly indexer: Indexer
  readonly now: () => Date
  readonly disk: StoreDisk
}

/** The folder of an installed pack by its name, or null for the pack that ships with the app. */
export type PackName = string | null

/** The packs of a desk as they lie on its disk, and what is remembered of them. */
export type Shelf = {
  readonly folder: string
  readonly state: () => Promise<StoreState>
  /** Makes another state the one in force, by one rename. When it throws, whichever is on the disk is in force. */
  readonly save: (state: StoreState) => Promise<void>
  /** Undefined for an installed pack that is no longer what was installed. */
  readonly load: (name: PackName) => Promise<LoadedPack | undefined>
  readonly info: (name: string) => Promise<StoredInfo | undefined>
  /** The active pack, or the last one before it that is still sound; the shipped one is always left. */
  readonly active: () => Promise<{ readonly name: PackName; readonly stored: StoredPack }>
  /** The newest of a pack that this desk ever had, shipped or installed. */
  readonly newest: (id: string) => Promise<StoreState['newest'][string] | undefined>
  /** The latest time that was ever seen, now included; remembered. */
  readonly latest: () => Promise<string>
  /** Removes what does not belong to the store, as far as the disk lets it. */
  readonly sweep: () => Promise<void>
}

export function openShelf(options: ShelfOptions): Shelf {
  const { dataFolder, disk } = options
  const folder = join(dataFolder, 'packs')
  const loaded = new Map<PackName, Promise<LoadedPack | undefined>>()
  let opening: Promise<StoreState> | undefined

  const state = (): Promise<StoreState> => (opening ??= openState(folder, disk))
  const save = async (next: StoreState): Promise<void> => {
    try {
      await disk.makeFolder(folder)
      await writeState(folder, next, disk)
      opening = Promise.resolve(next)
    } catch (error) {
      opening = undefined
      throw error
    }
  }
  const load = async (name: PackName): Promise<LoadedPack | undefined> => {
    const reading = loaded.get(name) ?? loadNamed(name, folder, options)
    loaded.set(name, reading)
    let usable = false
    try {
      const read = await reading
      usable = read?.stored.pack !== undefined
      return read
    } finally {
      // What could not be used is read again each time it is asked for: a stick or a share may be there by then.
      if (!usable) loaded.delete(name)
    }
  }
  const shelf: Shelf = {
    folder,
    state,
    save,
    load,
    info: (name) => readInfo(join(folder, name)),
    active: async () => activeOn(await state(), load),
    newest: async (id) => newestOf(id, await state(), await load(null)),
    latest: async () => latestSeen(await state(), options.now(), save),
    sweep: async () => {
      const { packs } = await state()
      for (const name of loaded.keys()) if (name !== null && !packs.includes(name)) loaded.delete(name)
      await sweepFolder(folder, packs, disk)
    },
  }
  return shelf
}

async function openState(folder: string, disk: StoreDisk): Promise<StoreState> {
  const read = await readState(folder)
  if (read === 'damaged') return rebuiltState(folder, disk)
  await sweepFolder(folder, read?.packs ?? [], disk)
  return read ?? noPacks
}

/** From the packs that are there: nothing is thrown away, and the newest one goes on. */
async function rebuiltState(folder: string, disk: StoreDisk): Promise<StoreState> {
  const packs = await wholePacks(folder)
  const newest: Record<string, StoreState['newest'][string]> = {}
  for (const { info } of packs) {
    const other = newest[info.id]
    if (!other || compareVersions(info.version, other.version) > 0)
      newest[info.id] = { version: info.version, content: info.content }
  }
  const names = packs.map(({ name }) => name)
  const before = names.length > 0 ? [...names.slice(1), null] : []
  const latest = packs[0]?.info.installedAt ?? noPacks.latest
  const state = { ...noPacks, active: names[0] ?? null, before, packs: names, newest, latest }
  await setStateAside(folder, disk)
    .then(() => writeState(folder, state, disk))
    .catch(() => undefined)
  return state
}

async function loadNamed(name: PackName, folder: string, options: ShelfOptions): Promise<LoadedPack | undefined> {
  const { shipped, dataFolder, app, indexer } = options
  if (name === null) return loadPack({ folder: shipped, cacheFolder: join(dataFolder, 'content-cache'), app, indexer })
  const own = join(folder, name)
  const info = await readInfo(own)
  const read = info && (await loadPack({ folder: own, cacheFolder: join(own, 'cache'), app, indexer }))
  return read?.content === info?.content && read?.stored.pack ? read : undefined
}

async function activeOn({ active, before }: StoreState, load: Shelf['load']): ReturnType<Shelf['active']> {
  for (const name of [active, ...before]) {
    const read = await load(name)
    if (read?.stored.pack) return { name, stored: read.stored }
  }
  const shipped = await load(null)
  return { name: null, stored: shipped?.stored ?? { pack: undefined, problems: [], source: '', index: undefined } }
}

function newestOf(
  id: string,
  { newest }: StoreState,
  shipped: LoadedPack | undefined,
): StoreState['newest'][string] | undefined {
  const manifest = shipped?.stored.pack?.manifest
  const own = manifest?.id === id ? { version: manifest.version, content: shipped?.content ?? '' } : undefined
  const known = Object.hasOwn(newest, id) ? newest[id] : undefined
  if (!own || !known) return own ?? known
  return compareVersions(own.version, known.version) > 0 ? own : known
}

/** Written down at most once an hour: it guards against clocks that are set back by days. */
const hour = 60 * 60 * 1000

async function latestSeen(state: StoreState, now: Date, save: Shelf['save']): Promise<string> {
  const known = Date.parse(state.latest)
  if (now.getTime() <= known) return state.latest
  const latest = now.toISOString()
  if (now.getTime() - known < hour) return latest
  // A disk that cannot be written must not keep the desk from looking at a pack.
  await save({ ...state, latest }).catch(() => undefined)
  return latest
}

async function sweepFolder(folder: string, packs: readonly string[], disk: StoreDisk): Promise<void> {
  const names = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const left = names.filter(
    (entry) => entry.name.startsWith('~') || (entry.isDirectory() && !packs.includes(entry.name)),
  )
  for (const { name } of left) await disk.remove(join(folder, name)).catch(() => undefined)
}
