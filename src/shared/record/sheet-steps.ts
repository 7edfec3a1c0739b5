import type { RecordWords } from '../words/record-words'
import { answerText, withReason } from './answer-text'
import { momentIn } from './clock'
import type { RecordRun, RunStep, SessionRecord } from './session-record'
import { signOf, toneOf } from './signs'

/** One line of a section: `depth` counts the lists that waited above it, `title` names an article. */
export type SheetLine = {
  readonly text: string
  readonly depth: number
  readonly tone: 'plain' | 'title' | 'done' | 'stop' | 'warn' | 'quiet'
}

/** What was done, list by list: the section of the note that a colleague reads first. */
export function doneLines(record: SessionRecord, words: RecordWords): SheetLine[] {
  if (record.runs.length === 0) return [{ text: words.nothingDone, depth: 0, tone: 'quiet' }]
  return record.runs.flatMap((run) => runLines(run, 0, words, record))
}

/** What was reached, list by list: of the note that passes a customer on. */
export function reachedLines(record: SessionRecord, words: RecordWords): SheetLine[] {
  return record.runs.flatMap((run) => partOf(run, 0, words, record, 'reached'))
}

/** What was not, each with its reason: could not be done, not needed, later, an error, never reached. */
export function unreachedLines(record: SessionRecord, words: RecordWords): SheetLine[] {
  return record.runs.flatMap((run) => partOf(run, 0, words, record, 'unreached'))
}

/** The steps of one kind of a list and of its detours, under their titles; a list without any is left out. */
function partOf(
  run: RecordRun,
  depth: number,
  words: RecordWords,
  record: SessionRecord,
  part: 'reached' | 'unreached',
): SheetLine[] {
  const steps = run.steps.filter(({ answer }) => (answer === 'done') === (part === 'reached'))
  const own = [
    ...stepLines(steps, depth, words, record, new Set()),
    ...(part === 'unreached' ? endLines(run, depth, words) : []),
  ]
  const below = run.detours.flatMap((detour) => partOf(detour, depth + 1, words, record, part))
  return own.length + below.length === 0 ? [] : [titleLine(run, depth), ...own, ...below]
}

function titleLine(run: RecordRun, depth: number): SheetLine {
  return { text: depth === 0 ? run.title : `↳ ${run.title}`, depth, tone: 'title' }
}

/** A list, with each detour between the steps that were answered before and after it. */
function runLines(run: RecordRun, depth: number, words: RecordWords, record: SessionRecord): SheetLine[] {
  const message = run.message ? [quiet(words.message(run.message.shows), depth)] : []
  const detours = run.detours.map((detour) => ({ at: detour.waitingStep ?? 0, detour }))
  const breaks = [...new Set(detours.map(({ at }) => at))].sort((a, b) => a - b)
  const parts = partsOf(run.steps, breaks)
  const told = toldIn(run)
  const body = parts.flatMap((part, index) => [
    ...stepLines(part, depth, words, record, told),
    ...detours
      .filter(({ at }) => at === breaks[index])
      .flatMap(({ detour }) => interrupted(detour, run, depth, words, record)),
  ])
  return [titleLine(run, depth), ...message, ...body, ...endLines(run, depth, words)]
}

/** The error that led into the detour stands above it, whatever the step was answered with afterwards. */
function interrupted(
  detour: RecordRun,
  run: RecordRun,
  depth: number,
  words: RecordWords,
  record: SessionRecord,
): SheetLine[] {
  const led = errorBefore(detour, run)
  const before: SheetLine[] = led ? [{ text: errorText(led, words), depth, tone: toneOf('error-seen') }] : []
  return [...before, ...runLines(detour, depth + 1, words, record)]
}

type ErrorAt = { readonly number: number; readonly title: string; readonly words: string; readonly time: string }

function errorText({ number, title, words: shown, time }: ErrorAt, words: RecordWords): string {
  const said = answerText({ answer: 'error-seen', title, words: shown }, words)
  return `${signOf('error-seen')} ${number} ${said} (${time})`
}

/** The last error at the waiting step before the detour began. */
function errorBefore(detour: RecordRun, run: RecordRun): ErrorAt | undefined {
  const step = run.steps.find(({ number }) => number === detour.waitingStep)
  const last = step && errorsAt(step).findLast(({ time }) => time <= detour.time)
  return step && last && { number: step.number, title: step.title, words: last.words, time: last.time }
}

/** Errors that stand above a detour, so that their step need not say them again. */
type Told = ReadonlySet<string>

function toldIn(run: RecordRun): Told {
  return new Set(run.detours.flatMap((detour) => errorBefore(detour, run) ?? []).map(keyOf))
}

