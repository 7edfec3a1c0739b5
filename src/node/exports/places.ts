import { randomUUID } from 'node:crypto'
import { stat, statfs } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Destination, Ways } from '../../shared/ipc/take-along'
import { ok, refuse, type Result } from '../../shared/result'

/** A folder that files go to, and how a person calls it. */
export type Place = { readonly folder: string; readonly name: string; readonly isStick: boolean }
export type NoPlace = 'cancelled' | 'no-folder-here' | 'stick-gone'

type Options = {
  /** The folder that policy names. */
  readonly policyFolder: string | undefined
  readonly pickFolder: () => Promise<Result<string, 'cancelled' | 'no-folder-here'>>
  /** Folders where sticks are plugged in now. */
  readonly stickFolders: () => Promise<readonly string[]>
}

/** Where files may be written: the folder of policy or of the clerk's choice, and the sticks that are plugged in. */
export function places({ policyFolder, pickFolder, stickFolders }: Options) {
  let picked: string | undefined
  const ids = new Map<string, string>()

  function idOf(folder: string): string {
    const known = [...ids].find(([, path]) => path === folder)?.[0]
    const id = known ?? randomUUID()
    ids.set(id, folder)
    return id
  }

  async function folderFor(elsewhere: boolean): Promise<Result<string, NoPlace>> {
    if (policyFolder !== undefined) return ok(policyFolder)
    if (picked !== undefined && !elsewhere) return ok(picked)
    const answer = await pickFolder()
    if (answer.ok) picked = answer.value
    return answer
  }

  async function stickFor(id: string): Promise<Result<Place, NoPlace>> {
    const folder = ids.get(id)
    const present = folder !== undefined && (await stickFolders()).includes(folder) && (await isFolder(folder))
    return present ? ok({ folder, name: nameOf(folder), isStick: true }) : refuse('stick-gone')
  }

  return {
    sticks: async (): Promise<Ways['sticks']> => {
      const present = await Promise.all((await stickFolders()).map(withRoom))
      return present.flatMap((stick) => (stick ? [{ id: idOf(stick.folder), name: stick.name, free: stick.free }] : []))
    },
    placeFor: async (to: Extract<Destination, { place: 'folder' | 'stick' }>): Promise<Result<Place, NoPlace>> => {
      if (to.place === 'stick') return stickFor(to.stick)
      const folder = await folderFor(to.elsewhere)
      return folder.ok ? ok({ folder: folder.value, name: folder.value, isStick: false }) : folder
    },
  }
}

async function withRoom(folder: string): Promise<{ folder: string; name: string; free: number | null } | undefined> {
  if (!(await isFolder(folder))) return undefined
  const free = await statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  )
  return { folder, name: nameOf(folder), free }
}

function nameOf(folder: string): string {
  return basename(folder) || folder
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
}
