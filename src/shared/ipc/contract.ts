import * as v from 'valibot'
import { ImportReport } from '../bundle/bundle'
import { Id, Language } from '../content/article'
import { Display, DisplayChange } from '../desk/display'
import { Setting } from '../desk/setting'
import { Pack, Problem } from '../content/pack'
import { RecordCheck } from '../record/record-check'
import { InstalledPack, PackOffer } from '../content/pack-offer'
import { ForAuthors } from '../record/for-authors'
import type { Result } from '../result'
import { SessionCommand } from '../session/commands'
import { ExportFormat, ExportPlace, Recorded } from '../session/events'
import { SessionSummary } from '../session/summary'
import { Tally } from '../triage/experience'
import { FoundByCode, RecordList } from './records'
import { InsightPlots, InsightsAsked, isPicture } from './insights'
import { Destination, ManyAsked, ManyTaken, TakeAsked, Taken, Ways } from './take-along'

const SessionId = v.pipe(v.string(), v.uuid())
const Nothing = v.strictObject({})
const CopyRef = v.strictObject({ copy: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })

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
  /** What a customer may be read to in. */
  customerLanguages: v.array(Language),
  clerkLanguage: Language,
  /** Locked by key, idle time or a crash: nothing of a customer is told until somebody says who they are. */
  locked: v.boolean(),
  /** Minutes without a touch until the desk is to be locked; 0 for never. */
  idle: v.number(),
  /** True when policy names the folder, so that nobody is asked where to save. */
  exportFolderManaged: v.boolean(),
  display: Display,
  /** True when policy says whether single letters act as keys. */
  singleKeysManaged: v.boolean(),
  /** What policy lets out of this desk, and by which ways. */
  mayTake: v.strictObject({ places: v.array(ExportPlace), formats: v.array(ExportFormat) }),
  paper: v.picklist(['A4', 'Letter']),
  app: v.string(),
  /** False while the record cannot be written; the notice says why. */
  canRecord: v.boolean(),
  unfinished: v.array(SessionSummary),
  /** What was worked on when the desk was locked; whoever signs on next takes it up. */
  takeUp: v.nullable(SessionId),
  notices: v.array(Notice),
})
export type DeskState = v.InferOutput<typeof DeskState>

/** The door to Settings. `pin` says who gives the PIN: policy, this desk, nobody yet, or nobody at all. */
export const AdminState = v.strictObject({
  pin: v.picklist(['policy', 'desk', 'to-choose', 'none']),
  unlocked: v.boolean(),
  /** Milliseconds until a PIN is looked at again. */
  wait: v.number(),
  kiosk: v.boolean(),
})
export type AdminState = v.InferOutput<typeof AdminState>

const TypedPin = v.strictObject({ pin: v.pipe(v.string(), v.maxLength(200)) })
/** A stick that is plugged in, with the pack files on it. `id` names a file to main; where it lies the window never knows. */
export const Stick = v.strictObject({
  name: v.string(),
  /** Bytes; null where the system does not say. */
  free: v.nullable(v.number()),
  files: v.array(v.strictObject({ id: v.pipe(v.string(), v.uuid()), name: v.string(), bytes: v.number() })),
})
export type Stick = v.InferOutput<typeof Stick>

