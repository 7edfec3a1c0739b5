import { isSettled, mayApply } from './session'
import type { Checklist, Session, StepState } from './session'
import type { Outcome, StepPlace } from './events'
import { placeOf } from './session'

/** What stands between a session and its end. `blocked` forbids "solved"; `reasonFor` wants a reason in the record. */
export type Gate = {
  readonly blocked: readonly StepPlace[]
  readonly reasonFor: readonly StepPlace[]
  /** "Solved" without any checklist that was carried through says nothing about how. */
  readonly nothingCarriedOut: boolean
}

/**
 * The one choke point for every way of closing. Critical steps must be done before "solved"; expected ones that nobody answered
 * ask for a reason; whoever passes on or leaves may always do so. What proves the end is the list that the customer came for last:
 * a detour or an article that did not help, once ended, must not forbid "solved" for ever.
 */
export function gateFor(session: Session, outcome: Outcome): Gate {
  if (outcome !== 'resolved') return { blocked: [], reasonFor: [], nothingCarriedOut: false }
  const counted = session.checklists.filter((list) => list.status !== 'left')
  const last = counted.findLast((list) => !list.caller)
  const proving = counted.filter((list) => list === last || session.trail.includes(list.run))
  return {
    blocked: proving.flatMap((list) => steps(list, session, 'critical', (step) => step.answered?.answer !== 'done')),
    reasonFor: counted.flatMap((list) => steps(list, session, 'expected', (step) => !isSettled(step))),
    nothingCarriedOut: !counted.some((list) => list.status === 'finished'),
  }
}

function steps(
  list: Checklist,
  session: Session,
  must: StepState['shown']['must'],
  isOpen: (step: StepState) => boolean,
): StepPlace[] {
  return list.steps
    .filter((step) => step.shown.must === must && mayApply(step.shown.onlyIf, session) && isOpen(step))
    .map((step) => placeOf(list, step))
}
