import { lstat, opendir, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** A file that may be a pack, by its name alone: nothing of it is opened. */
type FoundFile = { readonly path: string; readonly name: string; readonly bytes: number }
export type FoundStick = {
  readonly folder: string
  readonly name: string
  readonly free: number | null
  readonly files: readonly FoundFile[]
}

const PACKS = '.handrail'
/** A stick with more than this is a photo archive; looking through all of it would keep the clerk waiting. */
const MOST_ENTRIES = 2000
const MOST_FILES = 50

/** What lies on each stick: plain files with that ending, packs without one, in its root or one folder down. Links are not followed. */
export async function lookThrough(folders: readonly string[], ending = PACKS): Promise<FoundStick[]> {
  const looked = await Promise.all(folders.map((folder) => lookAt(folder, ending)))
  return looked.filter((stick) => stick !== undefined)
}

/** Undefined when it was pulled out meanwhile. */
async function lookAt(folder: string, ending: string): Promise<FoundStick | undefined> {
  const root = await entriesOf(folder, ending)
  if (!root) return undefined
  const below = await Promise.all(
    root.folders.map(async (name) => (await entriesOf(join(folder, name), ending))?.files ?? []),
  )
  const paths = [...root.files, ...below.flat()].sort().slice(0, MOST_FILES)
  const files = await Promise.all(paths.map(fileAt))
  const free = await statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  )
  return { folder, name: basename(folder) || folder, free, files: files.filter((file) => file !== undefined) }
}

async function entriesOf(folder: string, ending: string): Promise<{ files: string[]; folders: string[] } | undefined> {
  const files: string[] = []
  const folders: string[] = []
  let seen = 0
  try {
    for await (const entry of await opendir(folder)) {
      if ((seen += 1) > MOST_ENTRIES) break
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) folders.push(entry.name)
      else if (entry.isFile() && entry.name.toLowerCase().endsWith(ending)) files.push(join(folder, entry.name))
    }
    return { files, folders }
  } catch {
    return undefined // pulled out, or not ours to read
  }
}

async function fileAt(path: string): Promise<FoundFile | undefined> {
  const entry = await lstat(path).catch(() => undefined)
  return entry?.isFile() ? { path, name: basename(path), bytes: entry.size } : undefined
}
