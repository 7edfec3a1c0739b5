import type { Step } from '../content/article'
import { articleIn, type Pack } from '../content/pack'
import { ok, refuse } from '../result'
import type { RefusalCode } from '../words/refusals'
import type { SessionCommand } from './commands'
import { conditionRaised } from './conditions'
import type { Context, Decision } from './decide'
import { factEvents } from './decide-facts'
import type { SessionEvent, StepAnswer, StepPlace } from './events'
import { readingFloor, wordsShown } from './reading-time'
import { activeChecklist, currentStep, placeOf } from './session'
import type { Checklist, Session, StepState } from './session'

type CommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>

/** Answers that say nothing without a reason. */
const NEEDS_REASON: readonly StepAnswer[] = ['could-not', 'not-needed', 'later']
/** Answers to something that sprang up; whoever gives them need not have read the step. */
const UNFORESEEN: readonly StepAnswer[] = ['error-seen', 'looks-different']

/** A step as it is answered: where it stands, and what was seen there. */
type Answering = {
  readonly list: Checklist
  readonly step: StepState
  readonly at: StepPlace
  readonly seen: readonly string[]
  readonly value: AnsweredValue | undefined
  readonly variant: string | undefined
}
type AnsweredValue = NonNullable<Extract<SessionEvent, { type: 'step-answered' }>['value']>

export function answerStep(session: Session, command: CommandOf<'answer-step'>, context: Context): Decision {
  const list = activeChecklist(session)
  const step = currentStep(session, list)
  if (!list || !step) return refuse({ code: 'nothing-running' })
  if (list.run !== command.run || step.shown.id !== command.step) return refuse({ code: 'not-the-current-step' })
  const answering: Answering = {
    list,
    step,
    at: placeOf(list, step),
    seen: sightsSeen(step, command),
    value: valueSeen(step, command),
    variant: variantLabel(list, command.step, command.variant, context),
  }
  const lacking = lackingIn(answering, command)
  return lacking ? refuse({ code: lacking }) : ok(answered(session, answering, command, context))
}

/** What an answer must say before it is taken. */
function lackingIn(
  { step, seen, value, variant }: Answering,
  command: CommandOf<'answer-step'>,
): RefusalCode | undefined {
  const { answer, reason } = command
  if (NEEDS_REASON.includes(answer) && !reason) return 'reason-needed'
  // Where a secret is typed nothing is written down, so that it looks different is all that can be said there.
  if (answer === 'looks-different' && variant === undefined && !reason && !step.shown.secret) return 'reason-needed'
  if (answer !== 'done') return undefined
  if (seen.length < (step.shown.sights ?? []).length) return 'not-all-seen'
  return step.shown.value && !value ? 'value-needed' : undefined
}

function answered(
  session: Session,
  answering: Answering,
  command: CommandOf<'answer-step'>,
  context: Context,
): SessionEvent[] {
  const { at } = answering
  const told = factTold(session, answering.step, command, context)
  const quick = isQuick(session, answering, command, context)
  return [
    { ...stepAnswered(answering, command), ...(told.fact && { fact: told.fact }), ...(quick && { quick }) },
    ...told.events,
    ...lasting(session, answering, command, context),
    ...parkedBy(command, at),
  ]
}

function sightsSeen(step: StepState, command: CommandOf<'answer-step'>): string[] {
  const sights = step.shown.sights ?? []
  return sights.filter((sight) => command.seen?.includes(sight.id)).map((sight) => sight.record)
}

/** What was seen, in the words of the log; a choice that the step does not have is none, and words in place of a choice neither. */
function valueSeen({ shown }: StepState, { value: given }: CommandOf<'answer-step'>): AnsweredValue | undefined {
  const { value } = shown
  if (!value || !given) return undefined
  if (!('choice' in given)) return value.choices ? undefined : { asked: value.record, words: given.typed }
  const choice = value.choices?.find(({ id }) => id === given.choice)
  return choice && { asked: value.record, words: choice.text, choice: choice.id }
}

function factTold(
  session: Session,
  { shown }: StepState,
  { value: given }: CommandOf<'answer-step'>,
  { pack }: Context,
) {
  const choice = given && 'choice' in given ? given.choice : undefined
  const fact = shown.value?.choices?.find(({ id }) => id === choice)?.fact
  const events = (fact && factEvents(session, pack, fact.fact, fact.value, 'question')) ?? []
  return { events, fact: events.length > 0 ? fact : undefined }
}

function isQuick(
  session: Session,
  { list, step }: Answering,
  command: CommandOf<'answer-step'>,
  context: Context,
): boolean {
  if (UNFORESEEN.includes(command.answer)) return false
  const article = articleIn(context.pack, list.article.id, session.clerkLanguage)
  const passed = Date.parse(context.at) - Date.parse(session.askedSince)
  // A clock that was set back tells nothing.
  return passed >= 0 && passed < readingFloor(wordsShown(step, article, command.variant))
}

/** What lasts from this answer on: by the reason that was picked, or by the wait that it begins. */
function lasting(
  session: Session,
  { list, at }: Answering,
  command: CommandOf<'answer-step'>,
  { pack, at: now }: Context,
) {
  const authored = authoredStep(list, at.step, pack)
  const reason = authored?.couldNot?.find(({ id }) => id === command.because)
  const raising = { from: 'answer', place: at, at: now, until: command.until } as const
  if (reason) return conditionRaised(session, reason, raising)
  return command.answer === 'later' ? conditionRaised(session, authored?.wait && { wait: authored.wait }, raising) : []
}

function stepAnswered(
  { step, at, seen, value, variant }: Answering,
  { answer, reason, until }: CommandOf<'answer-step'>,
): Extract<SessionEvent, { type: 'step-answered' }> {
  return {
    type: 'step-answered',
    at,
    answer,
    words: wordsOf(step, answer),
    ...(reason && { reason }),
    ...(seen.length > 0 && { seen: [...seen] }),
    ...(value && { value }),
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
  return authoredStep(list, step, pack)?.variants?.find((other) => other.id === variant)?.label
}

function authoredStep(list: Checklist, step: string, pack: Pack): Step | undefined {
  return articleIn(pack, list.article.id, list.article.language)?.steps.find((other) => other.id === step)
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
