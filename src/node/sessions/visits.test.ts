import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Insights } from '../../shared/insights/insights'
import type { SessionEvent } from '../../shared/session/events'
import { solved } from '../../shared/session/testing/seed-walk'
import { act, opened, parked, said } from '../testing/acts'
import { makeEarlier } from '../testing/earlier-log'
import { openedLog } from '../testing/opened-log'
import type { EventLog } from './event-log'
import { sqlite } from './sqlite'
import { countAgain } from './visits'

let folder: string
let log: EventLog

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-insights-'))
  log = openedLog(join(folder, 'sessions.sqlite'))
})
afterEach(() => {
  log.close()
  rmSync(folder, { recursive: true })
})

const article = {
  id: 'mail',
  revision: 1,
  title: 'Mail stops',
  pack: 'help-desk',
  packVersion: '2026.11',
  language: 'en',
}
const place = (step: string, number: number, title: string) => ({ run: 1, step, number, title })
const password = place('password', 2, 'Enter the password')
const version = (words: string): SessionEvent => ({
  type: 'fact-noted',
  ...{
    fact: 'ios-version',
    value: words.replaceAll(' ', '-').toLowerCase(),
    label: 'iOS version',
    words,
    from: 'clerk',
  },
})
const noVersion: SessionEvent = { type: 'fact-withdrawn', fact: 'ios-version', label: 'iOS version', words: 'iOS 17' }
const list: SessionEvent = {
  ...{ type: 'checklist-started', run: 1, article, heading: 'Mail', completion: 'Mail works.' },
  ...{ steps: [], via: { kind: 'chosen' } },
}
const answered = (answer: 'done' | 'could-not' | 'error-seen'): SessionEvent => ({
  ...{ type: 'step-answered', at: password, answer, words: 'Password entered' },
})
const undone = (answer: 'done' | 'could-not' | 'error-seen'): SessionEvent => ({
  type: 'answer-withdrawn',
  at: password,
  answer,
})
const closed = (outcome: 'resolved' | 'escalated' | 'abandoned'): SessionEvent => ({ type: 'session-closed', outcome })
const gap: SessionEvent = {
  type: 'gap-noted',
  words: 'no sound, call 06 12 34 56 78',
  why: 'nothing-begun',
  nearest: [],
}

let visits = 0
function visit(...events: SessionEvent[]): void {
  const appended = log.append(act((visits += 1), 0, [opened, ...events]))
  if (!appended.ok) throw new Error(appended.error.code)
}
const counted = (): Insights => log.insights('')

it('holds a failed step against the version of the system on which the list was begun', () => {
  visit(said('a'), version('iOS 18'), list, answered('error-seen'), closed('resolved'))
  visit(said('b'), version('iOS 18'), list, answered('done'), closed('resolved'))
  visit(said('c'), version('iOS 18'), list, answered('could-not'), answered('error-seen'), closed('escalated'))
  visit(said('d'), version('iOS 17'), list, answered('could-not'), closed('escalated'))
  visit(said('e'), version('iOS 17'), noVersion, list, answered('could-not'), closed('escalated'))
  visit(
    said('f'),
    version('iOS 17'),
    version('iOS 18'),
    list,
    answered('could-not'),
    undone('could-not'),
    answered('done'),
  )
  visit(said('g'), list, answered('could-not'), answered('done'), undone('done'), closed('abandoned'))
  const told = { article: 'Mail stops', step: 'Enter the password' }
  expect(counted().steps).toEqual([
    { ...told, version: 'iOS 18', failed: 2, of: 4 },
    { ...told, version: '', failed: 2, of: 2 },
    { ...told, version: 'iOS 17', failed: 1, of: 1 },
  ])
})

it('tells new problems from known ones, and neither from a session that was opened by mistake', () => {
  visit(said('mail'), list, closed('resolved'))
  visit(said('sound'), gap, closed('abandoned'))
  visit(said('sound again'), parked)
  visit(closed('abandoned'))
  expect(counted()).toMatchObject({
    visits: 4,
    weeks: [{ known: 1, unknown: 2 }],
    outcomes: { resolved: 1, escalated: 0, abandoned: 2, unfinished: 1 },
    searches: [{ words: 'no sound, call ██████', count: 1 }],
  })
})

it('counts no end that was taken back', () => {
  visit(said('mail'), list, closed('resolved'), { type: 'session-reopened', reason: 'it stopped again' })
  visit(said('mail'), list, closed('resolved'), { type: 'session-reopened', reason: 'x' }, closed('escalated'))
  expect(counted()).toMatchObject({
    outcomes: { resolved: 0, escalated: 1, abandoned: 0, unfinished: 1 },
    articles: [{ title: 'Mail stops', visits: 2, solved: 0 }],
  })
})

