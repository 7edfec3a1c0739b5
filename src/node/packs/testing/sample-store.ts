import { join } from 'node:path'
import type { Recorded } from '../../../shared/session/events'
import { createPackStore, type PackStoreOptions } from '../create-pack-store'
import { indexHere } from '../index-cache'
import type { PackStore } from '../pack-store'
import { publisher } from './sample-file'

/** Where a test's store lies: its data, and the pack that ships with the app. */
export type StorePlace = { readonly folder: string }

const storeNow = new Date('2026-11-24T14:02:41.300Z')

/** A store over `<folder>/data` with the pack of `<folder>/shipped`. */
export function storeIn({ folder }: StorePlace, more: Partial<PackStoreOptions> = {}): PackStore {
  return createPackStore({
    shipped: join(folder, 'shipped'),
    dataFolder: join(folder, 'data'),
    app: '0.1.0',
    indexer: indexHere,
    policy: { trustedSigners: [publisher], allowUnsignedPacks: false },
    now: () => storeNow,
    sessions: (): Recorded[][] => [],
    needed: () => [],
    ...more,
  })
}

export const unheard = (): void => undefined

/** Looks at a pack file and installs it; throws for a refusal. */
export async function installedFrom(file: string, store: PackStore): Promise<string> {
  const offered = await store.inspect(file, unheard)
  if (!offered.ok) throw new Error(`${offered.error.code}: ${offered.error.detail}`)
  const installed = await store.install(offered.value.offer, unheard)
  if (!installed.ok) throw new Error(`${installed.error.code}: ${installed.error.detail}`)
  return installed.value.version
}
