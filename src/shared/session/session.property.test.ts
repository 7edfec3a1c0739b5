import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { recordOf } from '../record/record'
import { Recorded, SessionEvent } from './events'
import { evolve, sessionOf } from './evolve'
import { activeChecklist, currentStep, mayApply, newSession, type Session } from './session'
import { summaryOf } from './summary-of'
import { SessionSummary } from './summary'
import { said } from './testing/acts'
import { articlesTried, lived, type Answer, type PackName, type Passed, type Tried } from './testing/acts-tried'
import { carryOn } from './testing/carry-on'
import { openCommand, SESSION } from './testing/given'

const words = fc.string({ maxLength: 12 }).map((text) => text.trim())
const typed = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `.${text.trim()}`)
const maybeReason = fc.option(typed, { nil: undefined }).map((reason) => (reason === undefined ? {} : { reason }))
const answers = fc.constantFrom<Answer>('done', 'done', 'could-not', 'error-seen', 'not-needed', 'later')
const one = <T extends Tried>(tried: T): fc.Arbitrary<T> => fc.constant(tried)
const fact = (value: readonly [string, string]): Tried => ({
  type: 'note-fact',
  fact: value[0],
  value: value[1],
  from: 'clerk',
})

const tried: fc.Arbitrary<Tried> = fc.oneof(
  { weight: 40, arbitrary: one({ type: 'go-on' }) },
  { weight: 10, arbitrary: answers.map((answer): Tried => ({ type: 'answer-shown', answer })) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(...articlesTried).map((article): Tried => ({ type: 'call-article', article })),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(words, fc.constantFrom(...articlesTried), fc.constantFrom('row', 'row-1', 'row-3', 'row-15', 'gone'))
      .map(([heard, article, row]): Tried => ({ type: 'see-message', heard, take: { article, row } })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...articlesTried)
      .map((article): Tried => ({ type: 'choose-article', article, why: [] })),
  },
  { weight: 3, arbitrary: one({ type: 'withdraw-answer' }) },
  { weight: 2, arbitrary: one({ type: 'resume' }) },
  { weight: 2, arbitrary: typed.map((reason): Tried => ({ type: 'leave-checklist', reason })) },
  { weight: 2, arbitrary: one({ type: 'finish-checklist' }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<[string, string]>(
        ['device', 'iphone'],
        ['device', 'ipad'],
        ['ios-version', '17-or-earlier'],
        ['ios-version', '18-or-later'],
        ['constructor', 'gone'],
      )
      .map(fact),
  },
  {
    weight: 12,
    arbitrary: fc.oneof<fc.Arbitrary<Tried>[]>(
      fc.constantFrom('device', 'app', 'constructor').map((id): Tried => ({ type: 'withdraw-fact', fact: id })),
      fc
        .tuple(
          fc.constantFrom('works-in-browser', 'device', 'gone'),
          fc.constantFrom('yes', 'ipad', 'dont-know', 'gone'),
        )
        .map(([question, answer]): Tried => ({ type: 'answer-question', question, answer })),
      fc
        .tuple(
          fc.integer({ min: 1, max: 4 }),
          fc.constantFrom('one', 'two', 'check-mail', 'gone'),
          answers,
          maybeReason,
        )
        .map(([run, step, answer, more]): Tried => ({ type: 'answer-step', run, step, answer, ...more })),
      fc
        .constantFrom('old', 'gone')
        .map((variant): Tried => ({ type: 'show-variant', run: 1, step: 'open-password-field', variant })),
      words.map((text): Tried => ({ type: 'note-complaint', words: text })),
      typed.map((text): Tried => ({ type: 'add-remark', words: text })),
      typed.map((text): Tried => ({ type: 'raise-flag', kind: 'wrong', words: text })),
      one({ type: 'put-back-article' }),
      one({ type: 'start-checklist' }),
      typed.map((reason): Tried => ({ type: 'park', reason, until: '2026-11-25T09:00:00.000Z' })),
      fc
        .tuple(fc.constantFrom('clerk' as const, 'customer' as const), fc.constantFrom('en', 'fr', 'pt-br'))
        .map(([whose, language]): Tried => ({ type: 'choose-language', whose, language })),
      fc.boolean().map((shown): Tried => ({ type: 'change-hiding', kind: 'phone', shown })),
      one({ type: 'note-export', formats: ['pdf'], place: 'folder' }),
      one(openCommand),
      fc
        .tuple(fc.constantFrom('resolved' as const, 'escalated' as const, 'abandoned' as const), maybeReason)
        .map(([outcome, more]): Tried => ({ type: 'close', outcome, ...more })),
    ),
  },
)

/** A pack by its name and what is tried with it, in order. */
const visits = fc
  .tuple(
    fc.constantFrom<PackName>('seed', 'maze'),
    fc.array(tried, { minLength: 1, maxLength: 60, size: 'max' }),
    fc.nat({ max: 9 }),
  )
  // One in ten goes on where another desk stopped.
  .map(([pack, acts, at]): [PackName, Tried[]] => (at === 0 ? ['seed', [carryOn, ...acts]] : [pack, acts]))

/** For each promise; all promises together see several thousand visits. */
const RUNS = 400

function inEveryVisit(promise: (acts: Passed[]) => void): void {
  fc.assert(
    fc.property(visits, (visit) => promise(lived(visit))),
    { numRuns: RUNS },
  )
}

function afterEveryAct(promise: (act: Passed) => void): void {
  inEveryVisit((acts) => acts.forEach(promise))
}

function lastOf(acts: readonly Passed[]): Passed {
  return acts.at(-1)!
}

it('tries enough to reach every kind of event, so that the promises below are not empty', () => {
  const reached = new Set<string>()
  const sample = fc.sample(visits, { numRuns: 3 * RUNS, seed: 7 })
  for (const visit of sample) lastOf(lived(visit)).after.events.forEach(({ event }) => reached.add(event.type))
  expect([...reached].sort()).toEqual(SessionEvent.options.map(({ entries }) => entries.type.literal).sort())
})

it('records no answer but to the step that was asked, so that a double tap or a stale screen never fills a list', () => {
  afterEveryAct(({ before, after }) => {
    const list = activeChecklist(before.session)
    const asked = { run: list?.run, step: currentStep(before.session, list)?.shown.id }
    const answered = said(before, after).flatMap((event) => (event.type === 'step-answered' ? [event.at] : []))
    for (const { run, step } of answered) expect({ run, step }).toEqual(asked)
  })
})

it('has the same session after a start as before it, because the log is all there is', () => {
  inEveryVisit((acts) => {
    const { events } = lastOf(acts).after
    const stored = v.parse(v.array(Recorded), JSON.parse(JSON.stringify(events)))
    const oneByOne = acts.reduce(
      (state, { before, after }) => after.events.slice(before.events.length).reduce(evolve, state),
      newSession,
    )
    expect(oneByOne).toEqual(lastOf(acts).after.session)
    expect(sessionOf(stored)).toEqual(lastOf(acts).after.session)
  })
})

it('takes back an answer and nothing else, and the log keeps the answer and the undo', () => {
  afterEveryAct(({ before, after, command, taken }) => {
    if (!taken || command.type !== 'answer-step' || command.answer === 'later') return
    const undone = after.then({ type: 'withdraw-answer' })
    const without = ({ checklists }: Session) =>
      checklists.map((list) => ({
        ...list,
        steps: list.steps.map((step) =>
          list.run === command.run && step.shown.id === command.step ? step.number : step,
        ),
      }))
    expect(without(undone.session)).toEqual(without(before.session))
    expect(undone.session.trail).toEqual(before.session.trail)
    expect(
      undone.session.checklists[command.run - 1]?.steps.find(({ shown }) => shown.id === command.step)?.answered,
    ).toBeUndefined()
    expect(undone.events.slice(0, -1)).toEqual(after.events)
  })
})

it('ends every list that was begun, once the session is closed', () => {
  afterEveryAct(({ after: { session } }) => {
    if (session.status !== 'closed') return
    expect(session.trail).toEqual([])
    expect(session.checklists.filter(({ status }) => status !== 'finished' && status !== 'left')).toEqual([])
  })
})

it('is never "solved" without the proof that the last article carried out asks for', () => {
  afterEveryAct(({ before, command, taken }) => {
    if (!taken || command.type !== 'close' || command.outcome !== 'resolved') return
    const { checklists } = before.session
    const proving = checklists.filter(({ status, caller }) => status !== 'left' && !(status === 'finished' && caller))
    const open = proving.filter(({ status }) => status !== 'finished')
    for (const { steps } of [...open, ...proving.slice(-1)]) {
      const critical = steps.filter(({ shown }) => shown.must === 'critical' && mayApply(shown.onlyIf, before.session))
      expect(critical.filter(({ answered }) => answered?.answer !== 'done')).toEqual([])
    }
    if (!checklists.some(({ status }) => status === 'finished')) expect(command.reason).toBeDefined()
  })
})

it('takes nothing after the end but what is taken along', () => {
  afterEveryAct(({ before, after }) => {
    if (before.session.status !== 'closed') return
    const allowed = ['note-exported', 'hiding-changed']
    expect(said(before, after).filter(({ type }) => !allowed.includes(type))).toEqual([])
  })
})

it('writes events and summaries that the log accepts, because an act that cannot be stored is an act lost', () => {
  afterEveryAct(({ before, after }) => {
    for (const event of said(before, after)) expect(v.is(SessionEvent, event) ? undefined : event).toBeUndefined()
    expect(v.is(SessionSummary, summaryOf(SESSION, after.session))).toBe(true)
  })
})

it('never goes in circles nor deeper than five, so that a clerk can always say what waits for what', () => {
  afterEveryAct(({ after: { session } }) => {
    const waiting = session.trail.map((run) => session.checklists[run - 1])
    expect(waiting.length).toBeLessThanOrEqual(5)
    expect(new Set(waiting.map((list) => list?.article.id)).size).toBe(waiting.length)
    expect(waiting.map((list) => list?.status)).toEqual(
      waiting.map((_, at) => (at < waiting.length - 1 ? 'waiting' : 'running')),
    )
    waiting.slice(1).forEach((list, at) => expect(list?.caller?.run).toBe(waiting[at]?.run))
  })
})

it('never leaves the clerk without a way on: any session that is not closed can be brought to its end', () => {
  afterEveryAct(({ after: { session, when, then } }) => {
    if (session.status === 'closed') return
    const awake = session.status === 'parked' ? then({ type: 'resume' }) : undefined
    const at = awake ?? { session, when }
    expect(at.when({ type: 'close', outcome: 'abandoned' }).ok).toBe(true)
    if (session.trail.length > 0) expect(at.when({ type: 'leave-checklist', reason: 'no' }).ok).toBe(true)
    else expect([at.when({ type: 'put-back-article' }).ok, at.session.chosen === undefined]).toContain(true)
  })
})

it('can be read aloud whatever happened: every line of the record has words, in both languages', () => {
  inEveryVisit((acts) => {
    for (const language of ['en', 'fr']) {
      const { lines } = recordOf(lastOf(acts).after.events, language)
      expect(lines.filter(({ text, time }) => text.trim() === '' || time === '')).toEqual([])
      expect(new Set(lines.map(({ seq }) => seq)).size).toBe(lastOf(acts).after.events.length)
    }
  })
})
