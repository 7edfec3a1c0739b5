import * as v from 'valibot'
import { AFTERWARDS, shortCheck } from '../../shared/record/record-check'
import { recordOf } from '../../shared/record/record'
import { BLOCK, redactRecord } from '../../shared/record/redact'
import { ok, refuse, type Result } from '../../shared/result'
import { Recorded } from '../../shared/session/events'
import { chainHash } from './canonical'

const Line = v.looseObject({
  session: v.string(),
  seq: v.number(),
  at: v.string(),
  mono: v.number(),
  clerk: v.string(),
  event: v.looseObject({ type: v.string() }),
  prev: v.exactOptional(v.string()),
  hash: v.string(),
})
type Line = v.InferOutput<typeof Line>

const NoteFile = v.looseObject({
  format: v.literal('handrail-session'),
  version: v.literal(1),
  record: v.looseObject({ code: v.string(), check: v.string(), language: v.string() }),
  events: v.pipe(v.array(Line), v.minLength(1)),
})

/** What is wrong with a note: a line, by its place in the session, or what it tells of its lines. */
export type BrokenNote = {
  readonly seq: number
  readonly at: string
  readonly wrong: 'changed' | 'missing' | 'check-value' | 'readable-part'
}

/** A saved note against its own links. */
export type NoteCheck = {
  readonly session: string
  readonly code: string
  readonly events: number
  /** Lines that hold hidden words: what stood there cannot be checked, only that its neighbours know it. */
  readonly hidden: readonly number[]
  /** Lines after which the desk served somebody else: the note alone cannot show that nothing was taken out there. */
  readonly others: readonly number[]
  /** As printed on the note: "9c41 e07b". */
  readonly check: string
  readonly broken?: BrokenNote
}

export type NoteRefusal = 'not-a-note' | 'without-links' | 'newer'

/** Checks the text of a JSON note: the events by their links, and the readable part by the events. */
export function verifyNote(text: string): Result<NoteCheck, NoteRefusal> {
  const parsed = v.safeParse(NoteFile, jsonOr(text))
  if (!parsed.success) return refuse('not-a-note')
  const { events, record } = parsed.output
  if (events.some(({ prev }) => prev === undefined)) return refuse('without-links')
  const last = events.findLast(({ event }) => !isAfterwards(event.type))
  const broken = brokenLine(events) ?? brokenTale(events, record, last)
  if (broken === 'newer') return refuse('newer')
  return ok({
    session: events[0]?.session ?? '',
    code: record.code,
    events: events.length,
    hidden: events.filter((line) => !fits(line)).map(({ seq }) => seq),
    others: events.slice(0, -1).flatMap((line, at) => (events[at + 1]?.prev === line.hash ? [] : [line.seq])),
    check: shortCheck(last?.hash ?? ''),
    ...(broken && { broken }),
  })
}

/** What the note tells a person about its lines, against the lines. */
function brokenTale(
  events: readonly Line[],
  record: v.InferOutput<typeof NoteFile>['record'],
  last: Line | undefined,
): BrokenNote | 'newer' | undefined {
  const place = { seq: last?.seq ?? 0, at: last?.at ?? '' }
  if (shortCheck(last?.hash ?? '') !== record.check) return { ...place, wrong: 'check-value' }
  const known = v.safeParse(v.array(Recorded), events)
  if (!known.success) return 'newer'
  const readable = redactRecord(recordOf(known.output, record.language)).record
  return agrees(readable, record) ? undefined : { ...place, wrong: 'readable-part' }
}

function brokenLine(events: readonly Line[]): BrokenNote | undefined {
  for (const [at, line] of events.entries()) {
    if (line.seq !== at + 1 || line.session !== events[0]?.session)
      return { seq: at + 1, at: line.at, wrong: 'missing' }
    if (!fits(line) && !hidesWords(line)) return { seq: line.seq, at: line.at, wrong: 'changed' }
  }
  return undefined
}

/** Whether two readings of the same events say the same, as far as both say anything: another version may tell more. */
function agrees(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, at) => agrees(value, other[at]))
  }
  if (!isObject(one) || !isObject(other)) return one === other
  return Object.entries(one).every(([key, value]) => !Object.hasOwn(other, key) || agrees(value, other[key]))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fits({ session, seq, at, mono, clerk, event, prev = '', hash }: Line): boolean {
  return chainHash(prev, { session, seq, at, mono, clerk, event }) === hash
}

function hidesWords({ event }: Line): boolean {
  return JSON.stringify(event).includes(BLOCK)
}

function isAfterwards(type: string): boolean {
  return AFTERWARDS.some((after) => after === type)
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // not JSON, so no note
  }
}
