import { lstat } from 'node:fs/promises'
import type { PackRefusal, PackRefusalCode } from '../../shared/content/pack-offer'
import { ok, refuse, type Result } from '../../shared/result'
import { largestPackFile } from './pack-file'
import { readUpTo } from './pack-files'

/** The bytes of a pack file. Nothing throws for what lies there: a stick may be pulled out while it is read. */
export async function readPackFile(path: string): Promise<Result<Buffer, PackRefusal>> {
  try {
    // Looked at before it is opened: opening a pipe would wait for ever.
    const entry = await lstat(path)
    if (entry.isSymbolicLink()) return refuse({ code: 'link', detail: 'the file is a link' })
    if (!entry.isFile()) return refuse({ code: 'not-a-pack', detail: 'a folder or a device' })
    const bytes = entry.size > largestPackFile ? undefined : await readUpTo(path, largestPackFile)
    return bytes ? ok(bytes) : refuse({ code: 'too-large', detail: `more than ${largestPackFile} bytes` })
  } catch (error) {
    return refuse({ code: codes[codeOf(error)] ?? 'not-a-pack', detail: `could not be read: ${codeOf(error)}` })
  }
}

const codes: Readonly<Record<string, PackRefusalCode>> = { EACCES: 'denied', EPERM: 'denied', ELOOP: 'link' }

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code)
  throw error
}
