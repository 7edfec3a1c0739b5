import { clockIn } from '../record/clock'
import type { Outcome } from '../session/events'
import type { Visit } from './visit'

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

/** What comes to the counter, from what counts of each session. */
export function insightsOf(visits: Iterable<Visit>): Insights {
  const all = [...visits]
  return {
    visits: all.length,
    outcomes: outcomesOf(all),
    weeks: weeksOf(all),
    articles: articlesOf(all),
    minutes: minutesOf(all),
    steps: stepsOf(all),
    searches: searchesOf(all),
  }
}

function outcomesOf(all: readonly Visit[]): Insights['outcomes'] {
  const counts = { resolved: 0, escalated: 0, abandoned: 0, unfinished: 0 }
  for (const { outcome = 'unfinished' } of all) counts[outcome] += 1
  return counts
}

function weeksOf(all: readonly Visit[]): Insights['weeks'] {
  const weeks = new Map<string, { known: number; unknown: number }>()
  for (const { openedAt, zone, lists, told } of all) {
    if (!told && lists.length === 0) continue
    const monday = mondayOf(clockIn(zone).day(openedAt))
    const week = weeks.get(monday) ?? { known: 0, unknown: 0 }
    week[lists.length > 0 ? 'known' : 'unknown'] += 1
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
    for (const title of new Set(lists)) {
      const one = articles.get(title) ?? { count: 0, solved: 0 }
      one.count += 1
      if (outcome === 'resolved') one.solved += 1
      articles.set(title, one)
    }
  }
  const ranked = most([...articles].map(([title, counts]) => ({ title, ...counts })))
  return ranked.map(({ title, count, solved }) => ({ title, visits: count, solved }))
}

function minutesOf(all: readonly Visit[]): number[] {
  const classes = [...MINUTES, Infinity].map(() => 0)
  for (const { minutes } of all) {
    if (minutes === undefined) continue
    const at = MINUTES.findIndex((end) => minutes <= end)
    const place = at < 0 ? MINUTES.length : at
    classes[place] = (classes[place] ?? 0) + 1
  }
  return classes
}

function stepsOf(all: readonly Visit[]): FailedStep[] {
  const begun = new Map<string, number>()
  const failures = new Map<string, { article: string; step: string; version: string; count: number }>()
  for (const { lists, failed, version = '' } of all) {
    for (const title of lists) begun.set(`${title}\n${version}`, (begun.get(`${title}\n${version}`) ?? 0) + 1)
    for (const { article, step } of failed) {
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

function searchesOf(all: readonly Visit[]): Insights['searches'] {
  const searches = new Map<string, number>()
  for (const words of all.flatMap(({ gaps }) => gaps)) searches.set(words, (searches.get(words) ?? 0) + 1)
  return most([...searches].map(([words, count]) => ({ words, count })))
}

function most<T extends { readonly count: number }>(all: T[]): T[] {
  return all.sort((a, b) => b.count - a.count).slice(0, MOST)
}
