import fc from 'fast-check'
import * as v from 'valibot'
import { beforeAll, expect, it } from 'vitest'
import { recordOf } from '../record/record'
import type { RecordRun } from '../record/session-record'
import { conditionsAt } from './conditions'
import { Recorded, SessionEvent } from './events'
import { evolve, sessionOf } from './evolve'
import { gateFor } from './gate'
import { activeChecklist, currentStep, lastAnswered, mayApply, newSession, type Session } from './session'
import { summaryOf } from './summary-of'
import { SessionSummary } from './summary'
import { nowAsked, said } from './testing/acts'
import { lived, type Passed } from './testing/acts-tried'
import { SESSION } from './testing/given'
import { visits } from './testing/visits-tried'

/** Random sessions in one run; each is held against every promise below. */
const SESSIONS = 10_000
/** So many are in memory at once. */
const AT_ONCE = 500

type Held = (acts: readonly Passed[]) => void

const promises = new Map<string, Held>()
/** The seed of the lot in which a promise was broken. */
const broken = new Map<string, number>()
const reached = new Set<string>()

/** Makes a promise; where a session broke it, its lot is lived again, down to the smallest session that breaks it. */
function inEverySession(name: string, promise: Held): void {
  promises.set(name, promise)
  it(name, () => {
    const seed = broken.get(name)
    if (seed === undefined) return
    const again = fc.property(visits, (tried) => promise(lived(tried)))
    fc.assert(again, { seed, numRuns: AT_ONCE })
    expect.fail(`broken in the lot of the seed ${seed}`)
  })
}

/** As `expect(is).toEqual(wanted)`, a hundred times as fast while all is well. */
function same(is: unknown, wanted: unknown): void {
  if (JSON.stringify(is) !== JSON.stringify(wanted)) expect(is).toEqual(wanted)
}

function afterEveryAct(name: string, promise: (act: Passed) => void): void {
  inEverySession(name, (acts) => acts.forEach(promise))
}

function lastOf(acts: readonly Passed[]): Passed {
  return acts.at(-1)!
}

beforeAll(() => {
  const first = fc.sample(fc.nat(1_000_000), 1)[0] ?? 1
  for (let lot = 0; lot < SESSIONS / AT_ONCE; lot++) {
    const seed = first + lot
    for (const visit of fc.sample(visits, { seed, numRuns: AT_ONCE })) hold(visit, seed)
  }
}, 240_000)

function hold(visit: Parameters<typeof lived>[0], seed: number): void {
  const acts = lived(visit)
  for (const { event } of lastOf(acts).after.events) reached.add(event.type)
  for (const [name, promise] of promises) {
    if (broken.has(name)) continue
    try {
      promise(acts)
    } catch {
      broken.set(name, seed)
    }
  }
}

it('tries enough to reach every kind of event, so that the promises below are not empty', () => {
  expect([...reached].sort()).toEqual(SessionEvent.options.map(({ entries }) => entries.type.literal).sort())
})

afterEveryAct(
  'records no answer but to the step that was asked, so that a double tap or a stale screen never fills a list',
  ({ before, after }) => {
    const list = activeChecklist(before.session)
    const asked = { run: list?.run, step: currentStep(before.session, list)?.shown.id }
    const answered = said(before, after).flatMap((event) => (event.type === 'step-answered' ? [event.at] : []))
    for (const { run, step } of answered) same({ run, step }, asked)
  },
)

inEverySession('has the same session after a start as before it, because the log is all there is', (acts) => {
  const { events } = lastOf(acts).after
  const stored = v.parse(v.array(Recorded), JSON.parse(JSON.stringify(events)))
  const oneByOne = acts.reduce(
    (state, { before, after }) => after.events.slice(before.events.length).reduce(evolve, state),
    newSession,
  )
  same(oneByOne, lastOf(acts).after.session)
  same(sessionOf(stored), lastOf(acts).after.session)
})

inEverySession('says in the record of every step what a replay of the log says', (acts) => {
  const { events, session } = lastOf(acts).after
  const written = recordOf(events, 'en').runs.flatMap(allRuns)
  for (const { run, steps } of written) {
    const replayed = session.checklists[run - 1]?.steps.map(
      ({ answered, shown }) => answered?.answer ?? (mayApply(shown.onlyIf, session) ? 'open' : 'passed-over'),
    )
    same(
      steps.map(({ answer }) => answer),
      replayed,
    )
  }
  same(written.length, session.checklists.length)
})

