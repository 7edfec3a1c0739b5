import * as v from 'valibot'
import type { SessionSummary } from '../../shared/session/summary'
import { soundRow } from './event-row'
import type { Database } from './sqlite'

/** The desk's own lines in the log stand under this id; no customer's session ever has it. */
export const DESK_LINES = '00000000-0000-0000-0000-000000000000'

/** Their line in the list of sessions, which vouches for the end of the log; lists that people see leave it out. */
export function deskLinesSummary(at: string): SessionSummary {
  return { session: DESK_LINES, code: '', state: 'closed', openedAt: at, changedAt: at, clerk: '', title: '' }
}

/** Events that are gone by policy: the places `first` to `last` of the log, and the hash that the last of them had. */
const Span = v.strictObject({ first: v.number(), last: v.number(), hash: v.string() })
export type Span = v.InferOutput<typeof Span>

/**
 * The desk's line about one run of the retention policy. It is a link of the chain like any other, so a gap that no such line names is no
 * erasure but a loss. It says how much was erased and nothing of whom.
 */
const ErasureNote = v.strictObject({
  type: v.literal('sessions-erased'),
  /** The day by the desk's clock, and the policy's days. */
  on: v.string(),
  retentionDays: v.number(),
  sessions: v.number(),
  events: v.number(),
  spans: v.array(Span),
  /** Present when the clock was not believed, so that nothing was erased whatever was due. */
  putOff: v.exactOptional(v.literal(true)),
})
export type ErasureNote = v.InferOutput<typeof ErasureNote>

export type Erased = {
  readonly sessions: number
  readonly events: number
  /** The last day on which anything was. */
  readonly on?: string
  /** By the place where each begins. */
  readonly spans: ReadonlyMap<number, Span>
}

/** Everything that was erased from this log by policy, as its own lines tell. */
export function erasedFrom(db: Database): Erased {
  const notes = erasureNotes(db)
  const spans = notes.flatMap((note) => note.spans)
  const on = notes.findLast(({ sessions }) => sessions > 0)?.on
  return {
    sessions: sum(notes.map(({ sessions }) => sessions)),
    events: sum(notes.map(({ events }) => events)),
    ...(on !== undefined && { on }),
    spans: new Map(spans.map((span) => [span.first, span])),
  }
}

/** Whether all events between two links are gone by policy, and the later link follows the last of them. */
export function erasedBetween(
  { spans }: Erased,
  before: { readonly position: number },
  after: { readonly position: number; readonly prev: string },
): boolean {
  let next = before.position + 1
  let hash: string | undefined
  while (next < after.position) {
    const span = spans.get(next)
    if (!span) return false
    next = span.last + 1
    hash = span.hash
  }
  return next === after.position && hash === after.prev
}

/** The desk's lines that are as they were written; a changed one vouches for nothing. */
function erasureNotes(db: Database): ErasureNote[] {
  return db
    .prepare('SELECT * FROM event WHERE session = ? ORDER BY seq')
    .all(DESK_LINES)
    .flatMap((raw): ErasureNote[] => {
      const parsed = v.safeParse(ErasureNote, soundRow(raw)?.event)
      return parsed.success ? [parsed.output] : []
    })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
