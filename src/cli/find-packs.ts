import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, refuse, type Result } from '../shared/result'

/** The folders that were named, or every pack under `content/`; a place without any is said, so that a build in the wrong folder does not pass. */
export async function packsAsked(base: string, named: readonly string[]): Promise<Result<readonly string[], string>> {
  if (named.length > 0) return ok(named)
  const found = (await findPacks(join(base, 'content'))).map((name) => join('content', name))
  return found.length > 0 ? ok(found) : refuse('There is no folder with a pack.yaml under content/.')
}

/** Names of the folders with a `pack.yaml` directly under `folder`, in order; none when there is no such folder. */
async function findPacks(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(names.sort().map(async (name) => ((await isPack(join(folder, name))) ? [name] : [])))
  return found.flat()
}

async function isPack(folder: string): Promise<boolean> {
  return stat(join(folder, 'pack.yaml')).then(
    (entry) => entry.isFile(),
    () => false,
  )
}
