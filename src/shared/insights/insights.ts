import { clockIn } from '../record/clock'
import type { Outcome } from '../session/events'

/**
 * One thing that happened in a session, as far as counting needs it. `words` is the zone of the desk, an article's title, a step's, a version
 * (empty when it was withdrawn) or what was typed.
 */
export type InsightRow = {
  readonly session: string
  readonly at: string
  readonly what:
    'opened' | 'said' | 'parked' | 'closed' | 'reopened' | 'started' | 'failed' | 'undone' | 'version' | 'gap'
  readonly words: string
  /** For a step, the run of its list; for a list, its own. */
  readonly run: number
  /** Which step it was, or which fact the version is. */
  readonly key: string
}

type FailedStep = {
  readonly article: string
  readonly step: string
  /** The version of the customer's system, where it is known. */
  readonly version: string
  readonly failed: number
  /** Lists of that article that were begun on that version. */
  readonly of: number
}

export type Insights = {
  readonly visits: number
  readonly outcomes: Readonly<Record<Outcome | 'unfinished', number>>
  /** By the Monday of the week: visits for which a list was begun, and visits whose problem was told and none was begun for. */
  readonly weeks: readonly { readonly monday: string; readonly known: number; readonly unknown: number }[]
  readonly articles: readonly { readonly title: string; readonly visits: number; readonly solved: number }[]
  /** Closed visits that were served in one go, by how many minutes they took: up to 5, 10, 20, 30, 60, and longer. */
  readonly minutes: readonly number[]
  readonly steps: readonly FailedStep[]
  readonly searches: readonly { readonly words: string; readonly count: number }[]
}

/** Upper ends of the classes of minutes; the last class has none. */
export const MINUTES = [5, 10, 20, 30, 60] as const
/** So many of the most frequent are told. */
const MOST = 12

type Visit = {
  opened: string
  zone: string
  closed?: string | undefined
  outcome?: Outcome | undefined
  said: boolean
  /** Not served in one go. */
  paused: boolean
  versions: Map<string, string>
  lists: Map<number, string>
  /** Steps that failed, by their place, and how often; one that was undone each time did not fail. */
  failed: Map<string, { run: number; step: string; times: number }>
}

/** What comes to the counter, from the record alone. The rows are in the order in which they were written. */
export function insightsOf(rows: Iterable<InsightRow>): Insights {
  const visits = new Map<string, Visit>()
  const searches = new Map<string, number>()
  for (const row of rows) {
    const visit = visits.get(row.session) ?? newVisit(row)
    visits.set(row.session, visit)
    if (row.what === 'gap') searches.set(row.words, (searches.get(row.words) ?? 0) + 1)
    take(visit, row)
  }
  const all = [...visits.values()]
  return {
    visits: all.length,
    outcomes: outcomesOf(all),
    weeks: weeksOf(all),
    articles: articlesOf(all),
    minutes: minutesOf(all),
    steps: stepsOf(all),
    searches: most([...searches].map(([words, count]) => ({ words, count }))),
  }
}

function newVisit({ at, words }: InsightRow): Visit {
  const nothing = { said: false, paused: false, versions: new Map(), lists: new Map(), failed: new Map() }
  return { opened: at, zone: words, ...nothing }
}

function take(visit: Visit, row: InsightRow): void {
  const { what, words, at, run, key } = row
  switch (what) {
    case 'opened':
      return
    case 'said':
    case 'gap':
      visit.said = true
      return
    case 'parked':
      visit.paused = true
      return
    case 'version':
      visit.versions.delete(key)
      if (words !== '') visit.versions.set(key, words)
      return
    case 'started':
      visit.lists.set(run, words)
      return
    case 'failed':
    case 'undone':
      tallied(visit, row)
      return
    case 'closed':
    case 'reopened':
      ended(visit, what, at, words)
  }
}

