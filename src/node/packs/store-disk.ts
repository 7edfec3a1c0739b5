import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '../files/sync-folder'

/** What the pack store does to a disk: each call is done, and durable where it says so, when it answers. A test gives one that fails. */
export type StoreDisk = {
  readonly makeFolder: (path: string) => Promise<void>
  /** A new file with these bytes, durable; its name becomes so with `syncFolder`. */
  readonly write: (path: string, bytes: Uint8Array | string) => Promise<void>
  readonly syncFolder: (path: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  /** Gone with all that is in it, or not there in the first place. */
  readonly remove: (path: string) => Promise<void>
}

export const realDisk: StoreDisk = {
  makeFolder,
  write: async (path, bytes) => {
    const handle = await open(path, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  syncFolder,
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
}

/** With those above it. Node's own way to do so answers "no such folder" where the disk is read-only. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await makeFolder(path)
  }
}
