import type { Recorded } from '../session/events'

/**
 * The events in the order of the customer's visits: what another desk had recorded stands behind the event that carries it on, with
 * its own time and clerk. Its place in this record is that event's.
 */
export function wholeStory(events: readonly Recorded[]): Recorded[] {
  return events.flatMap((recorded) =>
    recorded.event.type === 'session-continued'
      ? [recorded, ...recorded.event.carried.map(({ at, clerk, event }) => ({ ...recorded, at, clerk, event }))]
      : [recorded],
  )
}
