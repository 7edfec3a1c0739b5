import { articleIn } from '../content/pack'
import { ok, refuse } from '../result'
import type { SessionCommand } from './commands'
import type { Context, Decision } from './decide'
import type { SessionEvent, StepPlace } from './events'
import { activeChecklist, currentStep, isSettled, mayApply, placeOf, type Checklist, type Session } from './session'

type CommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>

/** Ends the running list; a detour comes back to the step that waited for it. */
export function finishChecklist(session: Session, context: Context): Decision {
  const checklist = activeChecklist(session)
  if (!checklist) return refuse({ code: 'nothing-running' })
  if (currentStep(session, checklist)) return refuse({ code: 'not-at-the-end' })
  const { run, article, completion } = checklist
  const finished: SessionEvent = { type: 'checklist-finished', run, title: article.title, words: completion }
  return ok([finished, ...returned(session, checklist, invalidated(session, checklist, context))])
}

export function leaveChecklist(session: Session, command: CommandOf<'leave-checklist'>): Decision {
  const checklist = activeChecklist(session)
  if (!checklist) return refuse({ code: 'nothing-running' })
  const { run, article } = checklist
  const left: SessionEvent = { type: 'checklist-left', run, title: article.title, reason: command.reason }
  return ok([left, ...returned(session, checklist, [])])
}

/** Lands on the waiting step, or on one before it that the detour made stale or that a fact learned meanwhile brought back. */
function returned(session: Session, checklist: Checklist, stale: readonly StepPlace[]): SessionEvent[] {
  const { caller } = checklist
  const waiting = caller && session.checklists[caller.run - 1]
  if (!caller || !waiting) return []
  const reopened: SessionEvent[] =
    stale.length > 0 ? [{ type: 'steps-reopened', steps: [...stale], because: checklist.article.title }] : []
  const open = currentStep(session, waiting)
  const here = [...stale.filter(({ run }) => run === waiting.run), open ? placeOf(waiting, open) : caller]
  return [...reopened, { type: 'checklist-returned', to: here.reduce((a, b) => (b.number < a.number ? b : a)) }]
}

/** Answered steps of every list that waits, however deep, that this article's author says must be done anew after it. */
function invalidated(session: Session, checklist: Checklist, { pack }: Context): StepPlace[] {
  const article = articleIn(pack, checklist.article.id, checklist.article.language)
  return session.trail.flatMap((run) => {
    const waiting = session.checklists[run - 1]
    if (!waiting || run === checklist.run) return []
    const ids = article?.invalidates[waiting.article.id] ?? []
    const stale = waiting.steps.filter(
      (step) => ids.includes(step.shown.id) && isSettled(step) && mayApply(step.shown.onlyIf, session),
    )
    return stale.map((step) => placeOf(waiting, step))
  })
}
