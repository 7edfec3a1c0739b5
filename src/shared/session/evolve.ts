import { DONT_KNOW } from './decide-facts'
import { newSession } from './session'
import { activeChecklist, currentStep, notedFact } from './session'
import type { Answered, AskedAgain, Checklist, LastingCondition, Session, StepState } from './session'
import type { Recorded, SessionEvent, StepPlace } from './events'

type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>
type Envelope = Pick<Recorded, 'seq' | 'at' | 'clerk'>

/** The session after one more recorded event. Pure, total, and free of the pack: an old log needs no content to be read. */
export function evolve(session: Session, recorded: Recorded): Session {
  const { seq, at, clerk } = recorded
  const after = applied(session, recorded.event, { seq, at, clerk })
  const askedSince = asksTheSame(session, after) ? session.askedSince : at
  return { ...after, askedSince, seq, changedAt: at, clerk }
}

/** A step that is asked again is asked anew, though it is the same one. */
function asksTheSame(before: Session, after: Session): boolean {
  const [was, is] = [before, after].map((session) => {
    const list = activeChecklist(session)
    const step = currentStep(session, list)
    return [list?.run, step?.shown.id, step?.again?.before.seq].join()
  })
  return was === is
}

export function sessionOf(events: readonly Recorded[]): Session {
  return events.reduce(evolve, newSession)
}

function applied(session: Session, event: SessionEvent, envelope: Envelope): Session {
  switch (event.type) {
    case 'session-opened':
      return opened(session, event, envelope)
    case 'session-continued':
      return continued(session, event, envelope)
    case 'language-chosen':
      return event.whose === 'clerk'
        ? { ...session, clerkLanguage: event.language }
        : { ...session, customerLanguage: event.language }
    case 'complaint-noted':
      return { ...session, complaint: event.words }
    case 'gap-noted':
      return { ...session, gaps: [...session.gaps, event.words] }
    case 'fact-noted':
    case 'fact-withdrawn':
    case 'question-answered':
      return learnt(session, event)
    case 'article-chosen':
      return { ...session, chosen: chosenBy(event) }
    case 'article-put-back':
      return withoutChosen(session)
    case 'session-parked':
      return parked(session, event, envelope)
    case 'session-resumed':
      return resumed(session, event)
    case 'session-closed':
      return { ...session, status: 'closed', outcome: event.outcome }
    case 'session-reopened':
      return reopened(session)
    case 'hiding-changed':
      return { ...session, shownKinds: shownAfter(session.shownKinds, event) }
    case 'checklist-started':
      return started(withoutChosen(session), event)
    case 'step-answered':
    case 'answer-withdrawn':
    case 'steps-reopened':
    case 'step-gone-to':
    case 'wait-started':
    case 'checklist-returned':
      return stepped(session, event, envelope)
    case 'condition-raised':
      return withCondition(session, conditionBy(event, envelope))
    case 'condition-lifted':
      return withoutCondition(session, event.condition)
    case 'checklist-finished':
      return ended(session, event.run, 'finished')
    case 'checklist-left':
      return ended(session, event.run, 'left')
    case 'message-seen':
    case 'remark-added':
    case 'flag-raised':
    case 'variant-shown':
    case 'clock-jumped':
    case 'note-exported':
      return session
  }
}

function reopened({ outcome: _before, ...session }: Session): Session {
  return { ...session, status: 'open' }
}

function shownAfter(kinds: Session['shownKinds'], { kind, shown }: EventOf<'hiding-changed'>): Session['shownKinds'] {
  const others = kinds.filter((other) => other !== kind)
  return shown ? [...others, kind] : others
}

function learnt(session: Session, event: EventOf<'fact-noted' | 'fact-withdrawn' | 'question-answered'>): Session {
  if (event.type === 'fact-noted') return withFact(session, event)
  if (event.type === 'question-answered') return withAnswer(session, event)
  const { [event.fact]: _gone, ...facts } = session.facts
  return { ...session, facts }
}

type StepEvent = EventOf<
  'step-answered' | 'answer-withdrawn' | 'steps-reopened' | 'step-gone-to' | 'wait-started' | 'checklist-returned'
>

/** What an event does to the steps of a list. */
function stepped(session: Session, event: StepEvent, envelope: Envelope): Session {
  switch (event.type) {
    case 'step-answered':
      return withStep(session, event.at, (step) => ({ ...bare(step), answered: answeredBy(event, envelope, session) }))
    case 'answer-withdrawn':
      return reawakened(askedNow(session, event.at, 'withdrawn'), event.at.run)
    case 'steps-reopened':
      return event.changed
        ? askAgain(session, event.steps, 'changed', event.because)
        : askAgain(session, event.steps, 'reopened')
    case 'step-gone-to':
      return focused(session, event.at)
    case 'wait-started':
      return withStep(session, event.at, (step) => ({ ...step, wait: { until: event.until, words: event.words } }))
    case 'checklist-returned':
      return askedNow(withStatus(session, event.to.run, 'running'), event.to, 'returned')
  }
}

function opened(session: Session, event: EventOf<'session-opened'>, envelope: Envelope): Session {
  const { code, desk, zone, clerkLanguage, customerLanguage, pack, shows: shownKinds = [] } = event
  const opening = { code, desk, zone, clerkLanguage, customerLanguage, pack, shownKinds }
  return { ...session, ...opening, status: 'open', openedAt: envelope.at }
}

/**
 * What was reached at the other desk, in a session of this one: its place, code, pack and clerk's language stay. The answers given
 * there come before all that is given here, in their order.
 */