function allRuns(run: RecordRun): RecordRun[] {
  return [run, ...run.detours.flatMap(allRuns)]
}

/** What a clerk would notice of a session: its lists but for one step, what is asked, known, and lasting. */
function noticed(session: Session, at: string, except: { readonly run: number; readonly step: string }) {
  const { checklists, facts, trail } = session
  const lists = checklists.map(({ focus: _focus, ...list }) => ({
    ...list,
    steps: list.steps.map((step) => (list.run === except.run && step.shown.id === except.step ? step.number : step)),
  }))
  const lasting = conditionsAt(session, at).map(({ words, until }) => ({ words, until }))
  const asked = currentStep(session, activeChecklist(session))?.shown.id
  return { lists, facts: Object.entries(facts).sort(), trail, lasting, asked }
}

afterEveryAct(
  'restores the session by an undo, with what was known and what lasts, and keeps the answer and the undo in the log',
  ({ before, after, command, taken }) => {
    if (!taken || command.type !== 'answer-step' || command.answer === 'later') return
    const undone = after.then({ type: 'withdraw-answer' })
    const at = after.events.at(-1)?.at ?? ''
    same(noticed(undone.session, at, command), noticed(before.session, at, command))
    expect(
      undone.session.checklists[command.run - 1]?.steps.find(({ shown }) => shown.id === command.step)?.answered,
    ).toBeUndefined()
    same(undone.events.slice(0, after.events.length), after.events)
  },
)

afterEveryAct('asks a step whose answer was changed, before anything that came after it', (act) => {
  const { after, command, taken } = act
  if (!taken || command.type !== 'change-answer') return
  const list = after.session.checklists[command.run - 1]
  const step = list?.steps.find(({ shown }) => shown.id === command.step)
  same(step?.answered, undefined)
  if (!mayApply(step?.shown.onlyIf, after.session)) return
  same(currentStep(after.session, list)?.shown.id, command.step)
})

afterEveryAct(
  'asks the step that was gone to, and leaves those that were passed open',
  ({ before, after, command }) => {
    const gone = said(before, after).find(({ type }) => type === 'step-gone-to')
    if (!gone || command.type !== 'go-to-step') return
    same(nowAsked(after), command.step)
    const open = (session: Session) => activeChecklist(session)?.steps.map(({ answered }) => answered)
    same(open(after.session), open(before.session))
  },
)

inEverySession('ends every detour with a way back, or says that it was left when the visit ended', (acts) => {
  const { events, session } = lastOf(acts).after
  for (const { run, caller } of session.checklists) {
    if (!caller || session.trail.includes(run)) continue
    const at = events.findIndex(({ event }) => isEnd(event, run))
    const after = events.slice(at + 1).map(({ event }) => event)
    const returned = after.some((event) => event.type === 'checklist-returned' && event.to.run === caller.run)
    same(at >= 0 && (returned || after.some(({ type }) => type === 'session-closed')), true)
  }
})

function isEnd(event: SessionEvent, run: number): boolean {
  return (event.type === 'checklist-finished' || event.type === 'checklist-left') && event.run === run
}

afterEveryAct('ends every list that was begun, once the session is closed', ({ after: { session } }) => {
  if (session.status !== 'closed') return
  same(session.trail, [])
  same(
    session.checklists.filter(({ status }) => status !== 'finished' && status !== 'left'),
    [],
  )
})

afterEveryAct(
  'is never "solved" without the proof that the last article carried out asks for',
  ({ before, command, taken }) => {
    if (!taken || command.type !== 'close' || command.outcome !== 'resolved') return
    const { checklists } = before.session
    const proving = checklists.filter(({ status, caller }) => status !== 'left' && !(status === 'finished' && caller))
    const open = proving.filter(({ status }) => status !== 'finished')
    for (const { steps } of [...open, ...proving.slice(-1)]) {
      const critical = steps.filter(({ shown }) => shown.must === 'critical' && mayApply(shown.onlyIf, before.session))
      same(
        critical.filter(({ answered }) => answered?.answer !== 'done'),
        [],
      )
    }
    if (!checklists.some(({ status }) => status === 'finished')) same(command.reason === undefined, false)
  },
)

