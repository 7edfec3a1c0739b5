import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files under a folder whose bytes hold any of these words, in UTF-8 or in UTF-16 of either order. */
export function filesHolding(folder: string, words: readonly string[]): string[] {
  const sought = words.flatMap((word) => {
    const little = Buffer.from(word, 'utf16le')
    return [Buffer.from(word, 'utf8'), little, Buffer.from(little).swap16()]
  })
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = bytesOf(file)
      return sought.some((word) => bytes.includes(word))
    })
}

/** None of a file that went away since it was listed: a program that runs has files for a moment only. */
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
