import type { HiddenKind, Outcome, StepAnswer, Urgency } from '../session/events'
import type { StepEnd } from './signs'

/** How a line looks besides its words; colour never says it alone, so each has a sign too. */
export type LineTone = 'plain' | 'done' | 'stop' | 'warn' | 'strong' | 'quiet'

/** One act of the session as a person reads it. */
export type RecordLine = {
  readonly seq: number
  /** ISO instant. */
  readonly at: string
  /** "14:02", in the desk's own zone. */
  readonly time: string
  /** "✓", "✕", "↳", "↩" or "". */
  readonly sign: string
  readonly text: string
  readonly tone: LineTone
  /** How many checklists wait above this line: 0 outside any detour. */
  readonly depth: number
}

/** One answered step of a run as the note names it. `words` are the record's words, `reason` the clerk's. */
export type RunStep = {
  readonly number: number
  readonly title: string
  readonly words: string
  readonly answer: StepEnd
  readonly reason?: string
  readonly seen: readonly string[]
  /** What the step asked for, and what was seen. */
  readonly value?: { readonly asked: string; readonly words: string }
  /** The wording that was on the screen. */
  readonly variant?: string
  /** Answered sooner than it can be read. Data for the authors: no screen and no print says it. */
  readonly quick?: true
  readonly time?: string
  readonly until?: string
  /** Answers that were given before and then asked again or taken back, oldest first. */
  readonly earlier: readonly { readonly answer: StepAnswer; readonly words: string; readonly time: string }[]
}

/** One checklist of the session; detours hang below the step that waited for them, in the order they were begun. */
export type RecordRun = {
  readonly run: number
  readonly title: string
  readonly heading: string
  readonly pack: string
  readonly revision: number
  readonly status: 'running' | 'waiting' | 'finished' | 'left'
  readonly reason?: string
  readonly message?: { readonly shows: string; readonly heard: string }
  readonly waitingStep?: number
  readonly time: string
  readonly steps: readonly RunStep[]
  readonly detours: readonly RecordRun[]
}

/** Something that outlasted its step: it still lasted at the end of the record, was lifted, or its time was over. */
export type RecordCondition = {
  readonly words: string
  readonly since: string
  readonly until?: string
  readonly state: 'lasting' | 'lifted' | 'over'
}

/** An end that did not hold: how and when, in the desk's zone, and who took it back, when and why. */
export type RecordReopening = {
  readonly outcome: Outcome
  readonly ended: string
  readonly at: string
  readonly by: string
  readonly reason: string
}

/** The readable session. The panel, the closing preview and every export show this and nothing else. */
export type SessionRecord = {
  readonly session: string
  /** "HR-7F3K". */
  readonly code: string
  readonly language: string
  readonly desk: string
  readonly zone: string
  readonly clerks: readonly string[]
  /** "2026-11-24" in the desk's zone. */
  readonly day: string
  readonly from: string
  readonly to: string
  readonly minutes: number
  readonly status: 'new' | 'open' | 'parked' | 'closed'
  readonly outcome?: Outcome
  readonly outcomeReason?: string
  readonly passedTo?: string
  readonly urgency?: Urgency
  /** The session of another desk that this one goes on with. */
  readonly carriesOn?: { readonly code: string; readonly desk: string; readonly day: string }
  readonly complaint: string
  /** "iPhone", "Mail app", "works at outlook.com? Yes". */
  readonly identified: readonly string[]
  readonly runs: readonly RecordRun[]
  readonly remarks: readonly { readonly time: string; readonly words: string }[]
  readonly reopenings?: readonly RecordReopening[]
  /** What is left for another day: parked sessions and steps answered "later". */
  readonly comeBack?: {
    readonly reason: string
    readonly by: string
    readonly until?: string
    readonly step?: string
  }
  readonly conditions: readonly RecordCondition[]
  /** How many answers came sooner than their step can be read, those that were taken back included. */
  readonly quickAnswers: number
  readonly shownKinds: readonly HiddenKind[]
  readonly pack: { readonly id: string; readonly version: string }
  /** First eight hex digits of the chain at the last event, in two groups: "9c41 e07b". */
  readonly check: string
  readonly lines: readonly RecordLine[]
}
