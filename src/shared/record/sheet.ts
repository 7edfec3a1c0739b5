import type { HiddenKind } from '../session/events'
import { recordWords, type RecordWords } from '../words/record-words'
import { clockIn } from './clock'
import { signOf } from './lines'
import type { RecordRun, RunStep, SessionRecord } from './session-record'

/** One line of a section: `depth` counts the lists that waited above it, `title` names an article. */
export type SheetLine = {
  readonly text: string
  readonly depth: number
  readonly tone: 'plain' | 'title' | 'done' | 'stop' | 'warn' | 'quiet'
}

export type SheetSection = {
  readonly id: 'complaint' | 'identified' | 'done' | 'remarks' | 'left' | 'hidden'
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
    section('done', names.done, doneLines(record, words)),
    section(
      'remarks',
      names.remarks,
      record.remarks.flatMap(({ words: remark }) => remark.split('\n').map((text) => plain(text))),
    ),
    section('left', names.left, leftLines(record, words)),
    section('hidden', names.hidden, hidden.length > 0 ? [hiddenLine(hidden, words)] : []),
  ]
  const outcome = outcomeOf(record, words)
  return {
    language: record.language,
    heading: words.heading(record.day, record.code),
    head: `${record.desk} · ${record.clerks.join(', ')} · ${record.from}–${record.to} (${words.minutes(record.minutes)})`,
    outcome,
    sections: sections.filter(({ lines }) => lines.length > 0),
    footer: words.footer(record.pack.version, record.check),
  }
}

function section(id: SheetSection['id'], heading: string, lines: readonly SheetLine[]): SheetSection {
  return { id, heading, lines }
}

function plain(text: string, depth = 0): SheetLine {
  return { text, depth, tone: 'plain' }
}

function outcomeOf(record: SessionRecord, words: RecordWords): string {
  if (record.outcome) return words.outcome[record.outcome]
  return record.status === 'parked' ? words.status.parked : words.status.open
}

function hiddenLine(hidden: readonly HiddenKind[], words: RecordWords): SheetLine {
  return { text: words.hidden(hidden.map((kind) => words.kinds[kind]).join(', ')), depth: 0, tone: 'warn' }
}

function doneLines(record: SessionRecord, words: RecordWords): SheetLine[] {
  if (record.runs.length === 0) return [{ text: words.nothingDone, depth: 0, tone: 'quiet' }]
  return record.runs.flatMap((run) => runLines(run, 0, words, record))
}

/** A list, with each detour between the steps that were answered before and after it. */
function runLines(run: RecordRun, depth: number, words: RecordWords, record: SessionRecord): SheetLine[] {
  const title: SheetLine = { text: depth === 0 ? run.title : `↳ ${run.title}`, depth, tone: 'title' }
  const message = run.message ? [quiet(words.message(run.message.shows), depth)] : []
  const detours = run.detours.map((detour) => ({ at: detour.waitingStep ?? 0, detour }))
  const breaks = [...new Set(detours.map(({ at }) => at))].sort((a, b) => a - b)
  const parts = partsOf(run.steps, breaks)
  const body = parts.flatMap((part, index) => [
    ...stepLines(part, depth, words, record),
    ...detours
      .filter(({ at }) => at === breaks[index])
      .flatMap(({ detour }) => interrupted(detour, run, depth, words, record)),
  ])
  return [title, ...message, ...body, ...endLines(run, depth, words)]
}

function interrupted(
  detour: RecordRun,
  run: RecordRun,
  depth: number,
  words: RecordWords,
  record: SessionRecord,
): SheetLine[] {
  const step = run.steps.find(({ number }) => number === detour.waitingStep)
  const refused = step?.earlier.filter(({ answer }) => answer === 'error-seen') ?? []
  const before = refused.map(({ words: said, time }): SheetLine => ({
    text: `✕ ${step?.number ?? ''} ${lowered(said)} (${time})`,
    depth,
    tone: 'stop',
  }))
  return [...before, ...runLines(detour, depth + 1, words, record)]
}

/** Steps before the first waiting one, from it to the next, and so on: the last part is what came after every detour. */
function partsOf(steps: readonly RunStep[], breaks: readonly number[]): RunStep[][] {
  const edges = [...breaks, Number.POSITIVE_INFINITY]
  return edges.map((edge, index) => {
    const from = index === 0 ? 0 : (edges[index - 1] ?? 0)
    return steps.filter(({ number }) => number >= from && number < edge)
  })
}

