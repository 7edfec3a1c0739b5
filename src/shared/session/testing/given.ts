import type { Pack } from '../../content/pack'
import type { DeskCommand, SessionCommand } from '../commands'
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
}

export function walk(
  pack: Pack,
  events: readonly Recorded[] = [],
  clerk = 'MK',
  acts = 0,
  session = sessionOf(events),
): Walk {
  const at = new Date(Date.parse('2026-11-24T13:02:00.000Z') + acts * 60_000).toISOString()
  const when = (command: Command): Decision => decide(session, command, { at, pack })
  return {
    events,
    now: at,
    session,
    when,
    by: (other) => walk(pack, events, other, acts, session),
    then: (...commands) => {
      const [first, ...rest] = commands
      if (!first) return walk(pack, events, clerk, acts, session)
      const decision = when(first)
      if (!decision.ok) throw new Error(`refused: ${first.type}: ${decision.error.code}`)
      const added = recorded(decision.value, events.length, at, clerk)
      return walk(pack, [...events, ...added], clerk, acts + 1, fold(added, session)).then(...rest)
    },
  }
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
