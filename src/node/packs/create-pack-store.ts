import type { InstalledPack, PackOffer, PackRefusal } from '../../shared/content/pack-offer'
import { ok, refuse, type Result } from '../../shared/result'
import { diskRefusal, installPack, type InstallOptions } from './install-pack'
import { articleCount, lookAtPack, refusedHere, type LookOptions, type Offered } from './look-at-pack'
import type { PackStore, Progress, StoredPack } from './pack-store'
import { openShelf, type PackName, type Shelf, type ShelfOptions } from './shelf'
import { realDisk, type StoreDisk } from './store-disk'

export type PackStoreOptions = Omit<ShelfOptions & LookOptions & InstallOptions, 'disk'> & {
  /** Only a test gives another. */
  readonly disk?: StoreDisk
}

type Hear = (progress: Progress) => void

/** The packs of the desk whose data lie in `dataFolder`; the pack in `shipped` is active until another was installed. */
export function createPackStore(given: PackStoreOptions): PackStore {
  const options = { disk: realDisk, ...given }
  const shelf = openShelf(options)
  const oneByOne = queue()
  /** The last one that was offered: a pack is large, and the screen shows one. */
  let last: Offered | undefined

  const look = async (file: string, hear: Hear): Promise<Result<PackOffer, PackRefusal>> => {
    last = undefined
    const found = await lookAtPack(file, shelf, options, hear)
    if (!found.ok) return found
    last = found.value
    return ok(found.value.offer)
  }
  const install = async (offer: string, hear: Hear): Promise<Result<InstalledPack, PackRefusal>> => {
    const found = last?.offer.offer === offer ? last : undefined
    last = undefined
    if (!found) return refuse({ code: 'not-installed', detail: 'this offer is gone; look at the file again' })
    const refused = await refusedHere(found.opened, shelf, options.app)
    if (refused) return refuse(refused)
    const installed = await installPack(found, shelf, options, hear)
    if (!installed.ok) return installed
    await shelf.sweep()
    return installedAs(installed.value, shelf)
  }
  return {
    active: async () => (await shelf.active()).stored,
    packOf: (id, version) => packOf(id, version, shelf),
    installed: () => allInstalled(shelf),
    inspect: (file, hear) => oneByOne(() => look(file, hear)),
    install: (offer, hear) => oneByOne(() => install(offer, hear)),
    rollBack: () => oneByOne(() => rollBack(shelf)),
  }
}

/** One act after the other: two installations at once would each write a state without the other's pack. */
function queue(): <T>(act: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve()
  return (act) => {
    const now = before.then(act)
    before = now.catch(() => undefined)
    return now
  }
}

async function packOf(id: string, version: string, shelf: Shelf): Promise<StoredPack | undefined> {
  const { active, before, packs } = await shelf.state()
  for (const name of new Set<PackName>([active, ...before, ...packs, null])) {
    // The small file first: reading whole packs only to see their names would take seconds.
    const info = name === null ? undefined : await shelf.info(name)
    if (info && (info.id !== id || info.version !== version)) continue
    const stored = (await shelf.load(name))?.stored
    if (stored?.pack?.manifest.id === id && stored.pack.manifest.version === version) return stored
  }
  return undefined
}

async function allInstalled(shelf: Shelf): Promise<InstalledPack[]> {
  const { packs } = await shelf.state()
  const { name: active } = await shelf.active()
  const all = await Promise.all([...packs, null].map((name) => asInstalled(name, active, shelf)))
  return all.flatMap((pack) => pack ?? [])
}

async function asInstalled(name: PackName, active: PackName, shelf: Shelf): Promise<InstalledPack | undefined> {
  if (name === null) return shippedPack(active, shelf)
  const info = await shelf.info(name)
  if (!info) return undefined
  const { format: _format, content: _content, ...rest } = info
  return { ...rest, active: name === active }
}

async function shippedPack(active: PackName, shelf: Shelf): Promise<InstalledPack | undefined> {
  const pack = (await shelf.load(null))?.stored.pack
  if (!pack) return undefined
  const { id, version, title, publisher } = pack.manifest
  const nothing = { signer: null, expires: null, installedAt: null }
  return { id, version, title, publisher, ...nothing, active: active === null, articles: articleCount(pack) }
}

async function installedAs(name: PackName, shelf: Shelf): Promise<Result<InstalledPack, PackRefusal>> {
  const pack = await asInstalled(name, (await shelf.active()).name, shelf)
  return pack ? ok(pack) : refuse({ code: 'internal', detail: 'the pack cannot be read back' })
}

async function rollBack(shelf: Shelf): Promise<Result<InstalledPack, PackRefusal>> {
  const state = await shelf.state()
  const { name: active } = await shelf.active()
  // Where the active pack is no longer sound, the one that stands in for it is already on the way back.
  const way = state.active === active ? state.before : state.before.slice(state.before.indexOf(active) + 1)
  for (const [at, name] of way.entries()) {
    if (!(await shelf.load(name))?.stored.pack) continue
    try {
      await shelf.save({ ...state, active: name, before: way.slice(at + 1) })
    } catch (error) {
      if ((await shelf.state()).active !== name) return refuse(diskRefusal(error))
    }
    return installedAs(name, shelf)
  }
  return refuse({ code: 'not-installed', detail: 'no pack was active before this one' })
}
