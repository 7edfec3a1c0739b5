import { setImmediate } from 'node:timers/promises'
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
import { writeFilesWhole, type FileToWrite } from '../files/write-file'
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

/** Sessions that are noted with one wait for the disk: few enough that the window does not feel it. */
const AT_ONCE = 25
const RULE = '\n\n========================================\n\n'

/** Writes session after session, never more than one in memory. What was stopped or failed leaves no file. */
export async function takeMany(around: Around, asked: ManyAsked, place: Place): Promise<Result<ManyTaken, Failure>> {
  let broken: Error | undefined
  const counting = progress(asked, around.hear)
  const files = filesOf(around, asked, counting, (error) => (broken = error))
  if (!Array.isArray(files)) return files
  const written = await writeFilesWhole(place.folder, files)
  if (written.ok) {
    const done = await noted(around, asked, counting)
    return done.ok ? ok({ place: place.name, names: written.value }) : done
  }
  if (broken instanceof Stopped) return around.said('export-stopped', 'cancelled')
  if (broken instanceof Unreadable) return { ok: false, error: broken.failure }
  return around.refused(written.error.code)
}

/** Passes over the sessions: one a file, and one that says in their records that they left. */
function progress({ sessions, format }: ManyAsked, hear: Around['hear']): (by: number) => void {
  const passes = (format === 'csv' ? 2 : 1) + 1
  const of = sessions.length
  let steps = 0
  let told = -1
  return (by) => {
    steps += by
    const done = Math.min(of, Math.floor(steps / passes))
    const percent = Math.floor((done * 100) / of)
    // Nobody reads more; and a window that is told ten thousand times has no time for the clerk.
    if (percent === told) return
    told = percent
    hear(done, of)
  }
}

function filesOf(
  around: Around,
  { sessions, format }: ManyAsked,
  counting: (by: number) => void,
  broke: (error: Error) => void,
): FileToWrite[] | { ok: false; error: Failure } {
  const day = dayOf(around.now())
  const counted = <T>(one: T): T => {
    if (around.stopped()) throw failing(new Stopped('an export was stopped'), broke)
    counting(1)
    return one
  }
  const notes = () => notesOf(around.desk, sessions, counted, broke)
  const name = manyFileNameOf(day, format)
  switch (format) {
    case 'csv':
      return [
        { name: manyFileNameOf(day, format, 'sessions'), bytes: sessionsTable(notes()) },
        { name: manyFileNameOf(day, format, 'steps'), bytes: stepsTable(notes()) },
      ]
    case 'markdown':
      return [{ name, bytes: joined(notes(), ({ record, hidden }) => markdownOf(record, hidden), '\n\n') }]
    case 'text':
      return [{ name, bytes: joined(notes(), ({ record, hidden }) => textOf(record, hidden), RULE) }]
    case 'bundle': {
      const bundle = around.desk.elsewhere.bundle(sessions)
      return bundle.ok ? [{ name, bytes: each(bundle.value.lines, counted) }] : bundle
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
async function noted(
  { desk }: Around,
  { sessions, format, to }: ManyAsked,
  counting: (by: number) => void,
): Promise<Result<undefined, Failure>> {
  for (let from = 0; from < sessions.length; from += AT_ONCE) {
    const some = sessions.slice(from, from + AT_ONCE)
    const done = desk.executeForAll(some, { type: 'note-export', formats: [format], place: to.place })
    if (!done.ok) return done
    counting(some.length)
    await setImmediate()
  }
  return ok(undefined)
}
