import { DONT_KNOW } from './decide-facts'
import { newSession } from './session'
import type { Answered, AskedAgain, Checklist, Session, StepState } from './session'
import type { Recorded, SessionEvent, StepPlace } from './events'

type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>
type Envelope = Pick<Recorded, 'seq' | 'at' | 'clerk'>

/** The session after one more recorded event. Pure, total, and free of the pack: an old log needs no content to be read. */
export function evolve(session: Session, recorded: Recorded): Session {
  const { seq, at, clerk } = recorded
  return { ...applied(session, recorded.event, { seq, at, clerk }), seq, changedAt: at, clerk }
}

export function sessionOf(events: readonly Recorded[]): Session {
  return events.reduce(evolve, newSession)
}

function applied(session: Session, event: SessionEvent, envelope: Envelope): Session {
  switch (event.type) {
    case 'session-opened':
      return opened(session, event, envelope)
    case 'language-chosen':
      return event.whose === 'clerk'
        ? { ...session, clerkLanguage: event.language }
        : { ...session, customerLanguage: event.language }
    case 'complaint-noted':
      return { ...session, complaint: event.words }
    case 'gap-noted':
      return { ...session, gaps: [...session.gaps, event.words] }
    case 'fact-noted':
      return withFact(session, event)
    case 'fact-withdrawn': {
      const { [event.fact]: _gone, ...facts } = session.facts
      return { ...session, facts }
    }
    case 'question-answered':
      return withAnswer(session, event)
    case 'article-chosen':
      return { ...session, chosen: chosenBy(event) }
    case 'article-put-back':
      return withoutChosen(session)
    case 'session-parked': {
      const { reason, until, waiting } = event
      return { ...session, status: 'parked', parked: { reason, ...(until && { until }), ...(waiting && { waiting }) } }
    }
    case 'session-resumed':
      return resumed(session, event)
    case 'session-closed':
      return { ...session, status: 'closed', outcome: event.outcome }
    case 'hiding-changed': {
      const others = session.shownKinds.filter((kind) => kind !== event.kind)
      return { ...session, shownKinds: event.shown ? [...others, event.kind] : others }
    }
    case 'checklist-started':
      return started(withoutChosen(session), event)
    case 'step-answered':
      return withStep(session, event.at, (step) => ({ ...bare(step), answered: answeredBy(event, envelope) }))
    case 'answer-withdrawn':
      return reawakened(askAgain(session, [event.at], 'withdrawn'), event.at.run)
    case 'steps-reopened':
      return askAgain(session, event.steps, 'reopened')
    case 'checklist-finished':
      return ended(session, event.run, 'finished')
    case 'checklist-left':
      return ended(session, event.run, 'left')
    case 'checklist-returned':
      return askAgain(withStatus(session, event.to.run, 'running'), [event.to], 'returned')
    case 'message-seen':
    case 'remark-added':
    case 'variant-shown':
    case 'note-exported':
      return session
  }
}

function opened(session: Session, event: EventOf<'session-opened'>, envelope: Envelope): Session {
  const { code, desk, zone, clerkLanguage, customerLanguage, pack, shows: shownKinds = [] } = event
  const opening = { code, desk, zone, clerkLanguage, customerLanguage, pack, shownKinds }
  return { ...session, ...opening, status: 'open', openedAt: envelope.at }
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

function resumed(session: Session, event: EventOf<'session-resumed'>): Session {
  const { parked: _gone, ...rest } = session
  const awake: Session = { ...rest, status: 'open' }
  return event.confirm ? askAgain(awake, [event.confirm], 'interrupted') : awake
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

function answeredBy(event: EventOf<'step-answered'>, envelope: Envelope): Answered {
  const { answer, words, reason, until } = event
  return { answer, words, ...(reason && { reason }), ...(until && { until }), ...envelope }
}

/** The step without its answers, ready for a new one. */
function bare(step: StepState): StepState {
  return { shown: step.shown, number: step.number }
}

function askAgain(session: Session, places: readonly StepPlace[], why: AskedAgain): Session {
  return places.reduce(
    (changed, place) =>
      withStep(changed, place, (step) =>
        step.answered ? { ...bare(step), again: { why, before: step.answered } } : step,
      ),
    session,
  )
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
