import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFolderNow } from './sync-folder'

/**
 * Puts a small file of the desk's own in place of what was there; after a power cut it is the old one or the new one, whole. False where the
 * disk does not take it: the old one is still there then.
 */
export function replaceFile(file: string, text: string): boolean {
  const folder = dirname(file)
  const temporary = join(folder, `.${randomUUID()}.tmp`)
  try {
    mkdirSync(folder, { recursive: true })
    writeDurably(temporary, text)
    renameSync(temporary, file)
    syncFolderNow(folder)
    return true
  } catch {
    removeIfThere(temporary)
    return false
  }
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // A disk that takes nothing lets nothing be removed either.
  }
}
