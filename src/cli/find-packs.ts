import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Names of the folders with a `pack.yaml` directly under `folder`, in order; none when there is no such folder. */
export async function findPacks(folder: string): Promise<string[]> {
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
