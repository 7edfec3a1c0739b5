import type { HiddenKind } from '../session/events'
import type { SessionRecord } from './session-record'
import { sheetOf, type Sheet, type SheetLine, type SheetSection } from './sheet'

/** The note as Markdown (CommonMark). What a clerk typed is escaped: it can become no heading, link or list. */
export function markdownOf(record: SessionRecord, hidden: readonly HiddenKind[] = []): string {
  return sheetMarkdown(sheetOf(record, hidden))
}

/** Any sheet as Markdown. */
export function sheetMarkdown(sheet: Sheet): string {
  const sections = sheet.sections.map(({ kind, heading, lines }) => `## ${escaped(heading)}\n\n${bodyOf(kind, lines)}`)
  const head = `${escaped(sheet.head)} · **${escaped(sheet.outcome)}**`
  return [`# ${escaped(sheet.heading)}`, head, ...sections, `---\n\n${escaped(sheet.footer)}`].join('\n\n') + '\n'
}

function bodyOf(kind: SheetSection['kind'], lines: readonly SheetLine[]): string {
  return kind === 'list' ? lines.map(markdownLine).join('\n') : lines.map(({ text }) => escaped(text)).join('\n\n')
}

function markdownLine({ text, depth, tone }: SheetLine): string {
  const words = tone === 'title' ? `**${escaped(text)}**` : escaped(text)
  return `${'  '.repeat(depth)}- ${words}`
}

/** Typed words as Markdown that shows just these words. */
export function escaped(text: string): string {
  return text
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~&]/gu, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-+=]|\d+[.)])(?=\s|$)/u, (_all, space: string, sign: string) => `${space}\\${sign}`)
    .replace(/\b(https?|ftp|mailto):/giu, '$1\\:')
}
