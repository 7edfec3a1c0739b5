import { randomUUID } from 'node:crypto'
import type { ImportReport } from '../../shared/bundle/bundle'
import type { Failure, Stick } from '../../shared/ipc/contract'
import { refuse, type Result } from '../../shared/result'
import { failureText } from '../../shared/words/desk-failures'
import type { Desk } from '../desk/desk'
import { lookThrough } from '../packs/sticks'

const ENDING = '.handrail-records'

type Options = {
  readonly desk: Desk
  readonly stickFolders: () => Promise<readonly string[]>
  /** Asks a person for a file; its path stays in this process. */
  readonly pickFile: () => Promise<Result<string, 'no-file-chosen' | 'no-file-here'>>
}

/** How records of other desks come in: from a stick, or from a file that a person picks. */
export type BringIn = {
  readonly sticks: () => Promise<Stick[]>
  /** A file that `sticks` named. */
  readonly file: (id: string) => Promise<Result<ImportReport, Failure>>
  readonly chosen: () => Promise<Result<ImportReport, Failure>>
}

export function bringIn({ desk, stickFolders, pickFile }: Options): BringIn {
  const ids = new Map<string, string>()
  const idOf = (path: string): string => {
    const id = [...ids].find(([, known]) => known === path)?.[0] ?? randomUUID()
    ids.set(id, path)
    return id
  }
  const said = (code: 'pack-file-gone' | 'no-file-chosen' | 'no-file-here', as: Failure['code']) =>
    refuse<Failure>({ code: as, text: failureText(code, desk.language()) })
  return {
    sticks: async () => {
      const found = await lookThrough(await stickFolders(), ENDING)
      return found.map(({ name, free, files }) => ({
        name,
        free,
        files: files.map((file) => ({ id: idOf(file.path), name: file.name, bytes: file.bytes })),
      }))
    },
    file: async (id) => {
      const path = ids.get(id)
      return path === undefined ? said('pack-file-gone', 'refused') : desk.elsewhere.take(path)
    },
    chosen: async () => {
      const picked = await pickFile()
      return picked.ok ? desk.elsewhere.take(picked.value) : said(picked.error, 'cancelled')
    },
  }
}
