import type { Failure } from '../../shared/ipc/contract'
import type { Result } from '../../shared/result'
import type { Recorded } from '../../shared/session/events'

export type WorkedOn = {
  /** The session that a new window is to take up, if the one before was lost in the middle of it. */
  readonly takeUp: () => string | undefined
  readonly lost: () => void
  /** The session that the desk is in the middle of. */
  readonly now: () => string | undefined
  /** Both pass on what they are given. */
  readonly opened: <T extends Result<{ readonly session: string }, Failure>>(reply: T) => T
  readonly acted: <T extends Result<readonly Recorded[], Failure>>(reply: T) => T
}

/** Acts that do not bring a session back that was parked or closed before them: a note may leave afterwards. */
const AFTERWARDS: readonly Recorded['event']['type'][] = ['note-exported', 'hiding-changed']
const ENDS: readonly Recorded['event']['type'][] = ['session-parked', 'session-closed']

/** Which session this desk is in the middle of, by what was done last. It is not kept: after a restart the clerk chooses. */
export function workedOn(): WorkedOn {
  let session: string | undefined
  let wanted: string | undefined

  function took({ event, session: id }: Recorded): void {
    wanted = undefined
    if (ENDS.includes(event.type)) session = undefined
    else if (!AFTERWARDS.includes(event.type)) session = id
  }

  return {
    takeUp: () => wanted,
    lost: () => (wanted = session),
    now: () => session,
    opened: (reply) => {
      if (reply.ok) session = reply.value.session
      wanted = undefined
      return reply
    },
    acted: (reply) => {
      const last = reply.ok ? reply.value.at(-1) : undefined
      if (last) took(last)
      // A refusal too ends the offer: what cannot be taken up must not be tried without end.
      else wanted = undefined
      return reply
    },
  }
}
