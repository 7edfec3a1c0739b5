import * as v from 'valibot'
import { Condition, Id, Language, Sight, StepValue } from '../content/article'

/** What an author or a clerk wrote, as it was shown; kept whole so that an old record survives a new pack. */
const Words = v.pipe(v.string(), v.maxLength(4000))
const Instant = v.pipe(v.string(), v.isoTimestamp())
const Count = v.pipe(v.number(), v.integer(), v.minValue(1))
const Run = Count

/** How a step was answered. A step that was not answered has none of these. */
export const StepAnswer = v.picklist(['done', 'could-not', 'error-seen', 'not-needed', 'later', 'looks-different'])
export type StepAnswer = v.InferOutput<typeof StepAnswer>

/** ITSM words, so exports import elsewhere; the screen says Solved, Passed on, Customer left. */
export const Outcome = v.picklist(['resolved', 'escalated', 'abandoned'])
export type Outcome = v.InferOutput<typeof Outcome>

export const ExportFormat = v.picklist(['markdown', 'text', 'json', 'pdf', 'html', 'csv', 'bundle'])
export type ExportFormat = v.InferOutput<typeof ExportFormat>

/** The papers of a session besides its note: for the customer, for the day they come back, for who takes over. */
export const Paper = v.picklist(['hand-out', 'slip', 'escalation'])
export type Paper = v.InferOutput<typeof Paper>

/** Where a paper went. */
export const ExportPlace = v.picklist(['folder', 'clipboard', 'stick', 'printer'])
export type ExportPlace = v.InferOutput<typeof ExportPlace>

/** How soon whoever takes over should look at it; what each means is said beside it. */
export const Urgency = v.picklist(['low', 'normal', 'high'])
export type Urgency = v.InferOutput<typeof Urgency>

/** Kinds of personal data that exports hide unless the clerk shows them. */
export const HiddenKind = v.picklist(['phone', 'mail-address', 'card-number', 'name'])
export type HiddenKind = v.InferOutput<typeof HiddenKind>

/** What a clerk found about the words of an article, for its authors. */
export const FlagKind = v.picklist(['wrong', 'unclear', 'looks-different', 'missing'])
export type FlagKind = v.InferOutput<typeof FlagKind>

/** Which article, in which words: pack, version and revision pin what was on the screen. */
export const ArticleShown = v.strictObject({
  id: Id,
  title: Words,
  language: Language,
  revision: v.number(),
  pack: Id,
  packVersion: v.string(),
})
export type ArticleShown = v.InferOutput<typeof ArticleShown>

/** What the checklist must know of a step for as long as the log is read. */
export const StepShown = v.strictObject({
  id: Id,
  title: Words,
  record: Words,
  must: v.picklist(['optional', 'expected', 'critical']),
  refused: v.exactOptional(Words),
  secret: v.exactOptional(v.boolean()),
  onlyIf: v.exactOptional(Condition),
  sights: v.exactOptional(v.array(Sight)),
  value: v.exactOptional(StepValue),
  renews: v.exactOptional(v.array(Id)),
})
export type StepShown = v.InferOutput<typeof StepShown>

/** A place in a session: the n-th checklist of it, and a step there. `number` counts from 1, as on the screen. */
export const StepPlace = v.strictObject({ run: Run, step: Id, number: v.number(), title: Words })
export type StepPlace = v.InferOutput<typeof StepPlace>

/** Why a checklist was begun: picked from the suggestions, an error message led here, or a step needs it first. */
export const Via = v.variant('kind', [
  v.strictObject({ kind: v.literal('chosen') }),
  v.strictObject({ kind: v.literal('message'), shows: Words, when: v.exactOptional(Words) }),
  v.strictObject({ kind: v.literal('prerequisite') }),
])
export type Via = v.InferOutput<typeof Via>