afterEveryAct('is closed by one act alone, and never past the gate', ({ before, after, command }) => {
  const closed = said(before, after).find((event) => event.type === 'session-closed')
  if (!closed) return
  const gate = gateFor(before.session, closed.outcome)
  same(command.type, 'close')
  same(gate.blocked, [])
  if (gate.reasonFor.length > 0 || gate.nothingCarriedOut) same(closed.reason === undefined, false)
})

afterEveryAct('ends what lasts when its time is over, and at once when it is lifted', ({ before, after }) => {
  for (const event of said(before, after)) {
    if (event.type === 'condition-lifted') {
      same(
        conditionsAt(after.session, '').some(({ number }) => number === event.condition),
        false,
      )
    }
  }
  const { session } = after
  for (const { number, until } of session.conditions) {
    if (until !== undefined)
      same(
        conditionsAt(session, until).some((one) => one.number === number),
        false,
      )
  }
  if (session.status !== 'open') return
  for (const { number } of conditionsAt(session, after.events.at(-1)?.at ?? '').slice(0, 1)) {
    const lift = after.when({ type: 'lift-condition', condition: number })
    const over = conditionsAt(session, after.now).every((one) => one.number !== number)
    same(lift.ok, !over)
  }
})

afterEveryAct(
  'asks the last answered step again after any interruption, because errors cluster there',
  ({ after: { session, then } }) => {
    const list = activeChecklist(session)
    const steps = list?.steps.filter(({ shown }) => mayApply(shown.onlyIf, session)) ?? []
    const last = lastAnswered(list && { ...list, steps })
    if (session.status === 'closed' || !last) return
    const again = then({ type: 'resume' }).session
    const asked = currentStep(again, activeChecklist(again))
    const before = currentStep(session, list)
    const wanted = before?.again?.why === 'interrupted' ? before : last
    same({ step: asked?.shown.id, why: asked?.again?.why }, { step: wanted.shown.id, why: 'interrupted' })
  },
)

afterEveryAct(
  'takes nothing after the end but what is taken along, that it goes on, and what the clock did',
  ({ before, after }) => {
    if (before.session.status !== 'closed') return
    const allowed = ['note-exported', 'hiding-changed', 'session-reopened', 'clock-jumped']
    same(
      said(before, after).filter(({ type }) => !allowed.includes(type)),
      [],
    )
  },
)

afterEveryAct(
  'writes events and summaries that the log accepts, because an act that cannot be stored is an act lost',
  ({ before, after }) => {
    for (const event of said(before, after)) same(v.is(SessionEvent, event) ? undefined : event, undefined)
    same(v.is(SessionSummary, summaryOf(SESSION, after.session)), true)
  },
)

afterEveryAct(
  'never goes in circles nor deeper than five, so that a clerk can always say what waits for what',
  ({ after: { session } }) => {
    const waiting = session.trail.map((run) => session.checklists[run - 1])
    expect(waiting.length).toBeLessThanOrEqual(5)
    same(new Set(waiting.map((list) => list?.article.id)).size, waiting.length)
    expect(waiting.map((list) => list?.status)).toEqual(
      waiting.map((_, at) => (at < waiting.length - 1 ? 'waiting' : 'running')),
    )
    waiting.slice(1).forEach((list, at) => same(list?.caller?.run, waiting[at]?.run))
  },
)

afterEveryAct(
  'never leaves the clerk without a way on: any session that is not closed can be brought to its end',
  ({ after: { session, when, then } }) => {
    if (session.status === 'closed') return
    const awake = session.status === 'parked' ? then({ type: 'resume' }) : undefined
    const at = awake ?? { session, when }
    same(at.when({ type: 'close', outcome: 'abandoned' }).ok, true)
    if (session.trail.length > 0) same(at.when({ type: 'leave-checklist', reason: 'no' }).ok, true)
    else expect([at.when({ type: 'put-back-article' }).ok, at.session.chosen === undefined]).toContain(true)
  },
)

inEverySession('can be read aloud whatever happened: every line of the record has words, in both languages', (acts) => {
  const { events } = lastOf(acts).after
  for (const language of ['en', 'fr']) {
    const { lines } = recordOf(events, language)
    same(
      lines.filter(({ text, time }) => text.trim() === '' || time === ''),
      [],
    )
    same(new Set(lines.map(({ seq }) => seq)).size, events.length)
  }
})
