import { articleIn } from '../content/pack'
import { ok, refuse } from '../result'
import type { SessionCommand } from './commands'
import { conditionRaised, conditionsAt, conditionsFallen, hoursAfter, lifted } from './conditions'
import type { Context, Decision } from './decide'
import type { SessionEvent, StepShown } from './events'
import { activeChecklist, currentStep, isSettled, mayApply, notedFact, placeOf, undoable } from './session'
import type { Answered, Checklist, Session, StepState } from './session'

type CommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>

type Change = CommandOf<'withdraw-answer' | 'change-answer' | 'go-to-step' | 'start-wait' | 'lift-condition'>

/** What a clerk does to the course of a list besides answering its current step. */
export function changeCourse(session: Session, command: Change, context: Context): Decision {
  switch (command.type) {
    case 'withdraw-answer':
      return withdrawAnswer(session)
    case 'change-answer':
      return changeAnswer(session, command)
    case 'go-to-step':
      return goToStep(session, command)
    case 'start-wait':
      return startWait(session, command, context)
    case 'lift-condition':
      return liftCondition(session, command, context)
  }
}

function withdrawAnswer(session: Session): Decision {
  const last = undoable(session)
  return last ? ok(withdrawn(session, last.checklist, last.step)) : refuse({ code: 'nothing-to-undo' })
}

/** Any answer of a list that is under way, or of the one just finished, may turn out to be wrong; the log keeps it. */
function changeAnswer(session: Session, command: CommandOf<'change-answer'>): Decision {
  const list = session.checklists[command.run - 1]
  const step = list?.steps.find(({ shown }) => shown.id === command.step)
  const isUnderWay = session.trail.includes(command.run) || undoable(session)?.checklist.run === command.run
  if (!list || !step?.answered || !isUnderWay) return refuse({ code: 'nothing-to-undo' })
  return ok(withdrawn(session, list, step))
}

/** Takes an answer back with all that came of it: the fact it told, what lasts because of it, and later answers that lean on it. */
function withdrawn(session: Session, list: Checklist, step: StepState): SessionEvent[] {
  const { answered } = step
  if (!answered) return []
  const at = placeOf(list, step)
  const leaning = leaningOn(list, step, answered, session).map((other) => placeOf(list, other))
  return [
    { type: 'answer-withdrawn', at, answer: answered.answer },
    ...factFallen(session, answered),
    ...conditionsFallen(session, at, answered),
    ...(leaning.length > 0
      ? [{ type: 'steps-reopened', steps: leaning, because: step.shown.title, changed: at } as const]
      : []),
  ]
}

/**
 * Later answers that were given because this one was what it was: those that the author names, what proves the state it led to, and steps
 * that are asked because of the fact it told.
 */
function leaningOn(list: Checklist, step: StepState, answered: Answered, session: Session): StepState[] {
  const later = list.steps.filter((other) => (other.answered?.seq ?? 0) > answered.seq && isSettled(other))
  return later.filter(({ shown }) => mayApply(shown.onlyIf, session) && leans(shown, step.shown, answered))
}

function leans(later: StepShown, changed: StepShown, { fact }: Answered): boolean {
  const isNamed = changed.renews?.includes(later.id) ?? false
  const proves = later.must === 'critical' || later.sights !== undefined
  return isNamed || proves || (fact !== undefined && later.onlyIf?.fact === fact.fact)
}

/** The fact falls unless somebody corrected it since; what was known before it is known again. */
function factFallen(session: Session, { fact: told }: Answered): SessionEvent[] {
  const noted = told && notedFact(session, told.fact)
  if (!told || noted?.value !== told.value) return []
  const { fact, before } = told
  return [
    { type: 'fact-withdrawn', fact, label: noted.label, words: noted.words },
    ...(before ? [{ type: 'fact-noted', fact, ...before, from: 'clerk' } as const] : []),
  ]
}

/** Goes to an open step out of order: an expert samples, or the device is already there. What is passed stays open and is asked later. */
function goToStep(session: Session, command: CommandOf<'go-to-step'>): Decision {
  const list = activeChecklist(session)
  const step = list?.steps.find(({ shown }) => shown.id === command.step)
  if (list?.run !== command.run || !step) return refuse({ code: 'nothing-running' })
  if (isSettled(step) || !mayApply(step.shown.onlyIf, session)) return refuse({ code: 'not-the-current-step' })
  return ok(step === currentStep(session, list) ? [] : [{ type: 'step-gone-to', at: placeOf(list, step) }])
}

/** The wait's end goes into the record at once, so that it holds whatever happens to this computer. */
function startWait(session: Session, command: CommandOf<'start-wait'>, { pack, at: now }: Context): Decision {
  const list = activeChecklist(session)
  const step = currentStep(session, list)
  if (!list || list.run !== command.run || step?.shown.id !== command.step)
    return refuse({ code: 'not-the-current-step' })
  const article = articleIn(pack, list.article.id, session.clerkLanguage)
  const wait = article?.steps.find(({ id }) => id === command.step)?.wait
  if (!wait) return refuse({ code: 'nothing-to-wait-for' })
  if (step.wait && step.wait.until > now) return ok([])
  const at = placeOf(list, step)
  const until = hoursAfter(now, wait.hours)
  return ok([
    { type: 'wait-started', at, words: wait.text, until },
    ...conditionRaised(session, { wait }, { from: 'wait', place: at, at: now }),
  ])
}

function liftCondition(session: Session, command: CommandOf<'lift-condition'>, { at }: Context): Decision {
  const lasting = conditionsAt(session, at).find(({ number }) => number === command.condition)
  return lasting ? ok([lifted(lasting)]) : refuse({ code: 'condition-over' })
}
