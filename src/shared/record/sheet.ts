import type { HiddenKind } from '../session/events'
import { recordWords, type RecordWords } from '../words/record-words'
import { momentIn } from './clock'
import type { SessionRecord } from './session-record'
import { doneLines, type SheetLine } from './sheet-steps'

export type { SheetLine } from './sheet-steps'

export type SheetSection = {
  /** Of the note, and of the note that passes a customer on. */
  readonly id:
    | 'complaint'
    | 'identified'
    | 'done'
    | 'remarks'
    | 'left'
    | 'hidden'
    | 'urgency'
    | 'summary'
    | 'not-done'
    | 'risks'
    | 'asked'
  /** What was done is a list; most is paragraphs. */
  readonly kind: 'list' | 'text'
  readonly heading: string
  readonly lines: readonly SheetLine[]
}

/** The note as a page: what the preview shows and every format writes, in this order. */
export type Sheet = {
  readonly language: string
  readonly heading: string
  readonly head: string
  readonly outcome: string
  readonly sections: readonly SheetSection[]
  readonly footer: string
}

/** Lays a record out as a colleague would write it: what was said, what was found, what was done, what is left. */
export function sheetOf(record: SessionRecord, hidden: readonly HiddenKind[] = []): Sheet {
  const words = recordWords(record.language)
  const { sections: names } = words
  const sections: SheetSection[] = [
    section('complaint', names.complaint, [plain(record.complaint === '' ? words.nothingSaid : record.complaint)]),
    section('identified', names.identified, record.identified.length > 0 ? [plain(record.identified.join(' · '))] : []),
    section('done', names.done, [...doneLines(record, words), ...reopenedLines(record, words)], 'list'),
    section(
      'remarks',
      names.remarks,
      record.remarks.flatMap(({ words: remark }) => remark.split('\n').map((text) => plain(text))),
    ),
    section('left', names.left, leftLines(record, words)),
    section('hidden', names.hidden, hidden.length > 0 ? [hiddenLine(hidden, words)] : []),
  ]
  return {
    language: record.language,
    heading: words.heading(record.day, record.code),
    head: headOf(record, words),
    outcome: outcomeOf(record, words),
    sections: sections.filter(({ lines }) => lines.length > 0),
    footer: words.footer(record.pack.version, record.check),
  }
}

/** Where, who, and how long. */
export function headOf(record: SessionRecord, words: RecordWords): string {
  const { desk, clerks, from, to, minutes, carriesOn: before } = record
  const link = before ? ` · ${words.continued(before.code, before.desk, before.day)}` : ''
  return `${desk} · ${clerks.join(', ')} · ${from}–${to} (${words.minutes(minutes)})${link}`
}

export function section(
  id: SheetSection['id'],
  heading: string,
  lines: readonly SheetLine[],
  kind: SheetSection['kind'] = 'text',
): SheetSection {
  return { id, kind, heading, lines }
}

export function plain(text: string, depth = 0): SheetLine {
  return { text, depth, tone: 'plain' }
}

function outcomeOf(record: SessionRecord, words: RecordWords): string {
  if (record.outcome) return words.outcome[record.outcome]
  return record.status === 'parked' ? words.status.parked : words.status.open
}

export function hiddenLine(hidden: readonly HiddenKind[], words: RecordWords): SheetLine {
  return { text: words.hidden(hidden.map((kind) => words.kinds[kind]).join(', ')), depth: 0, tone: 'warn' }
}

/** Whoever reads on must know that an end was taken back, and why. */
export function reopenedLines({ reopenings = [] }: SessionRecord, words: RecordWords): SheetLine[] {
  return reopenings.map(({ outcome, ended, by, at, reason }) => ({
    text: words.endTakenBack(words.outcome[outcome], ended, by, at, reason),
    depth: 0,
    tone: 'warn',
  }))
}

function leftLines(record: SessionRecord, words: RecordWords): SheetLine[] {
  const { comeBack, passedTo, outcomeReason, zone } = record
  const lines: SheetLine[] = []
  if (comeBack) {
    const when = comeBack.until === undefined ? undefined : momentIn(zone, comeBack.until)
    lines.push({ text: words.comeBack(record.code, when), depth: 0, tone: 'warn' })
    if (comeBack.step !== undefined) lines.push(plain(words.waitingAt(comeBack.step)))
    lines.push(plain(words.parked(comeBack.reason, comeBack.by)))
  }
  for (const { words: said, until, state } of record.conditions) {
    if (state !== 'lasting') continue
    const end = until === undefined ? undefined : momentIn(zone, until)
    lines.push({ text: words.stillLasting(said, end), depth: 0, tone: 'warn' })
  }
  if (passedTo !== undefined) lines.push(plain(words.passedTo(passedTo)))
  if (outcomeReason !== undefined) lines.push(plain(`${outcomeOf(record, words)}, ${words.reason(outcomeReason)}`))
  return lines
}
