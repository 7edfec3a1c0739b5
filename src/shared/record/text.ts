import type { HiddenKind } from '../session/events'
import { localeOf } from './locale'
import type { SessionRecord } from './session-record'
import { sheetOf, type Sheet, type SheetLine } from './sheet'

/** Ticket systems break longer lines themselves, and badly. */
const WIDTH = 78

/** The note as plain text that fits the text field of any ticket system. */
export function textOf(record: SessionRecord, hidden: readonly HiddenKind[] = []): string {
  return sheetText(sheetOf(record, hidden))
}

/** Any sheet as plain text. */
export function sheetText(sheet: Sheet): string {
  const parts = [
    [wrapped(sheet.heading, ''), wrapped(`${sheet.head} · ${sheet.outcome}`, '')].join('\n'),
    ...sheet.sections.map(({ heading, lines }) =>
      [heading.toLocaleUpperCase(localeOf(sheet.language)), ...lines.map(textLine)].join('\n'),
    ),
    wrapped(sheet.footer, ''),
  ]
  return parts.join('\n\n') + '\n'
}

function textLine({ text, depth }: SheetLine): string {
  return wrapped(text.replace(/\s*\n\s*/gu, ' '), '  '.repeat(depth))
}

function wrapped(text: string, indent: string): string {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    if (current !== '' && indent.length + current.length + 1 + word.length > WIDTH) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current].map((line, index) => `${indent}${index === 0 ? '' : '  '}${line}`).join('\n')
}
