import type { Desk } from '../node/desk/desk'
import { writeFileWhole, type WriteFailure } from '../node/files/write-file'
import type { Failure } from '../shared/ipc/contract'
import { fileNameOf } from '../shared/record/file-name'
import type { PaperSize } from '../shared/record/page'
import { ok, refuse, type Result } from '../shared/result'
import type { ExportFormat, ExportPlace, Paper, Recorded } from '../shared/session/events'
import { sessionOf } from '../shared/session/evolve'
import { failureText, type FailureCode } from '../shared/words/desk-failures'
import { filesOf, papersOf, type NoteFile, type Papers } from './note-files'
import type { SystemDialogs } from './system-dialogs'

export type NoteSaver = {
  readonly save: (asked: SaveAsked) => Promise<Result<Saved, Failure>>
  readonly copy: (session: string) => Promise<Result<{ events: Recorded[] }, Failure>>
}

type SaveAsked = {
  readonly session: string
  readonly formats: ExportFormat[]
  readonly paper?: Paper
  readonly elsewhere: boolean
}
type Saved = { folder: string; names: string[]; events: Recorded[] }

type Around = {
  readonly desk: Desk
  readonly policyFolder: string | undefined
  /** The paper in the printer, for pages that are made to be printed. */
  readonly size: PaperSize
  readonly pickFolder: SystemDialogs['folder']
  readonly putOnClipboard: (text: string) => Promise<void>
}

/**
 * Takes notes and the other papers along: into the folder that policy names or the clerk picked, or onto the clipboard. Each export is an event,
 * and what policy does not let out is refused here, whoever asks.
 */
export function noteSaver({ desk, policyFolder, size, pickFolder, putOnClipboard }: Around): NoteSaver {
  let picked: string | undefined
  const said = (text: FailureCode, code: Failure['code'] = 'refused'): { ok: false; error: Failure } =>
    refuse({ code, text: failureText(text, desk.language()) })

  async function folderFor(elsewhere: boolean): ReturnType<SystemDialogs['folder']> {
    if (policyFolder !== undefined) return ok(policyFolder)
    if (picked !== undefined && !elsewhere) return ok(picked)
    const answer = await pickFolder()
    if (answer.ok) picked = answer.value
    return answer
  }

  function allowed(formats: readonly ExportFormat[], place: ExportPlace): boolean {
    const { exports } = desk.state()
    return exports.places.includes(place) && formats.every((format) => exports.formats.includes(format))
  }

  async function made(papers: Papers, paper: Paper | undefined, format: ExportFormat) {
    if (format === 'bundle') return bundleOf(desk, papers)
    const files = await filesOf(papers, paper, format, size)
    if (files) return ok(files)
    return paper === 'slip' ? said('no-such-paper') : said('pdf-failed', 'internal')
  }

  async function noted(events: Recorded[], formats: ExportFormat[], place: 'folder' | 'clipboard', paper?: Paper) {
    const last = events.at(-1)
    if (!last) return ok<Recorded[]>([])
    const command = { type: 'note-export', formats, place, ...(paper && { paper }) } as const
    return desk.execute({ session: last.session, expectedSeq: last.seq, command })
  }

  return {
    async save({ session, formats, paper, elsewhere }) {
      if (!allowed(formats, 'folder')) return said('not-allowed')
      const events = desk.read(session)
      if (!events.ok) return events
      const place = await folderFor(elsewhere)
      if (!place.ok) return said(place.error, place.error === 'cancelled' ? 'cancelled' : 'refused')
      const papers = papersOf(events.value, (await desk.content(sessionOf(events.value).pack))?.pack)
      const names: string[] = []
      for (const format of formats) {
        const files = await made(papers, paper, format)
        if (!files.ok) return files
        const done = await written(place.value, files.value)
        if (!done.ok) return said(done.error.code, done.error.code)
        names.push(...done.value)
      }
      const exported = await noted(events.value, formats, 'folder', paper)
      return exported.ok ? ok({ folder: place.value, names, events: exported.value }) : exported
    },
    async copy(session) {
      if (!allowed(['text'], 'clipboard')) return said('not-allowed')
      const events = desk.read(session)
      if (!events.ok) return events
      await putOnClipboard(papersOf(events.value, undefined).of(undefined).text())
      const exported = await noted(events.value, ['text'], 'clipboard')
      return exported.ok ? ok({ events: exported.value }) : exported
    },
  }
}

async function written(folder: string, files: readonly NoteFile[]): Promise<Result<string[], WriteFailure>> {
  const names: string[] = []
  for (const { name, bytes } of files) {
    const file = await writeFileWhole(folder, name, bytes)
    if (!file.ok) return file
    names.push(file.value)
  }
  return ok(names)
}

/** The session as another desk takes it in: signed, whole, with nothing hidden. */
function bundleOf(desk: Desk, { note: { record } }: Papers): Result<NoteFile[], Failure> {
  const bundle = desk.elsewhere.bundle([record.session])
  return bundle.ok ? ok([{ name: fileNameOf(record, 'bundle'), bytes: bundle.value.lines }]) : bundle
}