/** Every event that happens at one desk. */
const OwnEvent = v.variant('type', [
  v.strictObject({
    type: v.literal('session-opened'),
    /** Four letters and digits that can be read aloud; the customer's only name here. */
    code: v.string(),
    desk: Words,
    /** IANA zone of the desk, so that the record shows the counter's time wherever it is read. */
    zone: v.string(),
    clerkLanguage: Language,
    customerLanguage: Language,
    pack: v.strictObject({ id: Id, version: v.string() }),
    app: v.string(),
    /** Kinds of personal data that policy leaves in exports unless the clerk hides them. */
    shows: v.exactOptional(v.array(HiddenKind)),
  }),
  v.strictObject({ type: v.literal('language-chosen'), whose: v.picklist(['clerk', 'customer']), language: Language }),
  v.strictObject({ type: v.literal('complaint-noted'), words: Words }),
  /** Words that no article answers yet: KCS "to search is to capture". `nearest` are the titles that were offered all the same. */
  v.strictObject({
    type: v.literal('gap-noted'),
    words: Words,
    why: v.picklist(['nothing-fits', 'nothing-begun']),
    nearest: v.array(Words),
  }),
  v.strictObject({
    type: v.literal('fact-noted'),
    fact: Id,
    value: Id,
    label: Words,
    words: Words,
    from: v.picklist(['clerk', 'complaint', 'question']),
  }),
  v.strictObject({ type: v.literal('fact-withdrawn'), fact: Id, label: Words, words: Words }),
  v.strictObject({
    type: v.literal('question-answered'),
    question: Id,
    asked: Words,
    words: Words,
    answer: Id,
    answerWords: Words,
    /** What the answer said about the device, app or account; it falls with the answer. */
    fact: v.exactOptional(v.strictObject({ fact: Id, value: Id })),
  }),
  v.strictObject({
    type: v.literal('message-seen'),
    /** What the clerk typed of it. */
    heard: Words,
    /** The message it was taken to be, exactly as authored. */
    shows: Words,
    /** Every article that answers it, in the order offered; more than one means it was ambiguous. */
    offered: v.array(v.strictObject({ article: Id, title: Words, row: Id, when: v.exactOptional(Words) })),
    ask: v.exactOptional(Words),
    taken: Id,
    at: v.exactOptional(StepPlace),
  }),
  v.strictObject({
    type: v.literal('article-chosen'),
    article: ArticleShown,
    why: v.array(Words),
    /** 1 was the first suggestion; absent when it did not come from the suggestions. */
    place: v.exactOptional(v.number()),
    /** The article to go on with afterwards: "recover first, then return". */
    before: v.exactOptional(ArticleShown),
    message: v.exactOptional(v.strictObject({ shows: Words, when: v.exactOptional(Words) })),
  }),
  v.strictObject({ type: v.literal('article-put-back'), title: Words }),
  v.strictObject({
    type: v.literal('checklist-started'),
    run: Run,
    article: ArticleShown,
    heading: Words,
    completion: Words,
    steps: v.array(StepShown),
    via: Via,
    /** The step that waits for this checklist. */
    caller: v.exactOptional(StepPlace),
  }),
  v.strictObject({
    type: v.literal('step-answered'),
    at: StepPlace,
    answer: StepAnswer,
    /** The reached condition, or what happened, in the record's words. */
    words: Words,
    reason: v.exactOptional(Words),
    seen: v.exactOptional(v.array(Words)),
    /** What was seen, where the step asks for it: as `asked` in the record's words. */
    value: v.exactOptional(v.strictObject({ asked: Words, words: Words, choice: v.exactOptional(Id) })),
    /** What the value said of the device, app or account and was not known before; it falls with the answer. */
    fact: v.exactOptional(v.strictObject({ fact: Id, value: Id })),
    /** The wording that was on the screen, when the step has several. */
    variant: v.exactOptional(Words),
    until: v.exactOptional(Instant),
    /** Given sooner than the step can be read: counted for the authors, shown to nobody at the counter. */
    quick: v.exactOptional(v.boolean()),
  }),
  v.strictObject({ type: v.literal('answer-withdrawn'), at: StepPlace, answer: StepAnswer }),
  /** The clerk goes to a step out of order; those that were passed stay open. */
  v.strictObject({ type: v.literal('step-gone-to'), at: StepPlace }),
  v.strictObject({ type: v.literal('wait-started'), at: StepPlace, words: Words, until: Instant }),
  /** Something that lasts: `condition` counts those of the session. Raised again under the same number, it has a new end. */
  v.strictObject({
    type: v.literal('condition-raised'),
    condition: Count,
    words: Words,
    until: v.exactOptional(Instant),
    /** Along with an answer it falls with it. */
    from: v.picklist(['message', 'reason', 'wait', 'answer']),
    at: v.exactOptional(StepPlace),
  }),
  /** Lifted before its end. One whose time is over needs no event. */
  v.strictObject({ type: v.literal('condition-lifted'), condition: Count, words: Words }),
  v.strictObject({ type: v.literal('variant-shown'), at: StepPlace, variant: Words }),
  v.strictObject({
    type: v.literal('steps-reopened'),
    steps: v.array(StepPlace),
    because: Words,
    /** The step whose answer was changed, where it was that and not a detour. */
    changed: v.exactOptional(StepPlace),
  }),
  v.strictObject({ type: v.literal('checklist-finished'), run: Run, title: Words, words: Words }),
  v.strictObject({ type: v.literal('checklist-left'), run: Run, title: Words, reason: Words }),
  v.strictObject({ type: v.literal('checklist-returned'), to: StepPlace }),
  v.strictObject({ type: v.literal('remark-added'), words: Words, at: v.exactOptional(StepPlace) }),
  /** For the article's authors; it changes nothing in the session. */
  v.strictObject({
    type: v.literal('flag-raised'),
    kind: FlagKind,
    words: v.exactOptional(Words),
    article: ArticleShown,
    at: v.exactOptional(StepPlace),
    /** What was known of the device, its version, the app and the account, in the pack's words. */
    facts: v.array(v.strictObject({ fact: Id, value: Id, label: Words, words: Words })),
  }),
  v.strictObject({
    type: v.literal('session-parked'),
    reason: Words,
    until: v.exactOptional(Instant),
    waiting: v.exactOptional(StepPlace),
  }),
  v.strictObject({
    type: v.literal('session-resumed'),
    after: v.picklist(['parked', 'interruption']),
    /** The last answered step, asked again because errors cluster after an interruption. */
    confirm: v.exactOptional(StepPlace),
  }),
  /** The computer's clock was moved; the times around this event are as it showed them. `seconds` are negative when it was set back. */
  v.strictObject({ type: v.literal('clock-jumped'), from: Instant, to: Instant, seconds: v.number() }),
  v.strictObject({ type: v.literal('hiding-changed'), kind: HiddenKind, shown: v.boolean() }),
  v.strictObject({
    type: v.literal('session-closed'),
    outcome: Outcome,
    /** Why steps that were expected stayed open. */
    reason: v.exactOptional(Words),
    /** Who takes over, and what is asked of them, when passed on. */
    to: v.exactOptional(Words),
    urgency: v.exactOptional(Urgency),
  }),
  /** The customer is here again, or it was closed by mistake: it goes on, and is closed anew. */
  v.strictObject({ type: v.literal('session-reopened'), reason: Words }),
  v.strictObject({
    type: v.literal('note-exported'),
    /** Empty where nothing was written, as on a printer. */
    formats: v.array(ExportFormat),
    place: ExportPlace,
    /** Absent for the note itself. */
    paper: v.exactOptional(Paper),
  }),
])
export type OwnEvent = v.InferOutput<typeof OwnEvent>

