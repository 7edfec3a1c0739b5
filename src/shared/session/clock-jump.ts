import type { SessionEvent } from './events'

/** The wall clock was moved: what it should have shown, what it showed, and by how much it went ahead (back when negative). */
export type ClockJump = { readonly from: string; readonly to: string; readonly seconds: number }

/** A clock that was moved is noted before the act that it was noticed in, and after the opening that begins a record. */
export function withJump(events: readonly SessionEvent[], jump: ClockJump | undefined): readonly SessionEvent[] {
  if (!jump || events.length === 0) return events
  const opening = events.filter(({ type }) => type === 'session-opened')
  return [...opening, { type: 'clock-jumped', ...jump }, ...events.slice(opening.length)]
}
