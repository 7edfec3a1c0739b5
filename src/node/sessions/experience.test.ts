import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { triedIn } from '../../shared/session/tried'
import { summaryOf } from '../../shared/session/summary-of'
import { solved } from '../../shared/session/testing/seed-walk'
import { sessionId } from '../testing/acts'
import { makeEarlier } from '../testing/earlier-log'
import { openedLog } from '../testing/opened-log'
import { learnAgain, talliesIn } from './experience'
import { sqlite } from './sqlite'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-experience-'))
  file = join(folder, 'sessions.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

const seen = [{ article: 'outlook-ios-mail', facts: expect.any(Object) as object, solved: 1, tried: 1 }]

function withSolvedSession(): void {
  const log = openedLog(file)
  const { session, events } = solved
  log.append({
    session: sessionId(1),
    expectedSeq: 0,
    clerk: 'MK',
    at: session.changedAt,
    mono: 1,
    events: events.map(({ event }) => event),
    summary: summaryOf(sessionId(1), session),
    tried: triedIn(session),
  })
  expect(log.experience()).toEqual(seen)
  log.close()
}

it('is kept with the act that closed a session, and is the same when it is made anew from the events alone', () => {
  withSolvedSession()
  const db = new (sqlite().DatabaseSync)(file)
  const kept = talliesIn(db)
  db.exec('DELETE FROM tried')
  learnAgain(db)
  expect(talliesIn(db)).toEqual(kept)
  db.close()
})

it('is derived from a log of the version before, which did not keep it', () => {
  withSolvedSession()
  makeEarlier(file, 1)
  const log = openedLog(file)
  expect(log.experience()).toEqual(seen)
  log.close()
})
