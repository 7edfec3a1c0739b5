import { articleIn } from '../content/pack'
import { ok, refuse } from '../result'
import type { SessionCommand } from './commands'
import type { Context, Decision } from './decide'
import type { SessionEvent, StepAnswer, StepPlace } from './events'
import {
  activeChecklist,
  currentStep,
  isSettled,
  mayApply,
  placeOf,
  undoable,
  type Checklist,
  type Session,
  type StepState,
} from './session'

type CommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>

/** Answers that say nothing without a reason. */
const NEEDS_REASON: readonly StepAnswer[] = ['could-not', 'not-needed', 'later']

export function answerStep(session: Session, command: CommandOf<'answer-step'>, context: Context): Decision {
  const checklist = activeChecklist(session)
  const step = currentStep(session, checklist)
  if (!checklist || !step) return refuse({ code: 'nothing-running' })
  if (checklist.run !== command.run || step.shown.id !== command.step) return refuse({ code: 'not-the-current-step' })
  if (NEEDS_REASON.includes(command.answer) && !command.reason) return refuse({ code: 'reason-needed' })
  const seen = sightsSeen(step, command)
  if (command.answer === 'done' && seen.length < (step.shown.sights ?? []).length) {
    return refuse({ code: 'not-all-seen' })
  }
  const at = placeOf(checklist, step)
  const variant = variantLabel(checklist, command.step, command.variant, context)
  return ok([stepAnswered(step, command, { at, seen, variant }), ...parkedBy(command, at)])
}

function sightsSeen(step: StepState, command: CommandOf<'answer-step'>): string[] {
  const sights = step.shown.sights ?? []
  return sights.filter((sight) => command.seen?.includes(sight.id)).map((sight) => sight.record)
}

function stepAnswered(
  step: StepState,
  { answer, reason, until }: CommandOf<'answer-step'>,
  { at, seen, variant }: { at: StepPlace; seen: string[]; variant: string | undefined },
): SessionEvent {
  return {
    type: 'step-answered',
    at,
    answer,
    words: wordsOf(step, answer),
    ...(reason && { reason }),
    ...(seen.length > 0 && { seen }),
    ...(variant !== undefined && { variant }),
    ...(until && { until }),
  }
}

/** The reached condition where one was reached, what happened where an error appeared, else the step's own name. */
function wordsOf({ shown }: StepState, answer: StepAnswer): string {
  if (answer === 'done') return shown.record
  return answer === 'error-seen' ? (shown.refused ?? shown.title) : shown.title
}

/** A step that cannot end here parks the whole session at it, however deep the detour is. */
function parkedBy(command: CommandOf<'answer-step'>, waiting: StepPlace): SessionEvent[] {
  if (command.answer !== 'later') return []
  return [
    { type: 'session-parked', reason: command.reason ?? '', ...(command.until && { until: command.until }), waiting },
  ]
}

function variantLabel(
  list: Checklist,
  step: string,
  variant: string | undefined,
  { pack }: Context,
): string | undefined {
  const authored = articleIn(pack, list.article.id, list.article.language)?.steps.find((other) => other.id === step)
  return authored?.variants?.find((other) => other.id === variant)?.label
}

export function showVariant(session: Session, command: CommandOf<'show-variant'>, context: Context): Decision {
  const checklist = activeChecklist(session)
  const step = currentStep(session, checklist)
  if (!checklist || !step || step.shown.id !== command.step || checklist.run !== command.run) {
    return refuse({ code: 'not-the-current-step' })
  }
  const variant = variantLabel(checklist, command.step, command.variant, context)
  if (variant === undefined) return refuse({ code: 'unknown-variant' })
  return ok([{ type: 'variant-shown', at: placeOf(checklist, step), variant }])
}

export function withdrawAnswer(session: Session): Decision {
  const last = undoable(session)
  const answered = last?.step.answered
  if (!last || !answered) return refuse({ code: 'nothing-to-undo' })
  return ok([{ type: 'answer-withdrawn', at: placeOf(last.checklist, last.step), answer: answered.answer }])
}

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
