import type { Pack } from '../../shared/content/pack'
import type { PackStore } from '../packs/pack-store'

type PackRef = { readonly id: string; readonly version: string }

/**
 * The pack of the session that a desk works on, asked of the store once and carried along, so that an act does not wait for a disk. One that is
 * not there is asked for again: it may have come back.
 */
export function lastPack(packs: Pick<PackStore, 'packOf'>): (of: PackRef) => Promise<Pack | undefined> {
  let last: (PackRef & { readonly pack: Pack }) | undefined
  return async ({ id, version }) => {
    if (last?.id === id && last.version === version) return last.pack
    // A session that was never opened names no pack.
    const stored = id === '' ? undefined : await packs.packOf(id, version)
    if (stored?.pack) last = { id, version, pack: stored.pack }
    return stored?.pack
  }
}
