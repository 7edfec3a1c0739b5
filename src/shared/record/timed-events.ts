import type { Recorded, SessionEvent } from '../session/events'

type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>

/** An event of one type with its instant. */
export type Timed<T extends SessionEvent['type']> = { readonly event: EventOf<T>; readonly at: string }

/** The events of one type, in order. */
export function only<T extends SessionEvent['type']>(events: readonly Recorded[], type: T): Timed<T>[] {
  return events.flatMap(({ event, at }) => (event.type === type ? [{ event: event as EventOf<T>, at }] : []))
}
