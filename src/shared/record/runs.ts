import type { Recorded, StepPlace, StepShown } from '../session/events'
import { mayApply, type Session } from '../session/session'
import { clockIn } from './clock'
import type { RecordRun, RunStep } from './session-record'
import { only, type Timed } from './timed-events'

/** The checklists of a session as a tree: detours hang below the list that waited for them. */
export function runsOf(events: readonly Recorded[], session: Session): RecordRun[] {
  const started = only(events, 'checklist-started')
  const build = ({ event, at }: Timed<'checklist-started'>): RecordRun => ({
    ...headOf(event, at, events, session),
    steps: event.steps.map((step, index) => stepOf(step, index + 1, event.run, events, session)),
    detours: started.filter((other) => other.event.caller?.run === event.run).map(build),
  })
  return started.filter(({ event }) => !event.caller).map(build)
}

function headOf(
  event: Timed<'checklist-started'>['event'],
  at: string,
  events: readonly Recorded[],
  session: Session,
): Omit<RecordRun, 'steps' | 'detours'> {
  const left = only(events, 'checklist-left').findLast((other) => other.event.run === event.run)
  const status = session.checklists[event.run - 1]?.status ?? 'running'
  return {
    run: event.run,
    title: event.article.title,
    heading: event.heading,
    pack: event.article.packVersion,
    revision: event.article.revision,
    status,
    time: clockIn(session.zone).time(at),
    ...(left && left.event.reason !== '' && status === 'left' && { reason: left.event.reason }),
    ...(event.via.kind === 'message' && {
      message: { shows: event.via.shows, heard: heardFor(event.via.shows, at, events) },
    }),
    ...(event.caller && { waitingStep: event.caller.number }),
  }
}

/** What the clerk had typed of the message that led here: the last one seen up to the start. */
function heardFor(shows: string, startedAt: string, events: readonly Recorded[]): string {
  const seen = only(events, 'message-seen').findLast(({ event, at }) => event.shows === shows && at <= startedAt)
  return seen?.event.heard ?? ''
}

function stepOf(shown: StepShown, number: number, run: number, events: readonly Recorded[], session: Session): RunStep {
  const { time } = clockIn(session.zone)
  const answers = only(events, 'step-answered').filter(({ event }) => isAt(event.at, run, shown.id))
  const state = session.checklists[run - 1]?.steps.find((step) => step.shown.id === shown.id)
  const now = state?.answered
  const last = now && answers.at(-1)
  const earlier = (last ? answers.slice(0, -1) : answers).map(({ event, at }) => ({
    answer: event.answer,
    words: event.words,
    time: time(at),
  }))
  const bare = { number, title: shown.title, earlier }
  if (!last) {
    const answer = mayApply(shown.onlyIf, session) ? 'open' : 'passed-over'
    return { ...bare, words: shown.title, answer, seen: [] }
  }
  return { ...bare, ...answerOf(last.event), time: time(last.at) }
}

function answerOf({ answer, words, reason, seen, value, variant, until, quick }: Timed<'step-answered'>['event']) {
  return {
    words,
    answer,
    seen: seen ?? [],
    ...(reason !== undefined && { reason }),
    ...(value && { value: { asked: value.asked, words: value.words } }),
    ...(variant !== undefined && { variant }),
    ...(until !== undefined && { until }),
    ...(quick && { quick: true as const }),
  }
}

function isAt(place: StepPlace, run: number, step: string): boolean {
  return place.run === run && place.step === step
}
