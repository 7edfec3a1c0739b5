import { randomUUID } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { InstalledPack, PackOffer, PackRefusal } from '../../shared/content/pack-offer'
import type { Failure, Stick } from '../../shared/ipc/contract'
import { refuse, type Result } from '../../shared/result'
import { failureText } from '../../shared/words/desk-failures'
import { packRefusalText } from '../../shared/words/pack-refusals'
import type { PackStore, Progress } from '../packs/pack-store'
import { lookThrough } from '../packs/sticks'

type Options = {
  readonly packs: PackStore
  /** Folders where sticks are plugged in now. */
  readonly folders: () => Promise<readonly string[]>
  readonly language: () => string
  /** Writes a line for administrators. */
  readonly report: (what: string, detail: Readonly<Record<string, unknown>>) => void
  readonly hear: (progress: Progress) => void
}

/** Nobody chose a file, or none is chosen at this desk. */
type NoneChosen = 'no-file-chosen' | 'no-file-here'

/** How packs come to a desk: found on a stick or chosen by a person, looked at, installed, taken back. */
export type DeskPacks = {
  readonly installed: () => Promise<InstalledPack[]>
  readonly sticks: () => Promise<Stick[]>
  /** Looks at a file that `sticks` named. */
  readonly inspect: (file: string) => Promise<Result<PackOffer, Failure>>
  /** Looks at a file that a person chose in this process, if they did. */
  readonly inspectChosen: (path: Result<string, NoneChosen>) => Promise<Result<PackOffer, Failure>>
  readonly install: (offer: string) => Promise<Result<InstalledPack, Failure>>
  readonly rollBack: () => Promise<Result<InstalledPack, Failure>>
}

export function deskPacks({ packs, folders, language, report, hear }: Options): DeskPacks {
  const ids = givenOut()
  const sparingly = whenItMoves(hear)

  const failure = (code: 'pack-file-gone' | NoneChosen, as: Failure['code']) =>
    refuse<Failure>({ code: as, text: failureText(code, language()) })

  function answered<T>(what: string, about: Readonly<Record<string, unknown>>, result: Result<T, PackRefusal>) {
    if (result.ok) return result
    report(what, { ...about, ...result.error })
    return refuse<Failure>({ code: 'refused', text: packRefusalText(result.error.code, language()) })
  }

  async function look(path: string) {
    return answered('a pack was refused', { pack: basename(path) }, await packs.inspect(path, sparingly()))
  }

  function changed(what: string, result: Result<InstalledPack, PackRefusal>) {
    if (result.ok) {
      const { id, version, signer } = result.value
      report(what, { id, version, signer: signer?.key ?? null })
    }
    return result
  }

  return {
    installed: packs.installed,
    sticks: async () => {
      const found = await lookThrough(await folders())
      return found.map(({ name, free, files }) => ({
        name,
        free,
        files: files.map((file) => ({ id: ids.idOf(file.path), name: file.name, bytes: file.bytes })),
      }))
    },
    inspect: async (file) => {
      const path = ids.pathOf(file)
      return path !== undefined && (await isFile(path)) ? look(path) : failure('pack-file-gone', 'refused')
    },
    inspectChosen: async (chosen) => (chosen.ok ? look(chosen.value) : failure(chosen.error, 'cancelled')),
    install: async (offer) => {
      const installed = changed('a pack was installed', await packs.install(offer, sparingly()))
      return answered('a pack was not installed', {}, installed)
    },
    rollBack: async () => {
      const before = changed('the pack before is in use again', await packs.rollBack())
      return answered('the pack before could not be taken', {}, before)
    },
  }
}

async function isFile(path: string): Promise<boolean> {
  return lstat(path).then(
    (entry) => entry.isFile(),
    () => false,
  )
}

/** The window names a file by an id that was made here; the same file keeps its id, so that a list may be read again and again. */
function givenOut() {
  const byPath = new Map<string, string>()
  const byId = new Map<string, string>()
  return {
    idOf: (path: string): string => {
      const id = byPath.get(path) ?? randomUUID()
      byPath.set(path, id)
      byId.set(id, path)
      return id
    },
    pathOf: (id: string) => byId.get(id),
  }
}

/** A bar cannot show more than whole percents: thousands of files need not be thousands of messages. */
function whenItMoves(hear: (progress: Progress) => void): () => (progress: Progress) => void {
  return () => {
    let last = ''
    return ({ part, share }) => {
      const now = `${part} ${Math.floor(share * 100)}`
      if (now !== last) hear({ part, share })
      last = now
    }
  }
}