/** Everything the window may ask of the main process. A line here is the only way to add a channel. */
export const requests = {
  'desk:read': { input: Nothing, output: DeskState },
  'desk:sign-on': {
    input: v.strictObject({ clerk: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)) }),
    output: DeskState,
  },
  /** Forgets who is at the desk and blanks the window; who signs on next goes on with the session that was on the screen. */
  'desk:lock': { input: Nothing, output: DeskState },
  /** Something was copied in the window, so that it goes from the clipboard with the customer. */
  'desk:copied': { input: Nothing, output: DeskState },
  /** The customer is gone: what this desk put on the clipboard goes as well. */
  'desk:blank': { input: Nothing, output: DeskState },
  'desk:choose-language': { input: v.strictObject({ language: Language }), output: DeskState },
  'desk:change-display': { input: DisplayChange, output: DeskState },
  /** The pack that a session was begun with, or without one the pack that new sessions are served from; null when it is not there. */
  'content:read': {
    input: v.strictObject({ pack: v.exactOptional(v.strictObject({ id: Id, version: v.string() })) }),
    output: v.strictObject({
      pack: v.nullable(Pack),
      problems: v.array(Problem),
      /** For a large pack, its index as bytes, and what it was built from; the window indexes a small one itself. */
      index: v.nullable(v.strictObject({ bytes: v.instance(Uint8Array<ArrayBufferLike>), source: v.string() })),
    }),
  },
  'packs:installed': { input: Nothing, output: v.array(InstalledPack) },
  'packs:sticks': { input: Nothing, output: v.array(Stick) },
  /** Asks a person for a pack file, and looks at it. */
  'packs:choose': { input: Nothing, output: PackOffer },
  /** Looks at one of the files that `packs:sticks` named. */
  'packs:inspect': { input: v.strictObject({ file: v.pipe(v.string(), v.uuid()) }), output: PackOffer },
  'packs:install': { input: v.strictObject({ offer: v.pipe(v.string(), v.maxLength(200)) }), output: InstalledPack },
  'packs:roll-back': { input: Nothing, output: InstalledPack },
  /** Flags and gaps of all sessions, summed up and without anything of customers. */
  'authors:read': { input: Nothing, output: ForAuthors },
  /** Writes the same as one file into the folder that policy names or a person picks now. */
  'authors:save': { input: Nothing, output: v.strictObject({ folder: v.string(), name: v.string() }) },
  /** What closed sessions of this desk taught about the articles; empty where policy switches learning off. */
  'desk:experience': { input: Nothing, output: v.array(Tally) },
  'session:open': {
    input: v.strictObject({ customerLanguage: Language }),
    output: v.strictObject({ session: SessionId, events: v.array(Recorded) }),
  },
  'session:execute': {
    input: v.strictObject({
      session: SessionId,
      expectedSeq: v.pipe(v.number(), v.integer(), v.minValue(0)),
      command: SessionCommand,
    }),
    output: v.strictObject({ events: v.array(Recorded) }),
  },
  'session:read': { input: v.strictObject({ session: SessionId }), output: v.array(Recorded) },
  /** What may leave this desk, and the sticks and printers that are there now. */
  'take:ways': { input: Nothing, output: Ways },
  /** Puts a paper of a session where it was asked; nothing of a path ever comes from the window. */
  'take:session': { input: TakeAsked, output: Taken },
  /** Many sessions in one file; `take:progress` tells how far it is. */
  'take:many': { input: ManyAsked, output: ManyTaken },
  /** Stops that; nothing of it stays. */
  'take:stop': { input: Nothing, output: Nothing },
  /** Every session that is here, the newest first, to be filtered in the window. */
  'records:list': { input: Nothing, output: RecordList },
  /** Which sessions of this desk say all these words; the last word may be the beginning of one. */
  'records:find': {
    input: v.strictObject({ words: v.pipe(v.string(), v.maxLength(200)) }),
    output: v.strictObject({ sessions: v.array(SessionId) }),
  },
  /** The record of another desk, as it was brought in. */
  'records:read-copy': { input: CopyRef, output: v.array(Recorded) },
  /** The sessions that answer to the code of a slip, as it was typed. */
  'records:by-code': {
    input: v.strictObject({ code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)) }),
    output: v.array(FoundByCode),
  },
  /** Opens a session that goes on where another desk's stopped. */
  'records:carry-on': {
    input: CopyRef,
    output: v.strictObject({ session: SessionId, events: v.array(Recorded) }),
  },
  /** Sticks with the bundles on them. */
  'records:bundles': { input: Nothing, output: v.array(Stick) },
  /** Brings in the bundle that `records:bundles` named, or without one the file that a person picks now. */
  'records:bring-in': {
    input: v.strictObject({ file: v.exactOptional(v.pipe(v.string(), v.uuid())) }),
    output: ImportReport,
  },
  /** What came to this desk in so many days, counted; 0 for all of them. */
  'insights:read': { input: InsightsAsked, output: InsightPlots },
  /** The same as a table, or as the picture that the window drew, put where it was asked. */
  'insights:save': {
    input: v.strictObject({
      ...InsightsAsked.entries,
      picture: v.exactOptional(v.pipe(v.instance(Uint8Array<ArrayBufferLike>), v.check(isPicture))),
      to: Destination,
    }),
    output: ManyTaken,
  },
  /** Reads the whole record and says whether it is what was written; `record:checking` tells how far it is. */
  'record:check': { input: Nothing, output: RecordCheck },
  'admin:read': { input: Nothing, output: AdminState },
  'admin:unlock': { input: TypedPin, output: AdminState },
  'admin:lock': { input: Nothing, output: AdminState },
  /** The first PIN of a desk, or a new one once Settings are open. */
  'admin:choose-pin': { input: TypedPin, output: AdminState },
  'admin:settings': {
    input: Nothing,
    output: v.strictObject({
      /** Where the policy file lies; null where there is none. */
      file: v.nullable(v.string()),
      problems: v.array(v.string()),
      settings: v.array(Setting),
    }),
  },
  'admin:leave-kiosk': { input: Nothing, output: AdminState },
  'admin:quit': { input: Nothing, output: AdminState },
} as const

/** Everything the main process may announce to the window. */
export const announcements = {
  /** How far looking at a pack, or installing it, has come. */
  'packs:progress': v.strictObject({
    part: v.picklist(['checking', 'unpacking', 'indexing', 'replaying']),
    share: v.number(),
  }),
  /** How many sessions of an export of many are written. */
  'take:progress': v.strictObject({ done: v.number(), of: v.number() }),
  /** How many lines of the record have been checked. */
  'record:checking': v.strictObject({ checked: v.number(), of: v.number() }),
} as const

export type Channel = keyof typeof requests
export type Topic = keyof typeof announcements
export type Heard<T extends Topic> = v.InferOutput<(typeof announcements)[T]>
type Input<C extends Channel> = v.InferOutput<(typeof requests)[C]['input']>
export type Output<C extends Channel> = v.InferOutput<(typeof requests)[C]['output']>
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>, Failure>> }
/** The contract as the window sees it; `on` answers with a function that stops the hearing. */
export type Bridge = Handlers & {
  readonly on: <T extends Topic>(topic: T, hear: (data: Heard<T>) => void) => () => void
}
