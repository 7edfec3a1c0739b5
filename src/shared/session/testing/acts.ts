import type { SessionCommand } from '../commands'
import { activeChecklist, currentStep, type StepState } from '../session'
import type { Walk } from './given'

type AnswerStep = Extract<SessionCommand, { type: 'answer-step' }>

/** The command that answers the step the screen shows now; every sight is seen and every reason given unless told otherwise. */
export function answering(at: Walk, answer: AnswerStep['answer'] = 'done', more: Partial<AnswerStep> = {}): AnswerStep {
  const list = activeChecklist(at.session)
  const step = currentStep(at.session, list)
  const reason = answer === 'done' || answer === 'error-seen' ? {} : { reason: 'because' }
  const seen = (step?.shown.sights ?? []).map((sight) => sight.id)
  const value = valueFor(step)
  const asked = { run: list?.run ?? 1, step: step?.shown.id ?? 'none' }
  return { type: 'answer-step', ...asked, answer, ...reason, seen, ...(value && { value }), ...more }
}

/** The first of the choices, or a word where one is to be typed. */
function valueFor(step: StepState | undefined): AnswerStep['value'] {
  const { value } = step?.shown ?? {}
  if (!value) return undefined
  const choice = value.choices?.[0]?.id
  return choice === undefined ? { typed: 'seen' } : { choice }
}

/** Answers "done" until the list asks nothing more, then finishes it. */
export function carriedOut(at: Walk): Walk {
  const waits = currentStep(at.session, activeChecklist(at.session))
  return waits ? carriedOut(at.then(answering(at))) : at.then({ type: 'finish-checklist' })
}

/** Answers "done" until this step is asked. */
export function upTo(step: string, at: Walk): Walk {
  const now = nowAsked(at)
  if (now === undefined) throw new Error(`${step} is not asked`)
  return now === step ? at : upTo(step, at.then(answering(at)))
}

/** The id of the step that is asked now. */
export function nowAsked({ session }: Walk): string | undefined {
  return currentStep(session, activeChecklist(session))?.shown.id
}

/** The events that the last act added, without their envelopes. */
export function said(before: Walk, after: Walk) {
  return after.events.slice(before.events.length).map(({ event }) => event)
}

export const chosen = (article: string): SessionCommand => ({ type: 'choose-article', article, why: [] })
export const begun = (at: Walk, article: string): Walk => at.then(chosen(article), { type: 'start-checklist' })
