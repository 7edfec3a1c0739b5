import { ok, refuse } from '../result'
import type { SessionCommand } from './commands'
import type { Decision } from './decide'
import { gapEvents } from './decide-facts'
import type { SessionEvent } from './events'
import { gateFor } from './gate'
import { activeChecklist, currentStep, lastToConfirm, placeOf, type Session } from './session'

type CommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>

export function parkSession(session: Session, { reason, until }: CommandOf<'park'>): Decision {
  const checklist = activeChecklist(session)
  const step = currentStep(session, checklist)
  const waiting = checklist && step ? { waiting: placeOf(checklist, step) } : {}
  return ok([{ type: 'session-parked', reason, ...(until && { until }), ...waiting }])
}

/**
 * A parked session goes on; so does one that was open when the app ended. Either way the last answered step is asked again,
 * because errors cluster after an interruption; a step left for later is itself the one to ask. Interrupted again before any answer,
 * the same step is asked: one step back, however often the app ends.
 */
export function resumeSession(session: Session): Decision {
  const after = session.status === 'parked' ? 'parked' : 'interruption'
  const checklist = activeChecklist(session)
  const current = currentStep(session, checklist)
  const last = current?.again?.why === 'interrupted' ? current : lastToConfirm(session, checklist)
  const confirm = checklist && last ? { confirm: placeOf(checklist, last) } : {}
  return ok([{ type: 'session-resumed', after, ...confirm }])
}

/** Checks the gate, records every list that is still open as left, and closes. */
export function closeSession(session: Session, { outcome, reason, to, urgency }: CommandOf<'close'>): Decision {
  const gate = gateFor(session, outcome)
  if (gate.blocked.length > 0) return refuse({ code: 'critical-steps-open' })
  if ((gate.reasonFor.length > 0 || gate.nothingCarriedOut) && !reason) return refuse({ code: 'reason-needed' })
  const left = session.trail.toReversed().flatMap((run): SessionEvent[] => {
    const list = session.checklists[run - 1]
    // The reason for the whole end is on the closing itself; twice would read like two reasons.
    return list ? [{ type: 'checklist-left', run, title: list.article.title, reason: '' }] : []
  })
  const closed: SessionEvent = {
    type: 'session-closed',
    outcome,
    ...(reason && { reason }),
    ...(to && { to }),
    ...(urgency && { urgency }),
  }
  return ok([...left, ...gapEvents(session, 'nothing-begun', []), closed])
}