function endLines(run: RecordRun, depth: number, words: RecordWords): SheetLine[] {
  const open = run.steps.filter(({ answer }) => answer === 'open').map(({ number }) => number)
  const reached = open.length === 0 || run.status === 'finished' ? [] : [quiet(words.notReached(rangesOf(open)), depth)]
  const left =
    run.status === 'left'
      ? [quiet(run.reason === undefined ? words.leftOpen : `${words.leftOpen}, ${words.reason(run.reason)}`, depth)]
      : []
  return [...reached, ...left]
}

function quiet(text: string, depth: number): SheetLine {
  return { text, depth, tone: 'quiet' }
}

/** Plainly done steps fold into one line; every other answer stands alone, so none can be taken for another. */
function stepLines(steps: readonly RunStep[], depth: number, words: RecordWords, record: SessionRecord): SheetLine[] {
  const lines: SheetLine[] = []
  let run: RunStep[] = []
  const flush = (): void => {
    if (run.length > 0) lines.push(foldedLine(run, depth))
    run = []
  }
  for (const step of steps) {
    if (step.answer === 'open') continue
    if (isPlain(step)) {
      run.push(step)
      continue
    }
    flush()
    lines.push(singleLine(step, depth, words, record))
  }
  flush()
  return lines
}

function isPlain(step: RunStep): boolean {
  return step.answer === 'done' && step.seen.length === 0
}

function foldedLine(steps: readonly RunStep[], depth: number): SheetLine {
  const last = steps.at(-1)
  const numbers = rangesOf(steps.map(({ number }) => number))
  const said = steps.length === 1 && last ? ` ${lowered(last.words)}` : ''
  return { text: `✓ ${numbers}${said} (${last?.time ?? ''})`, depth, tone: 'done' }
}

function singleLine(step: RunStep, depth: number, words: RecordWords, record: SessionRecord): SheetLine {
  if (step.answer === 'open') return quiet(words.notReached(`${step.number}`), depth)
  if (step.answer === 'passed-over')
    return quiet(`– ${step.number} ${step.title}: ${words.answers['not-needed']}`, depth)
  const sign = signOf(step.answer)
  const time = step.time === undefined ? '' : ` (${step.time})`
  if (step.answer === 'done')
    return { text: `${sign} ${step.number} ${lowered(step.words)}${time}`, depth, tone: 'done' }
  const clock = clockIn(record.zone)
  const until = step.until === undefined ? '' : `, ${words.until(`${clock.day(step.until)} ${clock.time(step.until)}`)}`
  const reason = step.reason === undefined ? '' : `, ${words.reason(step.reason)}`
  const said = step.answer === 'error-seen' ? lowered(step.words) : `${step.title}: ${words.answers[step.answer]}`
  const tone = step.answer === 'not-needed' ? 'quiet' : step.answer === 'later' ? 'warn' : 'stop'
  return { text: `${sign} ${step.number} ${said}${until}${reason}${time}`, depth, tone }
}

function leftLines(record: SessionRecord, words: RecordWords): SheetLine[] {
  const { comeBack, passedTo, outcomeReason, zone } = record
  const lines: SheetLine[] = []
  if (comeBack) {
    const clock = clockIn(zone)
    const when = comeBack.until === undefined ? undefined : `${clock.day(comeBack.until)} ${clock.time(comeBack.until)}`
    lines.push({ text: words.comeBack(record.code, when), depth: 0, tone: 'warn' })
    if (comeBack.step !== undefined) lines.push(plain(words.waitingAt(comeBack.step)))
    lines.push(plain(words.parked(comeBack.reason)))
  }
  if (passedTo !== undefined) lines.push(plain(words.passedTo(passedTo)))
  if (outcomeReason !== undefined) lines.push(plain(words.reason(outcomeReason)))
  return lines
}

/** Record words begin with a capital for the list on screen; inside a sentence they do not, unless they are a name or initials. */
function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) && !/^(Mail|Outlook|Hotmail|Microsoft|Apple|Safari|Wi-Fi)/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

/** [1,2,3,5] as "1–3, 5". */
export function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
