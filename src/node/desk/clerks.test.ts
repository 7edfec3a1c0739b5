import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SessionEvent, type Recorded } from '../../shared/session/events'
import { lived, packs } from '../../shared/session/testing/acts-tried'
import { carryOn } from '../../shared/session/testing/carry-on'
import { visits } from '../../shared/session/testing/visits-tried'
import type { EventLog } from '../sessions/event-log'
import { openedLog } from '../testing/opened-log'
import { clockWatch } from './clock-watch'
import { carryOnSession, execute, openSession, type Surroundings } from './desk-sessions'
import { lastSession } from './last-session'

const CLERKS = ['MK', 'JL', 'Anna Berg'] as const
const OPENED = {
  desk: 'Library desk 2',
  zone: 'Europe/Paris',
  clerkLanguage: 'en',
  customerLanguage: 'fr',
  app: '0.1.0',
}
/** Up to the step that has two wordings, which visits by chance seldom reach. */
const toTheWordings: Parameters<typeof lived>[0] = [
  'seed',
  [
    { type: 'choose-article', article: 'outlook-ios-mail', why: [] },
    ...Array.from({ length: 5 }, () => ({ type: 'go-on' }) as const),
    { type: 'show-variant', run: 1, step: 'open-password-field', variant: 'old' },
  ],
]
const EVERY_TYPE = SessionEvent.options.map(({ entries }) => entries.type.literal).sort()

let folder: string
let log: EventLog
let seconds: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-clerks-'))
  log = openedLog(join(folder, 'sessions.sqlite'))
  seconds = 0
})
afterEach(() => {
  log.close()
  rmSync(folder, { recursive: true })
})

/** The desk's clock; every seventh act somebody has set it. */
const now = (): Date => new Date(Date.parse('2026-11-24T13:02:00.000Z') + seconds * 1000)
const steady = (): number => seconds * 1000 - Math.floor(seconds / 420) * 3_600_000

/** Lives a visit at a real log with another clerk at every act; says who did what. */
function servedBy(
  visit: Parameters<typeof lived>[0],
  clerkOf: (act: number) => string,
): (readonly [string, Recorded])[] {
  const around: Surroundings = {
    log,
    last: lastSession(log),
    pack: packs[visit[0]],
    now,
    mono: steady,
    clock: clockWatch(steady, now()),
  }
  const opened =
    visit[1][0]?.type === 'carry-on'
      ? carryOnSession(around, clerkOf(0), OPENED, carryOn)
      : openSession(around, clerkOf(0), OPENED)
  if (!opened.ok) throw new Error('not opened')
  const { session, events } = opened.value
  const acts = lived(visit).filter(
    ({ command, taken }) => taken && command.type !== 'open' && command.type !== 'carry-on',
  )
  const later = acts.flatMap(({ command }, nth) => {
    seconds += 60
    const expectedSeq = log.read(session).at(-1)?.seq ?? 0
    const done = execute(around, clerkOf(nth + 1), { session, expectedSeq, command })
    return done.ok ? done.value.map((event) => [clerkOf(nth + 1), event] as const) : []
  })
  const said = [...events.map((event) => [clerkOf(0), event] as const), ...later]
  // What was answered is what is in the log, not only what the window was told.
  expect(log.read(session)).toEqual(said.map(([, event]) => event))
  return said
}

it('writes on every event, of whatever kind, the clerk who was at the desk for that act', () => {
  const reached = new Set<string>()
  const clerkOf = (act: number): string => CLERKS[act % CLERKS.length] ?? 'MK'
  for (const visit of [toTheWordings, ...fc.sample(visits, { seed: 5, numRuns: 200 })]) {
    for (const [clerk, recorded] of servedBy(visit, clerkOf)) {
      reached.add(recorded.event.type)
      expect(recorded).toMatchObject({ clerk })
    }
    if (reached.size === EVERY_TYPE.length) break
  }
  expect([...reached].sort()).toEqual(EVERY_TYPE)
})
