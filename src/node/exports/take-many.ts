import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Failure } from '../../shared/ipc/contract'
import type { ManyAsked, ManyTaken } from '../../shared/ipc/take-along'
import { sessionsTable, stepsTable } from '../../shared/record/csv'
import { manyFileNameOf } from '../../shared/record/file-name'
import { markdownOf } from '../../shared/record/markdown'
import { noteOf, type Note } from '../../shared/record/note'
import { textOf } from '../../shared/record/text'
import { ok, type Result } from '../../shared/result'
import type { FailureCode } from '../../shared/words/desk-failures'
import type { Desk } from '../desk/desk'
import { writeFileWhole } from '../files/write-file'
import type { Place } from './places'

type Around = {
  readonly desk: Desk
  readonly now: () => Date
  readonly hear: (done: number, of: number) => void
  readonly stopped: () => boolean
  /** Why nothing could be written, for the clerk. */
  readonly refused: (code: FailureCode & Failure['code']) => { ok: false; error: Failure }
  readonly said: (code: FailureCode, as?: Failure['code']) => { ok: false; error: Failure }
}

type File = { readonly name: string; readonly pieces: Iterable<string> }

/** Somebody stopped it: the file that is being written is thrown away. */
class Stopped extends Error {}
/** A session could not be read in the middle of it. */
class Unreadable extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

const RULE = '\n\n========================================\n\n'

/** Writes session after session, never more than one in memory. What was stopped or failed leaves no file. */
export async function takeMany(around: Around, asked: ManyAsked, place: Place): Promise<Result<ManyTaken, Failure>> {
  let broken: Error | undefined
  const files = filesOf(around, asked, (error) => (broken = error))
  if (!Array.isArray(files)) return files
  const names: string[] = []
  for (const { name, pieces } of files) {
    const written = await writeFileWhole(place.folder, name, pieces)
    if (written.ok) {
      names.push(written.value)
      continue
    }
    await Promise.all(names.map((made) => rm(join(place.folder, made), { force: true }).catch(() => undefined)))
    if (broken instanceof Stopped) return around.said('export-stopped', 'cancelled')
    if (broken instanceof Unreadable) return { ok: false, error: broken.failure }
    return around.refused(written.error.code)
  }
  await noted(around, asked)
  return ok({ place: place.name, names })
}

function filesOf(around: Around, { sessions, format }: ManyAsked, broke: (error: Error) => void) {
  const day = dayOf(around.now())
  const passes = format === 'csv' ? 2 : 1
  let done = 0
  const counted = <T>(one: T): T => {
    if (around.stopped()) throw failing(new Stopped('an export was stopped'), broke)
    around.hear((done += 1), sessions.length * passes)
    return one
  }
  const notes = () => notesOf(around.desk, sessions, counted, broke)
  const name = manyFileNameOf(day, format)
  switch (format) {
    case 'csv':
      return [
        { name: manyFileNameOf(day, format, 'sessions'), pieces: sessionsTable(notes()) },
        { name: manyFileNameOf(day, format, 'steps'), pieces: stepsTable(notes()) },
      ] satisfies File[]
    case 'markdown':
      return [{ name, pieces: joined(notes(), ({ record, hidden }) => markdownOf(record, hidden), '\n\n') }]
    case 'text':
      return [{ name, pieces: joined(notes(), ({ record, hidden }) => textOf(record, hidden), RULE) }]
    case 'bundle': {
      const bundle = around.desk.elsewhere.bundle(sessions)
      return bundle.ok ? [{ name, pieces: each(bundle.value.lines, counted) }] : bundle
    }
  }
}

/** By this computer's clock, as the clerk calls it. */
export function dayOf(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function failing<T extends Error>(error: T, broke: (error: Error) => void): T {
  broke(error)
  return error
}

function* notesOf(
  desk: Desk,
  sessions: readonly string[],
  counted: <T>(one: T) => T,
  broke: (error: Error) => void,
): Iterable<Note> {
  for (const session of sessions) {
    const events = desk.read(session)
    if (!events.ok) throw failing(new Unreadable(events.error), broke)
    // Erased since it was chosen: there is nothing left to tell.
    if (events.value.length > 0) yield counted(noteOf(events.value))
  }
}

function* joined(notes: Iterable<Note>, write: (note: Note) => string, between: string): Iterable<string> {
  let first = true
  for (const note of notes) {
    yield (first ? '' : between) + write(note)
    first = false
  }
}

function* each(lines: Iterable<string>, counted: <T>(one: T) => T): Iterable<string> {
  for (const line of lines) yield counted(line)
}

/** That a session left the desk is part of its record. */
async function noted({ desk }: Around, { sessions, format, to }: ManyAsked): Promise<void> {
  for (const session of sessions) {
    const events = desk.read(session)
    const seq = events.ok ? events.value.at(-1)?.seq : undefined
    if (seq === undefined) continue
    await desk.execute({
      session,
      expectedSeq: seq,
      command: { type: 'note-export', formats: [format], place: to.place },
    })
  }
}
