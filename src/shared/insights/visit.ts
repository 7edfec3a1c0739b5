import { redact } from '../record/redact'
import type { Outcome, Recorded, StepAnswer, StepPlace } from '../session/events'
import { sessionOf } from '../session/evolve'
import type { Session } from '../session/session'

/** What is counted of a session: no word that the customer said, but for searches that found nothing, and these without personal data. */
export type Visit = {
  readonly openedAt: string
  /** IANA zone of the counter. */
  readonly zone: string
  readonly outcome?: Outcome
  /** Where it was closed and served in one go. A visit that was parked or reopened took days of which nobody served most. */
  readonly minutes?: number
  /** A problem was told; one without was opened by mistake. */
  readonly told: boolean
  /** The version of the customer's system, as its pack says it. */
  readonly version?: string
  /** Titles of the articles whose lists were begun, in order; one that was begun twice is there twice. */
  readonly lists: readonly string[]
  /** Steps that failed and whose failure was not taken back, each once a list. */
  readonly failed: readonly { readonly article: string; readonly step: string }[]
  /** What was searched for and not found. */
  readonly gaps: readonly string[]
}

/** What a session's events count for; undefined for what is no session. */
export function visitOf(events: readonly Recorded[]): Visit | undefined {
  const session = sessionOf(events)
  if (session.status === 'new') return undefined
  const { openedAt, zone, status, outcome, complaint, checklists } = session
  const gaps = events.flatMap(({ event }) => (event.type === 'gap-noted' ? [redact(event.words, []).text] : []))
  return {
    openedAt,
    zone,
    ...(status === 'closed' && outcome && { outcome, ...minutesOf(session, events) }),
    told: complaint !== '' || gaps.length > 0,
    ...versionOf(session),
    lists: checklists.map(({ article }) => article.title),
    failed: failedIn(events).map(({ run, title }) => ({
      article: checklists[run - 1]?.article.title ?? '',
      step: title,
    })),
    gaps,
  }
}

function minutesOf({ openedAt }: Session, events: readonly Recorded[]): Pick<Visit, 'minutes'> {
  const paused = events.some(({ event: { type } }) => type === 'session-parked' || type === 'session-reopened')
  const closed = events.find(({ event }) => event.type === 'session-closed')
  if (paused || !closed) return {}
  return { minutes: Math.max(0, Date.parse(closed.at) - Date.parse(openedAt)) / 60_000 }
}

function versionOf({ facts }: Session): Pick<Visit, 'version'> {
  const known = Object.entries(facts).findLast(([fact]) => fact.endsWith('version'))
  return known ? { version: known[1].words } : {}
}

const FAILURES: readonly StepAnswer[] = ['could-not', 'error-seen']

/** Of this desk's own events: what failed before a session was carried on from another desk is counted there. */
function failedIn(events: readonly Recorded[]): StepPlace[] {
  const failed = new Map<string, { at: StepPlace; times: number }>()
  for (const { event } of events) {
    if (event.type !== 'step-answered' && event.type !== 'answer-withdrawn') continue
    if (!FAILURES.includes(event.answer)) continue
    const place = `${event.at.run} ${event.at.step}`
    const { times = 0, at = event.at } = failed.get(place) ?? {}
    failed.set(place, { at, times: times + (event.type === 'step-answered' ? 1 : -1) })
  }
  return [...failed.values()].filter(({ times }) => times > 0).map(({ at }) => at)
}
