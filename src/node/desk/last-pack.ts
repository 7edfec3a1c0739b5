import type { Pack } from '../../shared/content/pack'
import type { PackStore } from '../packs/pack-store'

type PackRef = { readonly id: string; readonly version: string }

/**
 * The pack of the session that a desk works on, asked of the store once and carried along, so that an act does not wait for a disk, and two acts
 * that wait for the same reading go on in the order in which they came. One that is not there is asked for again: it may have come back.
 */
export function lastPack(packs: Pick<PackStore, 'packOf'>): (of: PackRef) => Promise<Pack | undefined> {
  let last: (PackRef & { readonly pack: Promise<Pack | undefined> }) | undefined
  return async ({ id, version }) => {
    // A session that was never opened names no pack.
    if (id === '') return undefined
    if (last?.id !== id || last.version !== version) last = { id, version, pack: read(packs, id, version) }
    const asked = last
    const pack = await asked.pack
    if (!pack && last === asked) last = undefined
    return pack
  }
}

async function read(packs: Pick<PackStore, 'packOf'>, id: string, version: string): Promise<Pack | undefined> {
  return (await packs.packOf(id, version))?.pack
}
