import type { Pack } from '../../content/pack'
import type { DeskCommand, SessionCommand } from '../commands'
import { withJump, type ClockJump } from '../clock-jump'
import { decide, type Decision } from '../decide'
import type { Recorded, SessionEvent } from '../events'
import { evolve, sessionOf } from '../evolve'
import type { Session } from '../session'

type Command = SessionCommand | DeskCommand

export const openCommand: DeskCommand = {
  type: 'open',
  opened: {
    code: '7F3K',
    desk: 'Library desk 2',
    zone: 'Europe/Paris',
    clerkLanguage: 'en',
    customerLanguage: 'en',
    app: '0.1.0',
  },
}

export const SESSION = '3f2b8a04-6f0f-4c1c-9a51-0b8f6a1d2e3c'

/** A desk in memory: each command a minute after the one before, by the clerk MK, from 14:02 in Paris. */
export type Walk = {
  readonly events: readonly Recorded[]
  /** The instant of the next command. */
  readonly now: string
  readonly session: Session
  readonly when: (command: Command) => Decision
  readonly then: (...commands: Command[]) => Walk
  readonly by: (clerk: string) => Walk
  /** Somebody sets the computer's clock; the next command is the first that notices. */
  readonly clockSet: (seconds: number) => Walk
}

/** By how much the clock is wrong, and the jump that no event tells of yet. */
type WalkClock = { readonly off: number; readonly jump?: ClockJump }

export function walk(
  pack: Pack,
  events: readonly Recorded[] = [],
  clerk = 'MK',
  acts = 0,
  session = sessionOf(events),
  clock: WalkClock = { off: 0 },
): Walk {
  const at = atMinute(acts, clock.off)
  const when = (command: Command): Decision => decide(session, command, { at, pack })
  return {
    events,
    now: at,
    session,
    when,
    by: (other) => walk(pack, events, other, acts, session, clock),
    clockSet: (seconds) => {
      const off = clock.off + seconds
      return walk(pack, events, clerk, acts, session, { off, jump: { from: at, to: atMinute(acts, off), seconds } })
    },
    then: (...commands) => {
      const [first, ...rest] = commands
      if (!first) return walk(pack, events, clerk, acts, session, clock)
      const decision = when(first)
      if (!decision.ok) throw new Error(`refused: ${first.type}: ${decision.error.code}`)
      const added = recorded(withJump(decision.value, clock.jump), events.length, at, clerk)
      const after = fold(added, session)
      return walk(pack, [...events, ...added], clerk, acts + 1, after, { off: clock.off }).then(...rest)
    },
  }
}

function atMinute(minute: number, off: number): string {
  return new Date(Date.parse('2026-11-24T13:02:00.000Z') + minute * 60_000 + off * 1000).toISOString()
}

/** Events as a log would keep them; the hash stands for the place in the chain. */
function recorded(events: readonly SessionEvent[], after: number, at: string, clerk: string): Recorded[] {
  return events.map((event, index) => {
    const seq = after + index + 1
    const hash = seq.toString(16).padStart(8, '9c41e07b').repeat(8).slice(0, 64)
    return { session: SESSION, seq, at, mono: seq * 1000, clerk, event, hash }
  })
}

function fold(events: readonly Recorded[], from: Session): Session {
  return events.reduce(evolve, from)
}
