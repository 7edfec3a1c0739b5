import type { Owner } from '../node/sessions/check-value'
import type { PathCheck, PathRefusal } from '../node/sessions/verify-path'
import type { BrokenNote, NoteCheck } from '../node/sessions/verify-note'
import { shortCheck } from '../shared/record/record-check'
import { recordCheckText } from '../shared/words/record-check'

export const refusalText: Readonly<Record<PathRefusal, string>> = {
  missing: 'there is no such file, or no sessions.sqlite in this folder.',
  'not-a-log': 'this is a database, but not the record of a Handrail desk.',
  'not-a-note': 'this is neither the record of a Handrail desk nor a note saved as JSON.',
  'without-links':
    'this note was saved before notes carried the links of their lines, so it cannot be checked by itself.',
  newer: 'this was written by a newer Handrail; check it with that one.',
  unreadable:
    'this file cannot be read. Copy it, with the files beside it, to a folder of your own and check the copy.',
}

/** Whether everything that was asked is as it should be. */
export function isSound(checked: PathCheck): boolean {
  if (checked.kind === 'note') return !checked.note.broken && checked.belongs !== false
  return checked.record.intact && (checked.owners === undefined || checked.owners.some(({ end }) => end))
}

export function pathAsText(path: string, checked: PathCheck, digits: string | undefined): string {
  const said =
    checked.kind === 'log'
      ? [
          recordCheckText(checked.record, 'en', (at) => at),
          ...(checked.owners ? ownerLines(checked.owners, digits) : []),
        ]
      : [...noteLines(checked.note), ...belongsLine(checked.belongs, digits)]
  return said.map((line) => `${path}: ${line}\n`).join('')
}

export function pathAsJson(path: string, checked: PathCheck): string {
  const { file: _absolute, ...rest } = checked
  return `${JSON.stringify({ format: 1, path, sound: isSound(checked), ...rest }, null, 2)}\n`
}

function ownerLines(owners: readonly Owner[], digits = ''): string[] {
  if (owners.length === 0) return [`No line of this record has the check value ${shortCheck(digits)}.`]
  return owners.map(({ session, code, seq, at, end }) => {
    const whose = code === '' ? session : `HR-${code} (${session})`
    const where = end ? 'the end' : `line ${seq}, which is not the end,`
    return `${shortCheck(digits)} is the check value of ${where} of session ${whose}, written ${at}.`
  })
}

function noteLines({ code, events, hidden, others, check, broken }: NoteCheck): string[] {
  if (broken) return [brokenText(code, broken)]
  const intact = `The note of session ${code} is intact: ${count(events)}, check value ${check}.`
  const concealed =
    hidden.length === 0
      ? []
      : [`${count(hidden.length)} with hidden words could not be checked word for word (${hidden.join(', ')}).`]
  const between =
    others.length === 0
      ? []
      : [
          `The desk served others in between (after ${others.join(', ')}); only its own record shows that nothing is missing there.`,
        ]
  return [intact, ...concealed, ...between]
}

function brokenText(code: string, { seq, at, wrong }: BrokenNote): string {
  const what = {
    changed: 'it is not what was written',
    missing: 'lines are missing or out of order here',
    'readable-part': 'the readable part does not say what the lines up to here say, or another version worded it',
    'check-value': 'the check value that the note prints is not that of this line',
  }
  return `The note of session ${code} is broken at line ${seq} (${at}): ${what[wrong]}.`
}

function belongsLine(belongs: boolean | undefined, digits = ''): string[] {
  if (belongs === undefined) return []
  return [`${shortCheck(digits)} ${belongs ? 'is' : 'is not'} the check value of this note.`]
}

function count(lines: number): string {
  return `${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'}`
}
