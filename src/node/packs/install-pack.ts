import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { PackRefusal, PackRefusalCode } from '../../shared/content/pack-offer'
import { ok, refuse, type Result } from '../../shared/result'
import type { Indexer } from './index-cache'
import { articleCount, type Offered } from './look-at-pack'
import { digestOf } from './signed-manifest'
import type { PackName, Shelf } from './shelf'
import type { StoreDisk } from './store-disk'
import type { StoreState } from './store-state'
import { infoName, loadPack, type StoredInfo } from './stored-packs'
import type { Progress } from './pack-store'

export type InstallOptions = {
  readonly app: string
  readonly indexer: Indexer
  readonly now: () => Date
  /** The packs that open and parked sessions were begun with: they stay. */
  readonly needed: () => readonly PackId[]
  readonly disk: StoreDisk
}

export type PackId = { readonly id: string; readonly version: string }

/** Installed packs that are kept, the active one among them, beside those that sessions need. */
const mostKept = 3
const longestWayBack = 10

/**
 * Puts the pack beside the others in a folder of its own, durable to the last file, and only then makes it the active one by one rename. Until
 * that rename the folder is rubbish that the next start sweeps away; from it on the old pack is the way back.
 */
export async function installPack(
  found: Offered,
  shelf: Shelf,
  options: InstallOptions,
  hear: (progress: Progress) => void,
): Promise<Result<string, PackRefusal>> {
  const state = await shelf.state()
  const { name: activeNow } = await shelf.active()
  const again = await sameInstalled(found, state, shelf)
  const name = again ?? `${found.offer.id}-${found.offer.version}-${randomUUID().slice(0, 8)}`
  try {
    if (again === undefined) await putDown(name, found, shelf, options, hear)
    await shelf.save(await afterInstalling(name, found, activeNow, state, shelf, options.needed))
    return ok(name)
  } catch (error) {
    return afterFailure(error, name, shelf, options.disk)
  }
}

/** The very same files under the same signature are there already, after a roll-back: only the switch is left to do. */
async function sameInstalled(
  { opened, signer }: Offered,
  { packs }: StoreState,
  shelf: Shelf,
): Promise<string | undefined> {
  const { id, version, expires, files } = opened.manifest
  const content = digestOf(files)
  for (const name of packs) {
    const info = await shelf.info(name)
    if (info?.id !== id || info.version !== version || info.content !== content) continue
    if (info.expires === expires && info.signer?.key === signer?.key && (await shelf.load(name))) return name
  }
  return undefined
}

async function putDown(
  name: string,
  found: Offered,
  shelf: Shelf,
  options: InstallOptions,
  hear: (progress: Progress) => void,
): Promise<void> {
  const { disk, app, indexer } = options
  const { files, reading, index } = found
  const own = join(shelf.folder, name)
  hear({ part: 'unpacking', share: 0 })
  await disk.makeFolder(join(own, 'articles'))
  for (const [at, { name: file, bytes }] of files.entries()) {
    await disk.write(join(own, file), bytes)
    hear({ part: 'unpacking', share: (at + 1) / files.length })
  }
  await disk.syncFolder(join(own, 'articles'))
  hear({ part: 'indexing', share: 0 })
  const built: Indexer = async (pack, source) => index ?? indexer(pack, source)
  const loaded = await loadPack({
    folder: own,
    cacheFolder: join(own, 'cache'),
    app,
    indexer: built,
    read: () => reading,
  })
  const info = infoOf(found, options.now())
  // What lies on the disk decides, not what was meant to be written there.
  if (loaded.content !== info.content) throw new Error('the files on the disk are not those of the pack')
  await disk.write(join(own, infoName), JSON.stringify(info))
  await disk.syncFolder(own)
  await disk.syncFolder(shelf.folder)
  hear({ part: 'indexing', share: 1 })
}

function infoOf({ offer, opened, signer, pack }: Offered, now: Date): StoredInfo {
  const { id, version, title, publisher } = pack.manifest
  return {
    format: 1,
    ...{ id, version, title, publisher, signer },
    expires: offer.expires,
    installedAt: now.toISOString(),
    articles: articleCount(pack),
    content: digestOf(opened.manifest.files),
  }
}

async function afterInstalling(
  name: string,
  { opened }: Offered,
  activeNow: PackName,
  state: StoreState,
  shelf: Shelf,
  needed: InstallOptions['needed'],
): Promise<StoreState> {
  const { id, version, files } = opened.manifest
  const back = [activeNow, ...state.before].filter((other) => other !== name)
  const before = [...new Set(back)].slice(0, longestWayBack)
  const packs = await kept([name, ...state.packs.filter((other) => other !== name)], [name, ...before], shelf, needed)
  return {
    ...state,
    active: name,
    before: before.filter((other) => other === null || packs.includes(other)),
    packs,
    newest: { ...state.newest, [id]: { version, content: digestOf(files) } },
  }
}

/** The active pack, those on the way back, then the newest; and every one that a session needs. */
async function kept(
  packs: readonly string[],
  way: readonly PackName[],
  shelf: Shelf,
  needed: InstallOptions['needed'],
): Promise<string[]> {
  const wanted = [...new Set([...way, ...packs])].filter((name) => name !== null).slice(0, mostKept)
  const sessions = neededNow(needed)
  const keep: string[] = []
  for (const name of packs) {
    const info = wanted.includes(name) ? undefined : await shelf.info(name)
    const inUse =
      sessions === undefined || sessions.some(({ id, version }) => info?.id === id && info.version === version)
    if (wanted.includes(name) || inUse) keep.push(name)
  }
  return keep
}

/** Undefined when the log cannot be read: then no pack is given up. */
function neededNow(needed: InstallOptions['needed']): readonly PackId[] | undefined {
  try {
    return needed()
  } catch {
    return undefined
  }
}

/** The state on the disk says which pack is active now; the failure may have come after the rename. */
async function afterFailure(
  error: unknown,
  name: string,
  shelf: Shelf,
  disk: StoreDisk,
): Promise<Result<string, PackRefusal>> {
  const { active, packs } = await shelf.state()
  if (active === name) return ok(name)
  if (!packs.includes(name)) await disk.remove(join(shelf.folder, name)).catch(() => undefined)
  return refuse(diskRefusal(error))
}

const byErrno: Readonly<Record<string, PackRefusalCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'denied',
  EACCES: 'denied',
  EPERM: 'denied',
}

export function diskRefusal(error: unknown): PackRefusal {
  const { code, message } = error as NodeJS.ErrnoException
  return { code: byErrno[code ?? ''] ?? 'internal', detail: message }
}
