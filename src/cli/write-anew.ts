import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'

/** Puts a file in place whole, over an older one of that name; the answer is why it could not. */
export async function writeAnew(path: string, bytes: Uint8Array): Promise<string | undefined> {
  const temporary = `${path}.${randomUUID()}`
  try {
    await writeFile(temporary, bytes, { flag: 'wx' })
    await rename(temporary, path)
    return undefined
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    return whyNot(error)
  }
}

/** What the file system said, for somebody at a terminal; a bug of ours is thrown on. */
export function whyNot(error: unknown): string {
  if (error instanceof Error && 'code' in error) return error.message
  throw error
}
