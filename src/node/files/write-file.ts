import { randomUUID } from 'node:crypto'
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, refuse, type Result } from '../../shared/result'
import type { WriteFailureCode } from '../../shared/words/write-failures'
import { foldedName, safeName, withNumber } from './safe-name'
import { syncFolder } from './sync-folder'

/** The clerk's words are in `writeFailureWords`; `detail` is for the app's own log and never shown. */
export type WriteFailure = { readonly code: WriteFailureCode; readonly detail: string }

const byErrno: Readonly<Record<string, WriteFailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'read-only',
  ENOENT: 'missing-folder',
  ENOTDIR: 'missing-folder',
  ENODEV: 'missing-folder',
  ENXIO: 'missing-folder',
  EACCES: 'denied',
  EPERM: 'denied',
}

/** Whole, or piece by piece for a file that is larger than the memory should be. */
type Content = Uint8Array | string | Iterable<string>
export type FileToWrite = { readonly name: string; readonly bytes: Content }

const TEMPORARY = /^~handrail-[0-9a-f]{8}\.tmp$/
/** Milliseconds after which nobody is writing a temporary file any more: no note takes an hour. */
const ABANDONED = 60 * 60 * 1000

/**
 * Writes a file that is there whole or not at all, and durable when this returns: the stick may be pulled out then.
 * The name is made safe for FAT, and numbered when it is taken: no file is replaced. Answers with the final name.
 */
export async function writeFileWhole(
  folder: string,
  name: string,
  bytes: Content,
): Promise<Result<string, WriteFailure>> {
  const written = await writeFilesWhole(folder, [{ name, bytes }])
  return written.ok ? ok(written.value.join('')) : written
}

/** The same for files that belong together: none has its final name before all are written. */
export async function writeFilesWhole(
  folder: string,
  files: readonly FileToWrite[],
): Promise<Result<string[], WriteFailure>> {
  // In the same folder, since a rename across volumes is a copy that can stop half-way.
  const written = files.map(({ name, bytes }) => ({
    name,
    bytes,
    temporary: `~handrail-${randomUUID().slice(0, 8)}.tmp`,
  }))
  const final: string[] = []
  try {
    for (const { temporary, bytes } of written) await writeDurably(join(folder, temporary), bytes)
    for (const { temporary, name } of written) final.push(takeName(folder, join(folder, temporary), safeName(name)))
    await syncFolder(folder)
    return ok(final)
  } catch (error) {
    const left = [...written.map(({ temporary }) => temporary), ...final]
    await Promise.all(left.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)))
    return refuse(await failureOf(error, folder))
  }
}

async function writeDurably(file: string, bytes: Content): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    const pieces = typeof bytes === 'string' || bytes instanceof Uint8Array ? [bytes] : bytes
    for (const piece of pieces) await handle.writeFile(piece)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Renames the finished file to the first name that is free. In one go, so that two notes at once cannot take the same one. */
function takeName(folder: string, temporary: string, wanted: string): string {
  const names = readdirSync(folder)
  const taken = new Set(names.map(foldedName))
  let name = wanted
  for (let number = 2; taken.has(foldedName(name)); number += 1) name = withNumber(wanted, number)
  renameSync(temporary, join(folder, name))
  sweep(folder, names)
  return name
}

// A kill in the middle of a write leaves a customer's words under a temporary name; the next note clears them away.
function sweep(folder: string, names: readonly string[]): void {
  for (const name of names.filter((each) => TEMPORARY.test(each))) {
    const { mtimeMs } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? { mtimeMs: Infinity }
    if (Date.now() - mtimeMs > ABANDONED) rmSync(join(folder, name), { force: true })
  }
}

async function failureOf(error: unknown, folder: string): Promise<WriteFailure> {
  const { code, message } = error as NodeJS.ErrnoException
  const found = byErrno[code ?? '']
  if (found) return { code: found, detail: message }
  // A stick that was pulled out reports no more than an input/output error.
  const there = await stat(folder).then(
    () => true,
    () => false,
  )
  return { code: there ? 'internal' : 'missing-folder', detail: message }
}
