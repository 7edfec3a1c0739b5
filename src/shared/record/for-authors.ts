import * as v from 'valibot'
import { Id, Language } from '../content/article'
import { FlagKind, type Recorded, type SessionEvent } from '../session/events'
import { clockIn } from './clock'
import { scrubber } from './scrub'
import { only } from './timed-events'

const Day = v.pipe(v.string(), v.isoDate())
const Counted = { count: v.number(), from: Day, to: Day }

/** What clerks said about one step, or about one article before it is started, summed up over all sessions of the desk. */
export const FlagSum = v.strictObject({
  article: Id,
  title: v.string(),
  language: Language,
  revision: v.number(),
  pack: Id,
  packVersion: v.string(),
  step: v.exactOptional(v.strictObject({ id: Id, number: v.number(), title: v.string() })),
  kind: FlagKind,
  ...Counted,
  /** How often each thing was known of the device, its version, the app or the account. */
  facts: v.array(v.strictObject({ fact: Id, value: Id, label: v.string(), words: v.string(), count: v.number() })),
  words: v.array(v.string()),
})
export type FlagSum = v.InferOutput<typeof FlagSum>

/** What customers said that no article answers. `why` and `nearest` as in the event `gap-noted`. */
export const GapSum = v.strictObject({
  words: v.string(),
  why: v.picklist(['nothing-fits', 'nothing-begun']),
  nearest: v.array(v.string()),
  ...Counted,
})
export type GapSum = v.InferOutput<typeof GapSum>

/** What a desk tells the authors of its content. Nothing in it says which customer, which clerk or at what time of a day. */
export const ForAuthors = v.strictObject({
  format: v.literal('handrail-for-authors'),
  version: v.literal(1),
  desk: v.string(),
  app: v.string(),
  day: Day,
  flags: v.array(FlagSum),
  gaps: v.array(GapSum),
})
export type ForAuthors = v.InferOutput<typeof ForAuthors>

/** The types of events that `forAuthors` is made from. */
export const toldToAuthors = ['session-opened', 'flag-raised', 'gap-noted'] satisfies SessionEvent['type'][]

type Around = {
  readonly desk: string
  readonly app: string
  /** IANA zone of the desk, for which day it was. */
  readonly zone: string
  /** ISO instant. */
  readonly now: string
  /** Everybody whose name might stand in what was typed. */
  readonly clerks: readonly string[]
}

/** Sums up flags and gaps; what is told most often comes first. Typed words are scrubbed, all others are the pack's own. */
export function forAuthors(events: readonly Recorded[], around: Around): ForAuthors {
  const { day } = clockIn(around.zone)
  const codes = only(events, 'session-opened').map(({ event }) => event.code)
  const clerks = [...around.clerks, ...events.map(({ clerk }) => clerk)]
  const scrub = scrubber({ codes, clerks: [...new Set(clerks)] })
  return {
    format: 'handrail-for-authors',
    version: 1,
    desk: around.desk,
    app: around.app,
    day: day(around.now),
    flags: flagSums(events, day, scrub),
    gaps: gapSums(events, day, scrub),
  }
}

type DayOf = (at: string) => string
type Scrub = (words: string) => string

function flagSums(events: readonly Recorded[], day: DayOf, scrub: Scrub): FlagSum[] {
  const sums = new Map<string, FlagSum>()
  for (const { event, at } of only(events, 'flag-raised')) {
    const { article, kind } = event
    const { id, language, revision, pack, packVersion } = article
    const key = JSON.stringify([pack, packVersion, id, language, revision, event.at?.step, kind])
    const sum = sums.get(key)
    const words = event.words === undefined ? [] : [scrub(event.words)]
    sums.set(key, {
      article: id,
      title: article.title,
      language,
      revision,
      pack,
      packVersion,
      ...(event.at && { step: { id: event.at.step, number: event.at.number, title: event.at.title } }),
      kind,
      ...counted(sum, day(at)),
      facts: withFacts(sum?.facts ?? [], event.facts),
      words: [...new Set([...(sum?.words ?? []), ...words])],
    })
  }
  return mostFirst([...sums.values()])
}

type Fact = Extract<SessionEvent, { type: 'flag-raised' }>['facts'][number]

/** Each value is counted alone: how they came together would be nearer to a customer than an author needs. */
function withFacts(sums: FlagSum['facts'], facts: readonly Fact[]): FlagSum['facts'] {
  const is = (a: Fact, b: Fact): boolean => a.fact === b.fact && a.value === b.value
  const known = sums.map((sum) => ({ ...sum, count: sum.count + (facts.some((fact) => is(fact, sum)) ? 1 : 0) }))
  const news = facts.filter((fact) => !sums.some((sum) => is(fact, sum))).map((fact) => ({ ...fact, count: 1 }))
  return [...known, ...news]
}

function gapSums(events: readonly Recorded[], day: DayOf, scrub: Scrub): GapSum[] {
  const sums = new Map<string, GapSum>()
  for (const { event, at } of only(events, 'gap-noted')) {
    const words = scrub(event.words)
    const key = `${event.why} ${words.toLowerCase()}`
    const sum = sums.get(key)
    const nearest = [...new Set([...(sum?.nearest ?? []), ...event.nearest])]
    sums.set(key, { words: sum?.words ?? words, why: event.why, nearest, ...counted(sum, day(at)) })
  }
  return mostFirst([...sums.values()])
}

type Count = Pick<GapSum, 'count' | 'from' | 'to'>

/** Days, not the order of the log: a clock may have been set back. */
function counted(sum: Count | undefined, on: string): Count {
  if (!sum) return { count: 1, from: on, to: on }
  return { count: sum.count + 1, from: on < sum.from ? on : sum.from, to: on > sum.to ? on : sum.to }
}

function mostFirst<T extends Count>(sums: T[]): T[] {
  return sums.sort((a, b) => b.count - a.count || (a.from < b.from ? -1 : Number(a.from > b.from)))
}
