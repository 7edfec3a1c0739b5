import type { Recorded } from '../session/events'
import { momentIn } from './clock'
import type { RecordReopening } from './session-record'

/** Each end that no longer held, and why. */
export function reopeningsOf(story: readonly Recorded[], zone: string): RecordReopening[] {
  return story.flatMap(({ event, clerk, at }, index) => {
    if (event.type !== 'session-reopened') return []
    const end = story.slice(0, index).findLast((before) => before.event.type === 'session-closed')
    if (end?.event.type !== 'session-closed') return []
    const { outcome } = end.event
    return [{ outcome, ended: momentIn(zone, end.at), at: momentIn(zone, at), by: clerk, reason: event.reason }]
  })
}
