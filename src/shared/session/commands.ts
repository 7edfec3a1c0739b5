import * as v from 'valibot'
import { Id, Language } from '../content/article'
import {
  FlagKind,
  HiddenKind,
  Outcome,
  StepAnswer,
  Urgency,
  type ExportFormat,
  type ExportPlace,
  type Paper,
  type Recorded,
} from './events'

const Typed = v.pipe(v.string(), v.trim(), v.maxLength(2000))
const Said = v.pipe(Typed, v.minLength(1))
/** A few words or figures off the screen, never a text. */
const Value = v.pipe(Said, v.maxLength(80))
const Instant = v.pipe(v.string(), v.isoTimestamp())
/** Whole, because the log can hold no other: an endless number would not come back from it. */
const Nth = v.pipe(v.number(), v.integer(), v.minValue(1))
const At = { run: Nth, step: Id }

/** A row of an article's error table: whose table, and which row. */
export const RowRef = v.strictObject({ article: Id, row: Id })
export type RowRef = v.InferOutput<typeof RowRef>

/** Everything a clerk can do to a session. Carries ids and typed words only; the words shown are looked up by the writer. */
export const SessionCommand = v.variant('type', [
  v.strictObject({ type: v.literal('choose-language'), whose: v.picklist(['clerk', 'customer']), language: Language }),
  v.strictObject({ type: v.literal('note-complaint'), words: Typed }),
  /** The words that stand were searched and nothing likely came up; `nearest` is what was offered. */
  v.strictObject({ type: v.literal('note-gap'), nearest: v.pipe(v.array(Id), v.maxLength(5)) }),
  v.strictObject({
    type: v.literal('note-fact'),
    fact: Id,
    value: Id,
    from: v.picklist(['clerk', 'complaint', 'question']),
  }),
  v.strictObject({ type: v.literal('withdraw-fact'), fact: Id }),
  v.strictObject({ type: v.literal('answer-question'), question: Id, answer: Id }),
  v.strictObject({ type: v.literal('see-message'), heard: Typed, take: RowRef }),
  v.strictObject({
    type: v.literal('choose-article'),
    article: Id,
    why: v.pipe(v.array(Typed), v.maxLength(8)),
    place: v.exactOptional(Nth),
  }),
  v.strictObject({ type: v.literal('put-back-article') }),
  v.strictObject({ type: v.literal('start-checklist') }),
  v.strictObject({
    type: v.literal('call-article'),
    article: Id,
    /** The authored reason that led there, when the step could not be done without it. */
    because: v.exactOptional(Id),
  }),
  v.strictObject({
    type: v.literal('answer-step'),
    ...At,
    answer: StepAnswer,
    reason: v.exactOptional(Said),
    /** Ids of the sights that were confirmed. */
    seen: v.exactOptional(v.array(Id)),
    /** What the step asks for: one of its choices, or what was typed. */
    value: v.exactOptional(v.union([v.strictObject({ choice: Id }), v.strictObject({ typed: Value })])),
    variant: v.exactOptional(Id),
    /** The authored reason that was picked. */
    because: v.exactOptional(Id),
    until: v.exactOptional(Instant),
  }),
  v.strictObject({ type: v.literal('withdraw-answer') }),
  /** Takes back any earlier answer of a list that is under way, so that it is asked again. */
  v.strictObject({ type: v.literal('change-answer'), ...At }),
  v.strictObject({ type: v.literal('go-to-step'), ...At }),
  v.strictObject({ type: v.literal('start-wait'), ...At }),
  v.strictObject({ type: v.literal('lift-condition'), condition: Nth }),
  v.strictObject({ type: v.literal('show-variant'), ...At, variant: Id }),
  v.strictObject({ type: v.literal('finish-checklist') }),
  v.strictObject({ type: v.literal('leave-checklist'), reason: Said }),
  v.strictObject({ type: v.literal('add-remark'), words: Said }),
  v.strictObject({ type: v.literal('raise-flag'), kind: FlagKind, words: v.exactOptional(Said) }),
  v.strictObject({ type: v.literal('park'), reason: Said, until: v.exactOptional(Instant) }),
  v.strictObject({ type: v.literal('resume') }),
  v.strictObject({ type: v.literal('change-hiding'), kind: HiddenKind, shown: v.boolean() }),
  v.strictObject({
    type: v.literal('close'),
    outcome: Outcome,
    reason: v.exactOptional(Said),
    to: v.exactOptional(Said),
    urgency: v.exactOptional(Urgency),
  }),
  /** Goes on with a session that was closed. */
  v.strictObject({ type: v.literal('reopen'), reason: Said }),
])
export type SessionCommand = v.InferOutput<typeof SessionCommand>

type Opened = {
  readonly code: string
  readonly desk: string
  readonly zone: string
  readonly clerkLanguage: string
  readonly customerLanguage: string
  readonly app: string
  readonly shows?: HiddenKind[]
}

/** What the desk itself notes in a session; never accepted from the window. */
export type DeskCommand =
  | { readonly type: 'open'; readonly opened: Opened }
  /** Opens a session that goes on where one of another desk stopped. */
  | {
      readonly type: 'carry-on'
      readonly opened: Opened
      readonly desk: string
      readonly deskId: string
      readonly events: readonly Recorded[]
    }
  | {
      readonly type: 'note-export'
      readonly formats: ExportFormat[]
      readonly place: ExportPlace
      readonly paper?: Paper
    }
