import type { Outcome } from '../session/events'

/** One thing that happened in a session, as far as counting needs it. `words` is an article's title, a step's, a version or what was typed. */
export type InsightRow = {
  readonly session: string
  readonly at: string
  readonly what: 'opened' | 'parked' | 'closed' | 'started' | 'failed' | 'version' | 'gap'
  readonly words: string
  /** For a failed step, the run of its list; for a list, its own. */
  readonly run: number
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
  /** By the Monday of the week: visits for which a list was begun, and visits for which none was. */
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
  closed?: string
  outcome?: Outcome
  parked: boolean
  version: string
  lists: Map<number, string>
  failed: { run: number; step: string }[]
}

/** What comes to the counter, from the record alone. The rows are in the order in which they were written. */
export function insightsOf(rows: Iterable<InsightRow>): Insights {
  const visits = new Map<string, Visit>()
  const searches = new Map<string, number>()
  for (const row of rows) {
    const visit = visits.get(row.session) ?? newVisit(row.at)
    visits.set(row.session, visit)
    if (row.what === 'gap') searches.set(row.words, (searches.get(row.words) ?? 0) + 1)
    else take(visit, row)
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

function newVisit(opened: string): Visit {
  return { opened, parked: false, version: '', lists: new Map(), failed: [] }
}

function take(visit: Visit, { what, words, at, run }: InsightRow): void {
  if (what === 'parked') visit.parked = true
  if (what === 'version') visit.version = words
  if (what === 'started') visit.lists.set(run, words)
  if (what === 'failed') visit.failed.push({ run, step: words })
  if (what !== 'closed') return
  visit.closed = at
  visit.outcome = words as Outcome
}

function outcomesOf(all: readonly Visit[]): Insights['outcomes'] {
  const counts = { resolved: 0, escalated: 0, abandoned: 0, unfinished: 0 }
  for (const { outcome = 'unfinished' } of all) counts[outcome] += 1
  return counts
}

function weeksOf(all: readonly Visit[]): Insights['weeks'] {
  const weeks = new Map<string, { known: number; unknown: number }>()
  for (const { opened, lists } of all) {
    const monday = mondayOf(opened)
    const week = weeks.get(monday) ?? { known: 0, unknown: 0 }
    week[lists.size > 0 ? 'known' : 'unknown'] += 1
    weeks.set(monday, week)
  }
  return [...weeks].map(([monday, counts]) => ({ monday, ...counts })).sort((a, b) => a.monday.localeCompare(b.monday))
}

const DAY = 86_400_000

/** 1970-01-01 was a Thursday. */
function mondayOf(at: string): string {
  const day = Math.floor(Date.parse(at) / DAY)
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

/** A parked visit took days of which nobody served most. */
function minutesOf(all: readonly Visit[]): number[] {
  const classes = [...MINUTES, Infinity].map(() => 0)
  for (const { opened, closed, parked } of all) {
    if (closed === undefined || parked) continue
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
  for (const { lists, failed, version } of all) {
    for (const title of lists.values()) begun.set(`${title}\n${version}`, (begun.get(`${title}\n${version}`) ?? 0) + 1)
    for (const { run, step } of new Map(failed.map((one) => [`${one.run} ${one.step}`, one])).values()) {
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
