import { refuse, ok, type Result } from '../../result'
import type { DeskCommand, SessionCommand } from '../../session/commands'
import { decide } from '../../session/decide'
import { evolve } from '../../session/evolve'
import { newSession, type Session } from '../../session/session'
import { refusals } from '../../words/refusals'
import type { Pack } from '../pack'

const MINUTE = 60_000
/** Long enough that no step counts as answered before it was read. */
const BETWEEN_ACTS = 5 * MINUTE
const OPENED = Date.parse('2026-01-01T08:00:00.000Z')

/** A visit that a machine makes: the rules of the desk and nothing else of it. Each act takes some minutes. */
export type Visit = {
  readonly pack: Pack
  /** What is answered where the article that the customer came for asks for a value, by step. */
  readonly picks: ReadonlyMap<string, string>
  readonly session: () => Session
  /** The instant that is so many hours from now. */
  readonly inHours: (hours: number) => string
  /** Why the desk refuses the act, in its words; nothing when it was done. */
  readonly act: (command: SessionCommand | DeskCommand) => Result<undefined, string>
}

const noPicks: ReadonlyMap<string, string> = new Map()

/** Opens a session in `language`, as any clerk does. */
export function visit(pack: Pack, language: string, picks = noPicks): Visit {
  let session = newSession
  let now = OPENED

  function act(command: SessionCommand | DeskCommand): Result<undefined, string> {
    now += BETWEEN_ACTS
    const at = new Date(now).toISOString()
    const decision = decide(session, command, { at, pack })
    if (!decision.ok) return refuse(refusals[decision.error.code].en)
    for (const event of decision.value) {
      session = evolve(session, { session: '', seq: session.seq + 1, at, mono: 0, clerk: 'MACHINE', event, hash: '' })
    }
    return ok(undefined)
  }

  const about = { code: 'TEST', desk: 'rehearsal', zone: 'UTC', app: '' }
  act({ type: 'open', opened: { ...about, clerkLanguage: language, customerLanguage: language } })
  return {
    pack,
    picks,
    session: () => session,
    inHours: (hours) => new Date(now + hours * 60 * MINUTE).toISOString(),
    act,
  }
}
