import { closeSync, fsyncSync, openSync } from 'node:fs'
import { open } from 'node:fs/promises'

// Windows has no call for it and keeps names durable by itself; opening a folder there fails with one of these.
const noFolderSync = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'])

/** Makes new names in a folder survive a power cut. Some file systems (FAT on some systems, network shares) cannot be asked. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch (error) {
    if (!noFolderSync.has(String((error as NodeJS.ErrnoException).code))) throw error
  }
}

/** As `syncFolder`, for the start of the app and the log, which wait for it anyway. */
export function syncFolderNow(folder: string): void {
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (!noFolderSync.has(String((error as NodeJS.ErrnoException).code))) throw error
  }
}
