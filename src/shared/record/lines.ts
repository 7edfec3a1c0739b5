import type { Recorded, SessionEvent } from '../session/events'
import { recordWords, type RecordWords } from '../words/record-words'
import { answerText, withReason } from './answer-text'
import { clockIn, momentIn } from './clock'
import type { LineTone, RecordLine } from './session-record'
import { signOf, toneOf } from './signs'

type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>
/** A line before it is placed in time; `undefined` where the event's neighbour already says it. */
type Draft = { readonly sign?: string; readonly text: string; readonly tone?: LineTone }
type Say<T extends SessionEvent['type']> = (
  event: EventOf<T>,
  words: RecordWords,
  envelope: Envelope,
) => readonly Draft[]
/** Who did it, and who had done what came before. */
type Envelope = {
  readonly clerk: string
  readonly before: string
  readonly when: (at: string) => string
  readonly day: (at: string) => string
}

const line = (text: string, tone: LineTone = 'plain', sign = ''): readonly Draft[] => [{ text, tone, sign }]

/** A sentence for every event: a new event without one does not compile. */
const SAY = {
  'session-opened': (_event, words, { clerk }) => line(words.opened(clerk)),
  'session-continued': ({ code, from, carried }, words, { day }) =>
    line(words.continued(`HR-${code}`, from.desk, carried[0] === undefined ? '' : day(carried[0].at)), 'strong', '↳'),
  'language-chosen': (event, words) => line(words.language(event.whose, event.language), 'quiet'),
  'complaint-noted': (event, words) => line(event.words === '' ? words.complaintCleared : words.complaint(event.words)),
  'gap-noted': (event, words) => line(words.gap(event.nearest), 'quiet'),
  'fact-noted': (event, words) => line(words.fact(event.label, event.words)),
  'fact-withdrawn': (event, words) => line(words.factWithdrawn(event.label, event.words), 'quiet'),
  'question-answered': (event, words) => [
    { text: words.asked(event.words) },
    { text: event.answerWords, tone: 'strong' },
  ],
  'message-seen': (event, words) => [
    { text: words.errorSeen(event.heard === '' ? event.shows : event.heard) },
    ...(event.heard === ''
      ? []
      : [{ text: words.messageTaken(event.shows, takenWhen(event)), tone: 'quiet' as const }]),
  ],
  'article-chosen': (event, words) => line(words.article(event.article.title)),
  'article-put-back': (event, words) => line(words.putBack(event.title), 'quiet'),
  'checklist-started': (event, words) =>
    event.caller ? line(words.detour(event.article.title), 'strong', '↳') : line(words.started, 'quiet'),
  'step-answered': (event, words, { when }) => stepLine(event, words, when),
  'answer-withdrawn': (event, words) =>
    line(words.withdrawn(event.at.number, event.at.title, words.answers[event.answer]), 'quiet', '↶'),
  'step-gone-to': (event, words) => line(words.goneTo(event.at.number, event.at.title), 'quiet'),
  'wait-started': (event, words, { when }) => line(words.waitStarted(event.at.number, when(event.until)), 'warn'),
  'condition-raised': (event, words, { when }) =>
    line(words.lasting(event.words, event.until === undefined ? undefined : when(event.until)), 'warn', '●'),
  'condition-lifted': (event, words) => line(words.lifted(event.words), 'quiet', '○'),
  'variant-shown': (event, words) => line(words.otherWording(event.at.number, event.variant), 'quiet'),
  'steps-reopened': (event, words) =>
    line(words.reopened(event.steps.map((step) => `${step.number} ${step.title}`).join(', '), event.because), 'warn'),
  'checklist-finished': (event, words) => line(words.finished(event.title), 'done', '✓'),
  'checklist-left': (event, words) => line(because(words.leftList(event.title), event.reason, words), 'warn'),
  'checklist-returned': (event, words) => line(words.returned(event.to.number, event.to.title), 'plain', '↩'),
  'remark-added': (event, words) => line(words.remark(event.words)),
  'flag-raised': (event, words) => line(words.flag(words.flags[event.kind], event.at, event.words), 'quiet'),
  'session-parked': (event, words, envelope) => line(parkedText(event, words, envelope), 'warn'),
  'session-resumed': (event, words, { clerk, before }) => [
    {
      text: clerk === before ? words.resumed(clerk, event.after) : words.takenOver(clerk, before, event.after),
    },
    ...(event.confirm
      ? [{ text: words.askedAgain(event.confirm.number, event.confirm.title), tone: 'quiet' as const }]
      : []),
  ],
  'clock-jumped': (event, words, { when }) =>
    line(words.clockJumped(when(event.from), when(event.to), event.seconds), 'warn', '!'),
  'hiding-changed': (event, words) => line(words.shown(words.kinds[event.kind], event.shown), 'quiet'),
  'session-closed': (event, words) => [
    { text: because(words.closed(words.outcome[event.outcome]), event.reason ?? '', words), tone: 'strong' },
    ...(event.to === undefined ? [] : [{ text: words.passedTo(event.to) }]),
    ...(event.urgency === undefined ? [] : [{ text: words.urgency(event.urgency) }]),
  ],
  'session-reopened': (event, words, { clerk }) => line(words.reopenedAgain(clerk, event.reason), 'warn'),
  'note-exported': (event, words) =>
    line(words.exported(event.paper ?? 'note', event.formats.join(', '), event.place), 'quiet'),
} satisfies { [T in SessionEvent['type']]: Say<T> }

