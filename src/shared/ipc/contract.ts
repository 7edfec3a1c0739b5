import * as v from 'valibot'
import { Language } from '../content/article'
import { Pack, Problem } from '../content/pack'
import { RecordCheck } from '../record/record-check'
import type { Result } from '../result'
import { SessionCommand } from '../session/commands'
import { ExportFormat, Recorded } from '../session/events'
import { SessionSummary } from '../session/summary'
import { Tally } from '../triage/experience'

const SessionId = v.pipe(v.string(), v.uuid())
/** An empty list is an object to JavaScript, but nobody who asks by the contract sends one. */
const Nothing = v.pipe(
  v.unknown(),
  v.check((input) => !Array.isArray(input)),
  v.strictObject({}),
)

/** What went wrong, for a person: `text` says what happened, what it means now and what to do; `code` is for the program. */
export const Failure = v.strictObject({
  code: v.picklist([
    'invalid-input',
    'refused',
    'stale',
    'disk-full',
    'read-only',
    'locked',
    'damaged',
    'newer',
    'missing-folder',
    'denied',
    'cancelled',
    'no-content',
    'internal',
  ]),
  text: v.string(),
})
export type Failure = v.InferOutput<typeof Failure>

/** Something the clerk or an administrator should know; it stays until its cause is gone. */
export const Notice = v.strictObject({ code: v.string(), text: v.string() })
export type Notice = v.InferOutput<typeof Notice>

export const DeskState = v.strictObject({
  desk: v.string(),
  /** Initials or names that may sign on; empty means anybody types initials. */
  roster: v.array(v.string()),
  clerk: v.nullable(v.string()),
  languages: v.array(Language),
  clerkLanguage: Language,
  /** True when policy names the folder, so that nobody is asked where to save. */
  exportFolderManaged: v.boolean(),
  app: v.string(),
  /** False while the record cannot be written; the notice says why. */
  canRecord: v.boolean(),
  unfinished: v.array(SessionSummary),
  notices: v.array(Notice),
})
export type DeskState = v.InferOutput<typeof DeskState>

/** Everything the window may ask of the main process. A line here is the only way to add a channel. */
export const requests = {
  'desk:read': { input: Nothing, output: DeskState },
  'desk:sign-on': {
    input: v.strictObject({ clerk: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)) }),
    output: DeskState,
  },
  'desk:choose-language': { input: v.strictObject({ language: Language }), output: DeskState },
  'content:read': {
    input: Nothing,
    output: v.strictObject({
      pack: v.nullable(Pack),
      problems: v.array(Problem),
      /** For a large pack, its index as bytes, and what it was built from; the window indexes a small one itself. */
      index: v.nullable(v.strictObject({ bytes: v.instance(Uint8Array<ArrayBufferLike>), source: v.string() })),
    }),
  },
  /** What closed sessions of this desk taught about the articles; empty where policy switches learning off. */
  'desk:experience': { input: Nothing, output: v.array(Tally) },
  'session:open': {
    input: v.strictObject({ customerLanguage: Language }),
    output: v.strictObject({ session: SessionId, events: v.array(Recorded) }),
  },
  'session:execute': {
    input: v.strictObject({ session: SessionId, expectedSeq: v.number(), command: SessionCommand }),
    output: v.strictObject({ events: v.array(Recorded) }),
  },
  'session:read': { input: v.strictObject({ session: SessionId }), output: v.array(Recorded) },
  /** Writes the note into the folder that policy names or the clerk picks now; nothing of a path ever comes from the window. */
  'note:save': {
    input: v.strictObject({
      session: SessionId,
      formats: v.pipe(v.array(ExportFormat), v.minLength(1)),
      /** Asks for the folder even though one was picked before in this run. */
      elsewhere: v.boolean(),
    }),
    output: v.strictObject({ folder: v.string(), names: v.array(v.string()), events: v.array(Recorded) }),
  },
  /** Reads the whole record and says whether it is what was written; `record:checking` tells how far it is. */
  'record:check': { input: Nothing, output: RecordCheck },
  'note:copy': { input: v.strictObject({ session: SessionId }), output: v.strictObject({ events: v.array(Recorded) }) },
} as const

/** Everything that the main process may announce to the window. */
export const announcements = {
  'record:checking': v.strictObject({ checked: v.number(), of: v.number() }),
} as const

export type Topic = keyof typeof announcements
export type Heard<T extends Topic> = v.InferOutput<(typeof announcements)[T]>
export type Channel = keyof typeof requests
type Input<C extends Channel> = v.InferOutput<(typeof requests)[C]['input']>
export type Output<C extends Channel> = v.InferOutput<(typeof requests)[C]['output']>
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>, Failure>> }
/** The contract as the window sees it. */
export type Bridge = Handlers & {
  /** Hears a topic until the result is called. */
  readonly on: <T extends Topic>(topic: T, hear: (data: Heard<T>) => void) => () => void
}
