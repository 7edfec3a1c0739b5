import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../../shared/content/pack'
import { problem, type Rule } from '../../shared/content/rules'

/** A pack's file as it is on disk; `name` is relative to the pack's folder, with forward slashes. */
export type PackFile = { readonly name: string; readonly bytes: Uint8Array }
export type PackFiles = { readonly files: readonly PackFile[]; readonly problems: readonly Problem[] }

/** An article of 256 kB is a book; whatever is larger was put there by mistake or in bad faith. */
export const largestFile = 256 * 1024
/** All languages together: a publisher's 2,448 articles in two languages, and no folder named by mistake. */
export const mostFiles = 6000
/** Twice those articles. Reading so much takes a desk some seconds, once for each pack, since what was read is kept. */
export const largestPack = 32 * 1024 * 1024

export const manifestName = 'pack.yaml'
const top = { line: 1, column: 1 }

/** Reads `pack.yaml` and the articles, in the order of their names. Links are never followed; nothing throws for what is on disk. */
export async function gatherPack(folder: string): Promise<PackFiles> {
  const files: PackFile[] = []
  const problems: Problem[] = []
  let total = 0
  const { names, problems: listing } = await articleNames(folder)
  for (const name of [manifestName, ...names]) {
    const read = await readWhole(folder, name)
    if ('rule' in read) {
      problems.push(read)
      continue
    }
    total += read.bytes.length
    if (total > largestPack) {
      problems.push(
        problem('too-large', name, top, 'The pack is larger than 32 MB; this file and those after it are not read'),
      )
      break
    }
    files.push(read)
  }
  return { files, problems: [...problems, ...listing] }
}

async function articleNames(folder: string): Promise<{ names: string[]; problems: Problem[] }> {
  const refused = (name: string, rule: Rule, text: string) => problem(rule, name, top, text)
  try {
    const articles = join(folder, 'articles')
    if (!(await lstat(articles)).isDirectory()) {
      return { names: [], problems: [refused('articles', 'not-a-file', '"articles" is not a folder of its own')] }
    }
    // Sorted by code unit, so that a pack reads the same on every desk whatever its language.
    const names = (await readdir(articles))
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => `articles/${name}`)
    if (names.length <= mostFiles) return { names, problems: [] }
    const text = `There are ${names.length} files; only the first ${mostFiles} are read`
    return { names: names.slice(0, mostFiles), problems: [refused('articles', 'too-many-files', text)] }
  } catch (error) {
    if (isMissing(error)) return { names: [], problems: [] }
    return { names: [], problems: [refused('articles', 'unreadable', 'The folder "articles" could not be opened')] }
  }
}

async function readWhole(folder: string, name: string): Promise<PackFile | Problem> {
  const path = join(folder, name)
  try {
    // Looked at before it is opened: opening a pipe would wait for ever.
    const entry = await lstat(path)
    if (!entry.isFile())
      return problem(
        'not-a-file',
        name,
        top,
        `${name} is a ${entry.isSymbolicLink() ? 'link' : 'folder or device'}, so it is not read`,
      )
    const bytes = entry.size > largestFile ? undefined : await readUpTo(path, largestFile)
    return bytes ? { name, bytes } : problem('too-large', name, top, `${name} is larger than 256 kB, so it is not read`)
  } catch (error) {
    if (name === manifestName && isMissing(error))
      return problem('no-pack', name, top, 'There is no pack.yaml in this folder')
    return problem('unreadable', name, top, `${name} could not be read`)
  }
}

/** Undefined when there is more than `limit`: the file may grow between the look and the reading. */
export async function readUpTo(path: string, limit: number): Promise<Buffer | undefined> {
  // Windows has no such flag (it reads as 0), but there making a link takes an administrator.
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    const buffer = Buffer.alloc(Math.min((await handle.stat()).size, limit) + 1)
    let filled = 0
    for (;;) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled)
      if (bytesRead === 0) return buffer.subarray(0, filled)
      filled += bytesRead
      if (filled === buffer.length) return undefined
    }
  } finally {
    await handle.close()
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}