function continued(session: Session, { carried }: EventOf<'session-continued'>, { seq }: Envelope): Session {
  const before = carried.reduce(
    (state, { at, clerk, event }, index) =>
      applied(state, event, { at, clerk, seq: seq - 1 + (index + 1) / (carried.length + 1) }),
    newSession,
  )
  const { status, code, desk, zone, clerkLanguage, pack, openedAt } = session
  return { ...before, status, code, desk, zone, clerkLanguage, pack, openedAt }
}

function withFact(session: Session, { fact, value, label, words }: EventOf<'fact-noted'>): Session {
  const answers = session.answers.filter((given) => given.question !== fact || given.answer !== DONT_KNOW)
  return { ...session, answers, facts: { ...session.facts, [fact]: { value, label, words } } }
}

function withAnswer(session: Session, event: EventOf<'question-answered'>): Session {
  const { question, answer, words, answerWords, fact } = event
  const others = session.answers.filter((given) => given.question !== question)
  return { ...session, answers: [...others, { question, answer, words, answerWords, ...(fact && { fact }) }] }
}

function chosenBy(event: EventOf<'article-chosen'>) {
  return {
    article: event.article,
    ...(event.before && { before: event.before }),
    ...(event.message && { message: event.message }),
  }
}

function withoutChosen(session: Session): Session {
  const { chosen: _gone, ...rest } = session
  return rest
}

function parked(session: Session, event: EventOf<'session-parked'>, { clerk }: Envelope): Session {
  const { reason, until, waiting } = event
  const more = { ...(until && { until }), ...(waiting && { waiting }) }
  return { ...session, status: 'parked', parked: { reason, by: clerk, ...more } }
}

function resumed(session: Session, event: EventOf<'session-resumed'>): Session {
  const { parked: _gone, ...rest } = session
  const awake: Session = { ...rest, status: 'open' }
  return event.confirm ? askedNow(awake, event.confirm, 'interrupted') : awake
}

function started(session: Session, event: EventOf<'checklist-started'>): Session {
  const { run, article, heading, completion, via, caller } = event
  const steps = event.steps.map((shown, index) => ({ shown, number: index + 1 }))
  const list: Checklist = {
    run,
    article,
    heading,
    completion,
    steps,
    via,
    status: 'running',
    ...(caller && { caller }),
  }
  const waiting = caller ? withStatus(session, caller.run, 'waiting') : session
  return { ...waiting, checklists: [...waiting.checklists, list], trail: [...waiting.trail, run] }
}

function answeredBy(event: EventOf<'step-answered'>, envelope: Envelope, session: Session): Answered {
  const { answer, words, reason, variant, value, fact, until } = event
  const before = fact && notedFact(session, fact.fact)
  return {
    answer,
    words,
    ...(reason && { reason }),
    ...(variant !== undefined && { variant }),
    ...(value && { value: value.words }),
    ...(fact && { fact: { ...fact, ...(before && { before }) } }),
    ...(until && { until }),
    ...envelope,
  }
}

/** The step without its answers, ready for a new one. */
function bare(step: StepState): StepState {
  return { shown: step.shown, number: step.number }
}

function askAgain(session: Session, places: readonly StepPlace[], why: AskedAgain, because?: string): Session {
  const again = (before: Answered) => ({ why, before, ...(because !== undefined && { because }) })
  return places.reduce(
    (changed, place) =>
      withStep(changed, place, (step) =>
        step.answered ? { ...bare(step), ...(step.wait && { wait: step.wait }), again: again(step.answered) } : step,
      ),
    session,
  )
}

/** Asked again, and before any other step of its list. */
function askedNow(session: Session, place: StepPlace, why: AskedAgain): Session {
  return focused(askAgain(session, [place], why), place)
}

function focused(session: Session, { run, step }: StepPlace): Session {
  return withChecklist(session, run, (list) => ({ ...list, focus: step }))
}

function conditionBy(event: EventOf<'condition-raised'>, { at: since, seq }: Envelope): LastingCondition {
  const { condition, words, until, from, at } = event
  return { number: condition, words, from, since, seq, lifted: false, ...(until && { until }), ...(at && { at }) }
}

function withCondition(session: Session, raised: LastingCondition): Session {
  const others = session.conditions.filter(({ number }) => number !== raised.number)
  return { ...session, conditions: [...others, raised].sort((a, b) => a.number - b.number) }
}

function withStep(session: Session, place: StepPlace, change: (step: StepState) => StepState): Session {
  return withChecklist(session, place.run, (list) => ({
    ...list,
    steps: list.steps.map((step) => (step.shown.id === place.step ? change(step) : step)),
  }))
}

function withStatus(session: Session, run: number, status: Checklist['status']): Session {
  return withChecklist(session, run, (list) => ({ ...list, status }))
}

function withChecklist(session: Session, run: number, change: (list: Checklist) => Checklist): Session {
  return { ...session, checklists: session.checklists.map((list) => (list.run === run ? change(list) : list)) }
}

function ended(session: Session, run: number, status: 'finished' | 'left'): Session {
  return { ...withStatus(session, run, status), trail: session.trail.filter((other) => other !== run) }
}

/** An undo after the list was finished opens the list again. */
function reawakened(session: Session, run: number): Session {
  if (session.trail.includes(run)) return session
  return { ...withStatus(session, run, 'running'), trail: [...session.trail, run] }
}

function withoutCondition(session: Session, number: number): Session {
  const conditions = session.conditions.map((one) => (one.number === number ? { ...one, lifted: true } : one))
  return { ...session, conditions }
}
