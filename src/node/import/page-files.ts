import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ok, refuse, type Result } from '../../shared/result'

/** A file to be imported: where it lies, and what it is called in the report, with forward slashes. */
export type PageFile = { readonly path: string; readonly name: string }

/** A page of a megabyte is a book. */
const largestPage = 1024 * 1024
/** No publisher has more in one folder; whoever names the wrong folder should not wait for an hour. */
const mostPages = 20_000
const deepest = 20

/** The files that a path names: itself, or all below it in the order of their names. Links and hidden files are passed over. */
export async function pageFiles(path: string): Promise<Result<PageFile[], string>> {
  const entry = await lstat(path).catch(() => undefined)
  if (entry?.isFile()) return ok([{ path, name: basename(path) }])
  if (!entry?.isDirectory()) return refuse('it is neither a file nor a folder')
  const found: PageFile[] = []
  await addFolder(path, '', 0, found)
  return found.length > mostPages ? refuse(`it has more than ${mostPages} files`) : ok(found)
}

async function addFolder(folder: string, name: string, depth: number, found: PageFile[]): Promise<void> {
  if (depth > deepest || found.length > mostPages) return
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const inner = name === '' ? entry.name : `${name}/${entry.name}`
    if (entry.isDirectory()) await addFolder(join(folder, entry.name), inner, depth + 1, found)
    else if (entry.isFile()) found.push({ path: join(folder, entry.name), name: inner })
  }
}

/** The text of a page, or why there is none. */
export async function readPageText({ path }: PageFile): Promise<Result<string, string>> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      const { size } = await handle.stat()
      if (size > largestPage) return refuse('it is larger than 1 MB')
      return ok(new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile()))
    } finally {
      await handle.close()
    }
  } catch (error) {
    return refuse(error instanceof TypeError ? 'it is not UTF-8 text' : 'it cannot be read')
  }
}
