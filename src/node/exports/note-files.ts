import type { Pack } from '../../shared/content/pack'
import { sessionsCsv, stepsCsv } from '../../shared/record/csv'
import { escalationOf } from '../../shared/record/escalation'
import { fileNameOf } from '../../shared/record/file-name'
import { handOutOf } from '../../shared/record/hand-out'
import { handOutHtml } from '../../shared/record/hand-out-html'
import { htmlOf, sheetHtml } from '../../shared/record/html'
import { jsonOf } from '../../shared/record/json'
import { markdownOf, sheetMarkdown } from '../../shared/record/markdown'
import { noteOf, type Note } from '../../shared/record/note'
import type { Page, PaperSize } from '../../shared/record/page'
import { slipOf } from '../../shared/record/slip'
import { slipHtml } from '../../shared/record/slip-html'
import { sheetText, textOf } from '../../shared/record/text'
import type { ExportFormat, Paper, Recorded } from '../../shared/session/events'
import type { Printing } from './printing'

type NoteFile = { readonly name: string; readonly bytes: Uint8Array | string | Iterable<string> }

/** What can be made of a session: its words in every form, and its pages for print. */
type PaperMaker = {
  /** The page as it is printed or saved; undefined where the session has no such paper. */
  readonly html: (page: Page) => string | undefined
  readonly text: () => string
  readonly markdown: () => string
}

export type Papers = {
  readonly note: Note
  readonly of: (paper: Paper | undefined) => PaperMaker
}

/** The papers of a session; the note and the one that passes on hide personal data, the customer's have no typed word at all. */
export function papersOf(events: readonly Recorded[], pack: Pack | undefined): Papers {
  const note = noteOf(events)
  const { record, hidden } = note
  const nothing = (): string => ''
  const of = (paper: Paper | undefined): PaperMaker => {
    switch (paper) {
      case undefined:
        return {
          html: (page) => htmlOf(record, page, hidden),
          text: () => textOf(record, hidden),
          markdown: () => markdownOf(record, hidden),
        }
      case 'escalation': {
        const sheet = escalationOf(note, pack)
        return {
          html: (page) => sheetHtml(sheet, page),
          text: () => sheetText(sheet),
          markdown: () => sheetMarkdown(sheet),
        }
      }
      case 'hand-out':
        return { html: (page) => handOutHtml(handOutOf(events, pack), page), text: nothing, markdown: nothing }
      case 'slip': {
        const slip = slipOf(events, pack)
        return { html: (page) => slip && slipHtml(slip, page), text: nothing, markdown: nothing }
      }
    }
  }
  return { note, of }
}

/** The files of one format; undefined when it could not be made. Tables are two files, one row a session and one row a step. */
export async function filesOf(
  { note, of }: Papers,
  paper: Paper | undefined,
  format: Exclude<ExportFormat, 'bundle'>,
  size: PaperSize,
  printing: Pick<Printing, 'pdf' | 'fontFaces' | 'embeddedFontFaces'>,
): Promise<NoteFile[] | undefined> {
  const name = fileNameOf(note.record, format, paper)
  const made = of(paper)
  switch (format) {
    case 'markdown':
      return [{ name, bytes: made.markdown() }]
    case 'text':
      return [{ name, bytes: made.text() }]
    case 'json':
      return [{ name, bytes: jsonOf(note) }]
    case 'csv':
      return [
        { name, bytes: sessionsCsv([note]) },
        { name: fileNameOf(note.record, format, 'steps'), bytes: stepsCsv([note]) },
      ]
    case 'html': {
      const html = made.html({ size, fontFaces: await printing.embeddedFontFaces() })
      return html === undefined ? undefined : [{ name, bytes: html }]
    }
    case 'pdf': {
      const html = made.html({ size, fontFaces: printing.fontFaces })
      const bytes = html === undefined ? undefined : await printing.pdf(html).catch(() => undefined)
      return bytes && [{ name, bytes }]
    }
  }
}
