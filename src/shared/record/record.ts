import { sessionOf } from '../session/evolve'
import type { Recorded } from '../session/events'
import type { Session } from '../session/session'
import { clockIn } from './clock'
import { linesOf } from './lines'
import { reopeningsOf } from './reopenings'
import { runsOf } from './runs'
import { lastOfVisit, shortCheck } from './record-check'
import type { RecordCondition, SessionRecord } from './session-record'
import { only } from './timed-events'
import { wholeStory } from './whole-story'

/**
 * The readable session, from its events alone. The panel on the right, the closing preview and every export show what this says,
 * so a record always reads like its note. `language` is that of the record's own words; authored words stay as they were shown.
 */
export function recordOf(events: readonly Recorded[], language: string): SessionRecord {
  const session = sessionOf(events)
  const clock = clockIn(session.zone)
  const from = session.openedAt === '' ? '' : clock.time(session.openedAt)
  const end = endOf(events, session)
  const story = wholeStory(events)
  const reopenings = reopeningsOf(story, session.zone)
  return {
    session: events[0]?.session ?? '',
    code: `HR-${session.code}`,
    language,
    desk: session.desk,
    zone: session.zone,
    clerks: [...new Set(story.map(({ clerk }) => clerk))],
    day: session.openedAt === '' ? '' : clock.day(session.openedAt),
    from,
    to: end === '' ? '' : clock.time(end),
    minutes: minutesBetween(session.openedAt, end, jumpedSeconds(events, session)),
    status: session.status,
    ...closing(events, session),
    ...carriesOn(events, clock.day),
    complaint: session.complaint,
    identified: identifiedOf(story, session),
    runs: runsOf(story, session),
    remarks: only(story, 'remark-added').map(({ event, at }) => ({ time: clock.time(at), words: event.words })),
    ...(reopenings.length > 0 && { reopenings }),
    ...comeBackOf(session),
    conditions: conditionsOf(session, end),
    quickAnswers: only(events, 'step-answered').filter(({ event }) => event.quick).length,
    shownKinds: session.shownKinds,
    pack: session.pack,
    check: checkOf(events),
    lines: linesOf(story, language, session.zone),
  }
}

/** An export after the end is no part of the visit. */
function endOf(events: readonly Recorded[], session: Session): string {
  const closed = events.findLast(({ event }) => event.type === 'session-closed')?.at
  return session.status === 'closed' && closed !== undefined ? closed : session.changedAt
}

function minutesBetween(from: string, to: string, jumped: number): number {
  if (from === '' || to === '') return 0
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from) - jumped * 1000) / 60_000))
}

/** What the clock was moved by during the visit: nobody was served for ten years because somebody set the year. */
function jumpedSeconds(events: readonly Recorded[], { status }: Session): number {
  const end = status === 'closed' ? events.findLastIndex(({ event }) => event.type === 'session-closed') : -1
  // One that carries the opening's own time was noticed in opening, and lies before the visit.
  const during = (end === -1 ? events : events.slice(0, end)).filter(({ at }) => at !== events[0]?.at)
  return only(during, 'clock-jumped').reduce((sum, { event }) => sum + event.seconds, 0)
}

function closing(events: readonly Recorded[], session: Session) {
  const closed = session.outcome && only(events, 'session-closed').at(-1)?.event
  return {
    ...(session.outcome && { outcome: session.outcome }),
    ...(closed?.reason !== undefined && { outcomeReason: closed.reason }),
    ...(closed?.to !== undefined && { passedTo: closed.to }),
    ...(closed?.urgency && { urgency: closed.urgency }),
  }
}

function carriesOn(events: readonly Recorded[], day: (at: string) => string) {
  const link = only(events, 'session-continued')[0]?.event
  const first = link?.carried[0]
  return link && first ? { carriesOn: { code: `HR-${link.code}`, desk: link.from.desk, day: day(first.at) } } : {}
}

/** Facts and answers that hold, in the order they were first noted. */
function identifiedOf(events: readonly Recorded[], session: Session): string[] {
  const facts = Object.values(session.facts).map((fact) => fact.words)
  const answers = session.answers.flatMap(({ question }) => {
    const last = only(events, 'question-answered').findLast(({ event }) => event.question === question)
    return last ? [`${last.event.words} ${last.event.answerWords}`] : []
  })
  return [...facts, ...answers]
}

function comeBackOf(session: Session) {
  if (!session.parked) return {}
  const { reason, by, until, waiting } = session.parked
  const step = waiting && { step: `${waiting.number} ${waiting.title}` }
  return { comeBack: { reason, by, ...(until !== undefined && { until }), ...step } }
}

/** As they stood when the record ends: a note that is read tomorrow says what was so today. */
function conditionsOf({ conditions }: Session, end: string): RecordCondition[] {
  return conditions.map(({ words, since, until, lifted }) => {
    const isOver = until !== undefined && until <= end
    return {
      words,
      since,
      ...(until !== undefined && { until }),
      state: lifted ? 'lifted' : isOver ? 'over' : 'lasting',
    }
  })
}

/** Of the chain at the visit's last event, so that saving the note does not change what it says. */
function checkOf(events: readonly Recorded[]): string {
  return shortCheck(lastOfVisit(events)?.hash ?? '')
}
