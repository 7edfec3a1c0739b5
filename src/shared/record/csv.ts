import { momentIn } from './clock'
import type { Note } from './note'
import type { RecordRun, RunStep, SessionRecord } from './session-record'

/** Excel takes a file without it for the computer's old code page and breaks every accent. */
const MARK = '\uFEFF'

/**
 * Cells that a spreadsheet would take for a formula (OWASP: = + - @, tab, carriage return, and their full-width forms). An apostrophe in
 * front makes them text; the spreadsheet shows it, and nothing runs.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u

/** RFC 4180: CRLF, every cell in quotes, quotes doubled. Line feeds in a cell stay; no cell can start a formula. */
export function csvOf(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return MARK + rows.map(lineOf).join('')
}

function lineOf(row: readonly (string | number | undefined)[]): string {
  return row.map(cell).join(',') + '\r\n'
}

function cell(value: string | number | undefined): string {
  // A number of ours may begin with a minus; what a person typed may not.
  const text = typeof value === 'number' ? String(value) : safe((value ?? '').replace(/\r\n?/gu, '\n'))
  return `"${text.replaceAll('"', '""')}"`
}

function safe(text: string): string {
  return FORMULA.test(text.trimStart()) || FORMULA.test(text) ? `'${text}` : text
}

const SESSION_COLUMNS = [
  'code',
  'session',
  'desk',
  'clerks',
  'day',
  'from',
  'to',
  'minutes',
  'status',
  'outcome',
  'outcome_reason',
  'passed_on_to',
  'urgency',
  'complaint',
  'identified',
  'articles',
  'remarks',
  'come_back_from',
  'come_back_reason',
  'waiting_step',
  'hidden',
  'content_pack',
  'content_version',
  'record_check',
  'reopened',
] as const

const STEP_COLUMNS = [
  'code',
  'session',
  'list',
  'called_by_list',
  'called_by_step',
  'article',
  'article_revision',
  'content_version',
  'list_status',
  'list_reason',
  'message_shown',
  'message_heard',
  'step',
  'title',
  'answer',
  'words',
  'reason',
  'seen',
  'time',
  'until',
  'earlier_answers',
] as const

/** One row a session. The columns' names are the same in every language, so that sheets of several desks fit below each other. */
export function sessionsCsv(notes: readonly Note[]): string {
  return [...sessionsTable(notes)].join('')
}

/** One row a step of every list that was begun, in the order of the lists and of their steps; also those that nobody reached. */
export function stepsCsv(notes: readonly Note[]): string {
  return [...stepsTable(notes)].join('')
}

/** The same piece by piece, one session after the other, for more sessions than the memory should hold. */
export function* sessionsTable(notes: Iterable<Note>): Iterable<string> {
  yield MARK + lineOf(SESSION_COLUMNS)
  for (const note of notes) yield lineOf(sessionRow(note))
}

export function* stepsTable(notes: Iterable<Note>): Iterable<string> {
  yield MARK + lineOf(STEP_COLUMNS)
  for (const { record } of notes) {
    const rows = listed(record.runs).flatMap((run) => rowsOf(run, record))
    yield rows.map(lineOf).join('')
  }
}

function sessionRow({ record, hidden }: Note): (string | number | undefined)[] {
  const { comeBack } = record
  const until = comeBack?.until === undefined ? undefined : momentIn(record.zone, comeBack.until)
  return [
    record.code,
    record.session,
    record.desk,
    record.clerks.join(' · '),
    record.day,
    record.from,
    record.to,
    record.minutes,
    record.status,
    record.outcome,
    record.outcomeReason,
    record.passedTo,
    record.urgency,
    record.complaint,
    record.identified.join(' · '),
    listed(record.runs)
      .map(({ run }) => run.title)
      .join(' · '),
    record.remarks.map(({ time, words }) => `${time} ${words}`).join('\n'),
    until,
    comeBack?.reason,
    comeBack?.step,
    hidden.join(' · '),
    record.pack.id,
    record.pack.version,
    record.check,
    record.reopenings
      ?.map(({ ended, outcome, at, by, reason }) => `${ended} ${outcome}, ${at} ${by}: ${reason}`)
      .join('\n'),
  ]
}

type Listed = { readonly run: RecordRun; readonly caller?: RecordRun }

/** Every list with the one that called it. */
function listed(runs: readonly RecordRun[], caller?: RecordRun): Listed[] {
  return runs
    .flatMap((run): Listed[] => [{ run, ...(caller && { caller }) }, ...listed(run.detours, run)])
    .sort((a, b) => a.run.run - b.run.run)
}

function rowsOf({ run, caller }: Listed, record: SessionRecord): (string | number | undefined)[][] {
  const list = [
    record.code,
    record.session,
    run.run,
    caller?.run,
    run.waitingStep,
    run.title,
    run.revision,
    run.pack,
    run.status,
    run.reason,
    run.message?.shows,
    run.message?.heard,
  ]
  return run.steps.map((step) => [...list, ...stepCells(step, record)])
}

function stepCells(step: RunStep, { zone }: SessionRecord): (string | number | undefined)[] {
  return [
    step.number,
    step.title,
    step.answer,
    step.words,
    step.reason,
    step.seen.join(' · '),
    step.time,
    step.until === undefined ? undefined : momentIn(zone, step.until),
    step.earlier.map(({ answer, words, time }) => `${time} ${answer}: ${words}`).join('\n'),
  ]
}
