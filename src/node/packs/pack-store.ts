import type { InstalledPack, PackOffer, PackRefusal } from '../../shared/content/pack-offer'
import type { Result } from '../../shared/result'
import type { PackReading } from './read-pack'

/** A pack as the desk reads it: its files, a digest of them and of the app, and for a large one its index. */
export type StoredPack = PackReading & { readonly source: string; readonly index: Uint8Array | undefined }

/** Share of an installation that is done, 0 to 1, and what is being done. */
export type Progress = { readonly part: 'checking' | 'unpacking' | 'indexing' | 'replaying'; readonly share: number }

/** The packs of one desk: which is active, which were before, and the only way for another to come in. */
export type PackStore = {
  /** The pack that new sessions are served from. */
  readonly active: () => Promise<StoredPack>
  /** The very pack that a session was begun with, while the store still has it; undefined when it is gone. */
  readonly packOf: (id: string, version: string) => Promise<StoredPack | undefined>
  /** Newest first; the active one is marked. */
  readonly installed: () => Promise<InstalledPack[]>
  /** Looks at a pack file without installing anything. Never throws for what is in the file. */
  readonly inspect: (file: string, hear: (progress: Progress) => void) => Promise<Result<PackOffer, PackRefusal>>
  /** Installs what was offered and makes it active, whole or not at all, whatever interrupts it. */
  readonly install: (offer: string, hear: (progress: Progress) => void) => Promise<Result<InstalledPack, PackRefusal>>
  /** Makes the pack that was active before this one active again. */
  readonly rollBack: () => Promise<Result<InstalledPack, PackRefusal>>
}
