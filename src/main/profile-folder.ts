import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Where Chromium keeps its own files. That is beside the record, except on a disk that cannot be written: then a temporary folder,
 * because Chromium would not start at all, and the clerk would never read the sentence that says what is wrong.
 */
export function profileFolder(dataFolder: string): string {
  return isWritable(dataFolder) ? dataFolder : folderApart()
}

/** A temporary folder for Chromium's files. */
export function folderApart(): string {
  return mkdtempSync(join(tmpdir(), 'handrail-profile-'))
}

function isWritable(folder: string): boolean {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch (error) {
    // A folder that is not there yet is made by Chromium; a full disk still lets an existing profile start.
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOSPC')
  }
}