it('knows of the list that was begun at another desk, and of the version that was noted there', () => {
  const at = '2026-11-24T14:02:41.300Z'
  const carried = [opened, said('mail'), version('iOS 18'), list, answered('could-not')].map((event, index) => ({
    ...{ seq: index + 1, at, clerk: 'AB' },
    event: event as Exclude<SessionEvent, { type: 'session-continued' }>,
  }))
  const from = {
    session: '00000000-0000-4000-8000-00000000ffff',
    desk: 'School',
    deskId: '9c41'.repeat(8),
    head: 'a'.repeat(64),
  }
  visit({ type: 'session-continued', code: 'CCCC', from, carried }, answered('error-seen'), closed('resolved'))
  expect(counted()).toMatchObject({
    weeks: [{ known: 1, unknown: 0 }],
    steps: [{ article: 'Mail stops', version: 'iOS 18', failed: 1, of: 1 }],
  })
})

it('counts a session that is at the desk as it stands, and one that left it as it left', () => {
  log.append(act(1, 0, [opened, said('mail')]))
  expect(counted().weeks).toMatchObject([{ known: 0, unknown: 1 }])
  log.append(act(1, 2, [list, parked], { state: 'parked' }))
  expect(counted().weeks).toMatchObject([{ known: 1, unknown: 0 }])
  log.append(act(1, 4, [{ type: 'session-resumed', after: 'parked' }, answered('could-not')]))
  expect(counted().steps).toMatchObject([{ failed: 1, of: 1 }])
  log.append(act(1, 6, [closed('resolved')], { state: 'closed' }))
  expect(counted()).toMatchObject({ outcomes: { resolved: 1 }, minutes: [0, 0, 0, 0, 0, 0], steps: [{ failed: 1 }] })
})

describe('what is kept of each session that left', () => {
  const file = (): string => join(folder, 'sessions.sqlite')
  const kept = (): unknown[] => {
    const db = new (sqlite().DatabaseSync)(file(), { readOnly: true })
    const rows = db.prepare('SELECT id, visit FROM session ORDER BY id').all()
    db.close()
    return rows
  }
  function served(): void {
    log.append(act(1, 0, [opened, said('mail'), list, closed('resolved')], { state: 'closed' }))
    log.append(act(2, 0, [opened, said('sound'), gap, parked], { state: 'parked' }))
  }

  it('holds no word of the customer, and no number that was searched for', () => {
    served()
    expect(JSON.stringify(kept())).toContain('Mail stops')
    expect(JSON.stringify(kept())).not.toMatch(/said|06 12|"sound"/)
  })

  it('is the same when it is made anew from the events alone', () => {
    served()
    const before = kept()
    const db = new (sqlite().DatabaseSync)(file())
    db.exec('UPDATE session SET visit = NULL')
    countAgain(db)
    db.close()
    expect(kept()).toEqual(before)
  })

  it.each([1, 2, 3])('is made for a log of version %i, which did not have it', (earlier) => {
    served()
    const [before, insights] = [kept(), counted()]
    log.close()
    makeEarlier(file(), earlier)
    log = openedLog(file())
    expect(log.notice).toBeUndefined()
    expect([kept(), counted()]).toEqual([before, insights])
  })

  it('is whole again after the log was rescued from damage', () => {
    served()
    const before = kept()
    log.close()
    rmSync(`${file()}-wal`, { force: true })
    const db = new (sqlite().DatabaseSync)(file())
    db.exec('DROP TABLE told')
    db.close()
    log = openedLog(file())
    expect(log.notice).toMatchObject({ sessions: 2 })
    expect(kept()).toEqual(before)
  })

  it('goes with its session', () => {
    served()
    const stamp = { at: '2026-12-24T09:00:00.000Z', mono: 1 }
    log.retain({ days: 7, unfinishedDays: 90 }, stamp)
    expect(counted()).toMatchObject({ visits: 1, articles: [], outcomes: { unfinished: 1 } })
  })
})

it('reads the whole visit of the seed', () => {
  visit(...solved.events.slice(1).map(({ event }) => event))
  expect(counted()).toMatchObject({
    visits: 1,
    outcomes: { resolved: 1 },
    articles: [
      { visits: 1, solved: 1 },
      { visits: 1, solved: 1 },
    ],
    steps: [{ step: 'Enter the correct password', failed: 1, of: 1 }],
  })
})
