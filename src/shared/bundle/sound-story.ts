import { recordOf } from '../record/record'
import type { Recorded } from '../session/events'
import { sessionOf } from '../session/evolve'
import { summaryOf } from '../session/summary-of'
import type { SessionSummary } from '../session/summary'
import { wholeStory } from '../record/whole-story'

/** More lists than any visit has, and fewer than would make a screen slow. */
const MOST_LISTS = 500

/**
 * The summary of a session that came from elsewhere, if its events tell a story that every screen can show: opened once and first, lists
 * counted up from 1, each called by one before it. What was signed is not therefore sound.
 */
export function soundStory(session: string, events: readonly Recorded[]): SessionSummary | undefined {
  if (events[0]?.event.type !== 'session-opened') return undefined
  if (events.some(({ event }, at) => opensAgain(event.type, at))) return undefined
  if (!listsAreSound(events)) return undefined
  try {
    recordOf(events, 'en')
    return summaryOf(session, sessionOf(events))
  } catch {
    return undefined // an instant, a zone or a number that no screen can show
  }
}

function opensAgain(type: string, at: number): boolean {
  return (type === 'session-opened' && at > 0) || (type === 'session-continued' && at !== 1)
}

function listsAreSound(events: readonly Recorded[]): boolean {
  const begun = wholeStory(events).flatMap(({ event }) => (event.type === 'checklist-started' ? [event] : []))
  return (
    begun.length <= MOST_LISTS &&
    begun.every(({ run, caller }, at) => run === at + 1 && (caller === undefined || caller.run < run))
  )
}
