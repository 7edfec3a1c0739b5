import { join } from 'node:path'
import type { InstalledPack } from '../../shared/content/pack-offer'
import { refuse } from '../../shared/result'
import { indexCached, type Indexer } from './index-cache'
import { readPackCached } from './pack-cache'
import type { PackStore, StoredPack } from './pack-store'

type Options = {
  /** The one folder that content comes from. */
  readonly folder: string
  /** Folder that this computer's user may write. */
  readonly dataFolder: string
  readonly app: string
  readonly indexer: Indexer
}

/** A store of one folder that is already there: it serves that, and takes nothing in. */
export function shippedOnly(options: Options): PackStore {
  let reading: Promise<StoredPack> | undefined
  // A pack that could not be used is read again each time it is asked for: a stick or a share may be there by then.
  const active = async (): Promise<StoredPack> => {
    reading ??= readStored(options)
    const read = await reading
    if (!read.pack) reading = undefined
    return read
  }
  const takesNone = async () =>
    refuse({ code: 'denied', detail: 'this desk serves one folder and installs nothing' } as const)
  return {
    active,
    packOf: async (id, version) => {
      const stored = await active()
      const manifest = stored.pack?.manifest
      return manifest?.id === id && manifest.version === version ? stored : undefined
    },
    installed: async () => installedOf(await active()),
    inspect: takesNone,
    install: takesNone,
    rollBack: takesNone,
  }
}

async function readStored({ folder, dataFolder, app, indexer }: Options): Promise<StoredPack> {
  const cache = join(dataFolder, 'content-cache')
  const { reading, source } = await readPackCached(folder, cache, app)
  return { ...reading, source, index: reading.pack && (await indexCached(reading.pack, source, cache, indexer)) }
}

function installedOf({ pack }: StoredPack): InstalledPack[] {
  if (!pack) return []
  const { id, version, title, publisher } = pack.manifest
  const articles = new Set(pack.articles.map((article) => article.id)).size
  return [{ id, version, title, publisher, signer: null, expires: null, installedAt: null, active: true, articles }]
}