/** Typed by its result alone: a union inside a union is more than the compiler unfolds. */
const CarriedEvent: v.GenericSchema<OwnEvent> = OwnEvent

/** An event of a session that is carried on elsewhere: with its own time and clerk. */
export const Carried = v.strictObject({ seq: Run, at: Instant, clerk: v.string(), event: CarriedEvent })
export type Carried = v.InferOutput<typeof Carried>

export const SessionEvent = v.variant('type', [
  ...OwnEvent.options,
  /** The second event of a session that goes on where one of another desk stopped. */
  v.strictObject({
    type: v.literal('session-continued'),
    /** The code on the customer's slip. */
    code: v.string(),
    from: v.strictObject({
      session: v.pipe(v.string(), v.uuid()),
      desk: Words,
      /** The id of that desk's key. */
      deskId: v.string(),
      /** The hash of the last event that was carried on. */
      head: v.string(),
    }),
    /** What happened there, so that this record can be read alone. */
    carried: v.array(Carried),
  }),
])
export type SessionEvent = v.InferOutput<typeof SessionEvent>

/** An event as the log keeps it: who, when (wall and monotonic clock), its place in the session, and its link in the desk's chain. */
export const Recorded = v.strictObject({
  session: v.pipe(v.string(), v.uuid()),
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: Instant,
  /** Milliseconds since the app was started, from a clock that cannot be set. */
  mono: v.number(),
  clerk: v.string(),
  event: SessionEvent,
  /** The hash before this one in the desk's chain, which another customer's event may have. Logs tell it; older notes do not. */
  prev: v.exactOptional(v.string()),
  /** SHA-256 over the canonical bytes of this row and the hash before it, as hex. */
  hash: v.string(),
})
export type Recorded = v.InferOutput<typeof Recorded>