/** Every act of the session in order, one or two lines each, in the given language. */
export function linesOf(events: readonly Recorded[], language: string, zone: string): RecordLine[] {
  const words = recordWords(language)
  const clock = clockIn(zone)
  const when = (at: string): string => momentIn(zone, at)
  let waiting = 0
  return events.flatMap(({ seq, at, clerk, event }, nth) => {
    const before = events[nth - 1]?.clerk ?? clerk
    waiting = Math.max(0, waiting + deeper(event))
    const depth = event.type === 'checklist-started' && event.caller ? waiting - 1 : waiting
    return said(event, words, { clerk, before, when, day: clock.day }).map(({ text, tone = 'plain', sign = '' }) => ({
      seq,
      at,
      time: clock.time(at),
      sign,
      text,
      tone,
      depth,
    }))
  })
}

function said(event: SessionEvent, words: RecordWords, envelope: Envelope): readonly Draft[] {
  // The table is complete by type; only the pairing of one event with its own sentence is lost in a look-up.
  const say = SAY[event.type] as (event: SessionEvent, words: RecordWords, envelope: Envelope) => readonly Draft[]
  return say(event, words, envelope)
}

/** A list that another waits for lies one deeper; the way back comes up again. */
function deeper(event: SessionEvent): number {
  if (event.type === 'checklist-started' && event.caller) return 1
  return event.type === 'checklist-returned' ? -1 : 0
}

function takenWhen(event: EventOf<'message-seen'>): string | undefined {
  return event.offered.find((row) => row.article === event.taken)?.when
}

function stepLine(event: EventOf<'step-answered'>, words: RecordWords, when: (at: string) => string): readonly Draft[] {
  const { answer, at, seen = [], value, variant } = event
  const said = answerText(
    { answer, title: at.title, words: event.words, ...(variant !== undefined && { variant }) },
    words,
  )
  const shown = [...seen, ...(value ? [words.value(value.asked, value.words)] : [])]
  const sights = shown.length === 0 ? '' : ` (${shown.join(', ')})`
  const until = event.until === undefined ? '' : `, ${words.until(when(event.until))}`
  const text = withReason(answer, `${at.number} ${said}${sights}${until}`, event.reason ?? '', words)
  return line(text, toneOf(answer), signOf(answer))
}

function parkedText(event: EventOf<'session-parked'>, words: RecordWords, { clerk, when }: Envelope): string {
  const parked = words.parked(event.reason, clerk)
  return event.until === undefined ? parked : `${parked}, ${words.until(when(event.until))}`
}

function because(text: string, reason: string, words: RecordWords): string {
  return reason === '' ? text : `${text}, ${words.reason(reason)}`
}