function tallied({ failed }: Visit, { what, words, run, key }: InsightRow): void {
  const place = `${run} ${key}`
  const { step, times } = failed.get(place) ?? { step: words, times: 0 }
  if (what === 'failed') failed.set(place, { run, step, times: times + 1 })
  else if (times > 1) failed.set(place, { run, step, times: times - 1 })
  else failed.delete(place)
}

/** An end that no longer holds is none: a visit that was reopened waits for its next one. */
function ended(visit: Visit, what: 'closed' | 'reopened', at: string, words: string): void {
  visit.closed = what === 'closed' ? at : undefined
  visit.outcome = what === 'closed' ? (words as Outcome) : undefined
  if (what === 'reopened') visit.paused = true
}

function outcomesOf(all: readonly Visit[]): Insights['outcomes'] {
  const counts = { resolved: 0, escalated: 0, abandoned: 0, unfinished: 0 }
  for (const { outcome = 'unfinished' } of all) counts[outcome] += 1
  return counts
}

function weeksOf(all: readonly Visit[]): Insights['weeks'] {
  const weeks = new Map<string, { known: number; unknown: number }>()
  for (const { opened, zone, lists, said } of all) {
    // Opened by mistake: nobody told a problem.
    if (!said && lists.size === 0) continue
    const monday = mondayOf(clockIn(zone).day(opened))
    const week = weeks.get(monday) ?? { known: 0, unknown: 0 }
    week[lists.size > 0 ? 'known' : 'unknown'] += 1
    weeks.set(monday, week)
  }
  return [...weeks].map(([monday, counts]) => ({ monday, ...counts })).sort((a, b) => a.monday.localeCompare(b.monday))
}

const DAY = 86_400_000

/** Of a day at the counter, "2026-11-24"; 1970-01-01 was a Thursday. */
function mondayOf(date: string): string {
  const day = Date.parse(date) / DAY
  return new Date((day - ((day + 3) % 7)) * DAY).toISOString().slice(0, 10)
}

function articlesOf(all: readonly Visit[]): Insights['articles'] {
  const articles = new Map<string, { count: number; solved: number }>()
  for (const { lists, outcome } of all) {
    for (const title of new Set(lists.values())) {
      const one = articles.get(title) ?? { count: 0, solved: 0 }
      one.count += 1
      if (outcome === 'resolved') one.solved += 1
      articles.set(title, one)
    }
  }
  const ranked = most([...articles].map(([title, counts]) => ({ title, ...counts })))
  return ranked.map(({ title, count, solved }) => ({ title, visits: count, solved }))
}

/** A visit that was parked or reopened took days of which nobody served most. */
function minutesOf(all: readonly Visit[]): number[] {
  const classes = [...MINUTES, Infinity].map(() => 0)
  for (const { opened, closed, paused } of all) {
    if (closed === undefined || paused) continue
    const took = Math.max(0, Date.parse(closed) - Date.parse(opened)) / 60_000
    const at = MINUTES.findIndex((end) => took <= end)
    const place = at < 0 ? MINUTES.length : at
    classes[place] = (classes[place] ?? 0) + 1
  }
  return classes
}

function stepsOf(all: readonly Visit[]): FailedStep[] {
  const begun = new Map<string, number>()
  const failures = new Map<string, { article: string; step: string; version: string; count: number }>()
  for (const { lists, failed, versions } of all) {
    const version = [...versions.values()].at(-1) ?? ''
    for (const title of lists.values()) begun.set(`${title}\n${version}`, (begun.get(`${title}\n${version}`) ?? 0) + 1)
    for (const { run, step } of failed.values()) {
      const article = lists.get(run) ?? ''
      const key = [article, step, version].join('\n')
      const one = failures.get(key) ?? { article, step, version, count: 0 }
      one.count += 1
      failures.set(key, one)
    }
  }
  return most([...failures.values()]).map(({ article, step, version, count }) => ({
    article,
    step,
    version,
    failed: count,
    of: begun.get(`${article}\n${version}`) ?? count,
  }))
}

function most<T extends { readonly count: number }>(all: T[]): T[] {
  return all.sort((a, b) => b.count - a.count).slice(0, MOST)
}