function keyOf({ number, words, time }: Omit<ErrorAt, 'title'>): string {
  return `${number} ${time} ${words}`
}

function errorsAt(step: RunStep): { readonly words: string; readonly time: string }[] {
  const now = step.answer === 'error-seen' && step.time !== undefined ? [{ words: step.words, time: step.time }] : []
  return [...step.earlier.filter(({ answer }) => answer === 'error-seen'), ...now]
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
  const open = run.steps
    .filter((step) => step.answer === 'open' && wasOtherwise(step).length === 0)
    .map(({ number }) => number)
  const reached = open.length === 0 || run.status === 'finished' ? [] : [quiet(words.notReached(rangesOf(open)), depth)]
  if (run.status !== 'left') return reached
  const reason = run.reason === undefined ? '' : `, ${words.reason(run.reason)}`
  return [...reached, quiet(`${words.leftOpen}${reason}`, depth)]
}

/** Plainly done steps fold into one line; every other answer stands alone, so none can be taken for another. */
function stepLines(
  steps: readonly RunStep[],
  depth: number,
  words: RecordWords,
  record: SessionRecord,
  told: Told,
): SheetLine[] {
  const lines: SheetLine[] = []
  let run: RunStep[] = []
  const flush = (): void => {
    if (run.length > 0) lines.push(foldedLine(run, depth))
    run = []
  }
  for (const step of steps) {
    const before = untold(step, told)
    if (before.length === 0 && saidElsewhere(step, told)) continue
    if (before.length === 0 && isPlain(step)) {
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
  return step.answer === 'done' && step.seen.length === 0 && !step.value
}

/** A step that nobody reached is among the numbers at the end; an error that led to a detour stands above it. */
function saidElsewhere({ number, answer, words, time }: RunStep, told: Told): boolean {
  if (answer === 'open') return true
  return answer === 'error-seen' && time !== undefined && told.has(keyOf({ number, words, time }))
}

/** Answers that hold no more and are to be said at the step itself. */
function untold(step: RunStep, told: Told): RunStep['earlier'] {
  const isTold = ({ words, time }: RunStep['earlier'][number]): boolean =>
    told.has(keyOf({ number: step.number, words, time }))
  return wasOtherwise(step).filter((was) => was.answer !== 'error-seen' || !isTold(was))
}

/** A mistaken "done" is no part of the note; what could not be done is. */
function wasOtherwise(step: RunStep): RunStep['earlier'] {
  return step.earlier.filter(({ answer }) => answer !== 'done')
}

/** "✓ 1–3 Settings opened, Mail, Accounts (14:06)": what was reached, so that nobody needs the article to read the note. */
function foldedLine(steps: readonly RunStep[], depth: number): SheetLine {
  const numbers = rangesOf(steps.map(({ number }) => number))
  const reached = steps.map(({ words }) => words).join(', ')
  return { text: `✓ ${numbers} ${reached} (${steps.at(-1)?.time ?? ''})`, depth, tone: 'done' }
}

/** An answer that does not fold: its sign, what was reached or why not, when, and what it was before. */
function singleLine(step: RunStep, depth: number, words: RecordWords, record: SessionRecord): SheetLine {
  if (step.answer === 'open' || step.answer === 'passed-over') {
    const now = step.answer === 'open' ? words.notAgain : words.doesNotApply
    return quiet(`${signOf('passed-over')} ${step.number} ${step.title}: ${now}${beforeOf(step, words)}`, depth)
  }
  const { answer, title, variant, value } = step
  const time = step.time === undefined ? '' : ` (${step.time})`
  const seen = value ? ` (${words.value(value.asked, value.words)})` : ''
  const said = answerText({ answer, title, words: step.words, ...(variant !== undefined && { variant }) }, words)
  const shown = `${signOf(answer)} ${step.number} ${said}${seen}${untilOf(step, words, record)}`
  const text = withReason(answer, shown, step.reason ?? '', words)
  return { text: `${text}${time}${beforeOf(step, words)}`, depth, tone: toneOf(answer) }
}

function beforeOf(step: RunStep, words: RecordWords): string {
  const before = wasOtherwise(step).map(({ answer, words: said, time }) => {
    const isOwn = answer === 'error-seen' && said !== step.title
    return `, ${words.before(`${signOf(answer)} ${isOwn ? said : words.answers[answer]}`, time)}`
  })
  return before.join('')
}

function untilOf({ until }: RunStep, words: RecordWords, { zone }: SessionRecord): string {
  return until === undefined ? '' : `, ${words.until(momentIn(zone, until))}`
}

function quiet(text: string, depth: number): SheetLine {
  return { text, depth, tone: 'quiet' }
}

/** [1,2,3,5] as "1–3, 5". */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
