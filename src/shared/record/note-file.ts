import * as v from 'valibot'
import { HiddenKind, Outcome, Recorded, StepAnswer, Urgency } from '../session/events'
import type { RecordRun, SessionRecord } from './session-record'

/** Grows when a reader of the older shape would be wrong about the newer one. */
export const JSON_VERSION = 1

const Text = v.string()
const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

const RunStep = v.strictObject({
  number: Count,
  title: Text,
  words: Text,
  answer: v.picklist([...StepAnswer.options, 'open', 'passed-over']),
  reason: v.exactOptional(Text),
  seen: v.array(Text),
  value: v.exactOptional(v.strictObject({ asked: Text, words: Text })),
  variant: v.exactOptional(Text),
  quick: v.exactOptional(v.literal(true)),
  time: v.exactOptional(Text),
  until: v.exactOptional(Text),
  earlier: v.array(v.strictObject({ answer: StepAnswer, words: Text, time: Text })),
})

const Run: v.GenericSchema<unknown, RecordRun> = v.strictObject({
  run: Count,
  title: Text,
  heading: Text,
  pack: Text,
  revision: v.number(),
  status: v.picklist(['running', 'waiting', 'finished', 'left']),
  reason: v.exactOptional(Text),
  message: v.exactOptional(v.strictObject({ shows: Text, heard: Text })),
  waitingStep: v.exactOptional(Count),
  time: Text,
  steps: v.array(RunStep),
  detours: v.array(v.lazy(() => Run)),
})

const Line = v.strictObject({
  seq: Count,
  at: Text,
  time: Text,
  sign: Text,
  text: Text,
  tone: v.picklist(['plain', 'done', 'stop', 'warn', 'strong', 'quiet']),
  depth: Count,
})

const Record: v.GenericSchema<unknown, SessionRecord> = v.strictObject({
  session: v.pipe(v.string(), v.uuid()),
  code: Text,
  language: Text,
  desk: Text,
  zone: Text,
  clerks: v.array(Text),
  day: Text,
  from: Text,
  to: Text,
  minutes: Count,
  status: v.picklist(['new', 'open', 'parked', 'closed']),
  outcome: v.exactOptional(Outcome),
  outcomeReason: v.exactOptional(Text),
  passedTo: v.exactOptional(Text),
  urgency: v.exactOptional(Urgency),
  carriesOn: v.exactOptional(v.strictObject({ code: Text, desk: Text, day: Text })),
  complaint: Text,
  identified: v.array(Text),
  runs: v.array(Run),
  remarks: v.array(v.strictObject({ time: Text, words: Text })),
  reopenings: v.exactOptional(
    v.array(v.strictObject({ outcome: Outcome, ended: Text, at: Text, by: Text, reason: Text })),
  ),
  comeBack: v.exactOptional(
    v.strictObject({ reason: Text, by: Text, until: v.exactOptional(Text), step: v.exactOptional(Text) }),
  ),
  conditions: v.array(
    v.strictObject({
      words: Text,
      since: Text,
      until: v.exactOptional(Text),
      state: v.picklist(['lasting', 'lifted', 'over']),
    }),
  ),
  quickAnswers: Count,
  shownKinds: v.array(HiddenKind),
  pack: v.strictObject({ id: Text, version: Text }),
  check: Text,
  lines: v.array(Line),
})

/** The note as JSON: `resources/schemas/session.schema.json` says the same for other programs. */
export const NoteFile = v.strictObject({
  format: v.literal('handrail-session'),
  version: v.literal(JSON_VERSION),
  record: Record,
  /** Where personal data is hidden the hash still is that of the event as it was said. */
  events: v.array(Recorded),
})
export type NoteFile = v.InferOutput<typeof NoteFile>
