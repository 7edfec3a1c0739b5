import type { Desk } from '../node/desk/desk'
import { writeFileWhole } from '../node/files/write-file'
import type { Failure } from '../shared/ipc/contract'
import { ok, refuse, type Result } from '../shared/result'
import type { ExportFormat, Recorded } from '../shared/session/events'
import { sessionOf } from '../shared/session/evolve'
import { failureText, type FailureCode } from '../shared/words/desk-failures'
import { filesOf, papersOf } from './note-files'
import type { SystemDialogs } from './system-dialogs'

export type NoteSaver = {
  readonly save: (asked: SaveAsked) => Promise<Result<Saved, Failure>>
  readonly copy: (session: string) => Promise<Result<{ events: Recorded[] }, Failure>>
}

type SaveAsked = { readonly session: string; readonly formats: ExportFormat[]; readonly elsewhere: boolean }
type Saved = { folder: string; names: string[]; events: Recorded[] }

/** Takes notes along: into the folder that policy names or the clerk picked, or onto the clipboard. Each export is an event. */
export function noteSaver(
  desk: Desk,
  policyFolder: string | undefined,
  pickFolder: SystemDialogs['folder'],
  putOnClipboard: (text: string) => Promise<void>,
): NoteSaver {
  let picked: string | undefined
  const failure = (code: FailureCode & Failure['code']): { ok: false; error: Failure } =>
    refuse({ code, text: failureText(code, desk.language()) })

  const noPlace = (why: 'cancelled' | 'no-folder-here'): { ok: false; error: Failure } =>
    why === 'cancelled' ? failure(why) : refuse({ code: 'refused', text: failureText(why, desk.language()) })

  async function folderFor(elsewhere: boolean): ReturnType<SystemDialogs['folder']> {
    if (policyFolder !== undefined) return ok(policyFolder)
    if (picked !== undefined && !elsewhere) return ok(picked)
    const answer = await pickFolder()
    if (answer.ok) picked = answer.value
    return answer
  }

  async function noted(events: Recorded[], formats: ExportFormat[], place: 'folder' | 'clipboard') {
    const last = events.at(-1)
    if (!last) return ok<Recorded[]>([])
    const command = { type: 'note-export', formats, place } as const
    return desk.execute({ session: last.session, expectedSeq: last.seq, command })
  }

  return {
    async save({ session, formats, elsewhere }) {
      const events = desk.read(session)
      if (!events.ok) return events
      const place = await folderFor(elsewhere)
      if (!place.ok) return noPlace(place.error)
      const folder = place.value
      const papers = papersOf(events.value, (await desk.content(sessionOf(events.value).pack))?.pack)
      const names: string[] = []
      for (const format of formats) {
        const files = format === 'bundle' ? [] : await filesOf(papers, undefined, format, 'A4')
        if (!files) return refuse({ code: 'internal', text: failureText('pdf-failed', desk.language()) })
        for (const file of files) {
          const written = await writeFileWhole(folder, file.name, file.bytes)
          if (!written.ok) return failure(written.error.code)
          names.push(written.value)
        }
      }
      const exported = await noted(events.value, formats, 'folder')
      return exported.ok ? ok({ folder, names, events: exported.value }) : exported
    },
    async copy(session) {
      const events = desk.read(session)
      if (!events.ok) return events
      await putOnClipboard(papersOf(events.value, undefined).of(undefined).text())
      const exported = await noted(events.value, ['text'], 'clipboard')
      return exported.ok ? ok({ events: exported.value }) : exported
    },
  }
}
