import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../shared/session/events'
import { act, opened, parked, said } from '../testing/acts'
import { makeEarlier } from '../testing/earlier-log'
import { openedLog } from '../testing/opened-log'
import type { EventLog } from './event-log'
import { sqlite } from './sqlite'
import { tellAgain } from './told'

const closed: SessionEvent = { type: 'session-closed', outcome: 'resolved' }

let folder: string
let file: string
let log: EventLog
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-told-'))
  file = join(folder, 'sessions.sqlite')
  log = openedLog(file)
})
afterEach(() => {
  log.close()
  rmSync(folder, { recursive: true })
})

/** Sessions 1, 2, 3 …, each with one complaint, each closed. */
function heard(...complaints: readonly string[]): void {
  complaints.forEach((words, index) => {
    log.append(act(index + 1, 0, [opened, said(words), closed], { state: 'closed' }))
  })
}

function found(words: string, limit = 20): number[] {
  return log.find(words, limit).map(({ session }) => Number(session.slice(-4)))
}

describe('finding by words', () => {
  it('wants all the words, in any order and anywhere in the record, and gives the last session begun first', () => {
    heard('the ipad asks for a password', 'ipad is fine', 'password of her ipad')
    expect(found('password ipad ')).toEqual([3, 1])
    expect(found('ipad ')).toEqual([3, 2, 1])
    expect(found('ipad 7f3k resolved ')).toEqual([])
    expect(found('ipad 7F3K ')).toEqual([3, 2, 1])
    expect(found('ipad ', 2)).toEqual([3, 2])
  })

  it('takes the last word as the beginning of one while it is typed, and no other', () => {
    heard('the password expired')
    expect(found('expired passw')).toEqual([1])
    expect(found('expired passw ')).toEqual([])
    expect(found('passw expired')).toEqual([])
  })

  it('does not mind capitals, accents, nor how an apostrophe is written or whether the article before it is', () => {
    heard('J’ai oublié l’écran d’accueil', "l'application de l'iPhone")
    for (const words of ['ECRAN accueil ', "l'écran ", 'oublie ', 'd’accueil ', 'j’ai oublié']) {
      expect([words, found(words)]).toEqual([words, [1]])
    }
    expect(found('l’application iphone ')).toEqual([2])
  })

  it('takes what looks like a query for words, and finds nothing for no words', () => {
    heard('error 5.7.1 "not allowed" AND more')
    expect(found('5.7.1 ')).toEqual([1])
    expect(found('"not" (allowed) AND* ')).toEqual([1])
    expect(found('words: NEAR(allowed')).toEqual([])
    for (const nothing of ['', '  ', '"', '*', 'x']) expect(found(nothing)).toEqual([])
  })

  it('finds a session once it left the desk, by what it said up to then', () => {
    log.append(act(1, 0, [opened, said('the tablet')]))
    expect(found('tablet')).toEqual([])
    log.append(act(1, 2, [parked], { state: 'parked' }))
    expect(found('tablet phone')).toEqual([1])
    log.append(act(1, 3, [{ type: 'session-resumed', after: 'parked' }, said('the printer')]))
    expect([found('tablet'), found('printer')]).toEqual([[1], []])
    log.append(act(1, 5, [closed], { state: 'closed' }))
    expect([found('tablet'), found('printer')]).toEqual([[1], [1]])
  })
})

it('is the same when it is made anew from the events alone', () => {
  heard('the tablet', 'the printer')
  log.append(act(3, 0, [opened, said('the phone')]))
  const db = new (sqlite().DatabaseSync)(file)
  const kept = db.prepare('SELECT rowid, words FROM told').all()
  db.exec('DELETE FROM told')
  tellAgain(db)
  expect(db.prepare('SELECT rowid, words FROM told').all()).toEqual(kept)
  expect(kept).toHaveLength(2)
  db.close()
})

it.each([1, 2])('is made for a log of version %i, which did not have it', (version) => {
  heard('the tablet', 'the printer')
  log.close()
  makeEarlier(file, version)
  log = openedLog(file)
  expect(log.notice).toBeUndefined()
  expect(found('printer')).toEqual([2])
  expect(log.verify()).toMatchObject({ intact: true, events: 6 })
})

it('is whole again after the log was rescued from damage', () => {
  heard('the tablet', 'the printer')
  log.close()
  rmSync(`${file}-wal`, { force: true })
  const db = new (sqlite().DatabaseSync)(file)
  db.exec('DROP TABLE told')
  db.close()
  log = openedLog(file)
  expect(log.notice).toMatchObject({ events: 6, sessions: 2 })
  expect(found('printer')).toEqual([2])
})

it('keeps no byte of a word whose row was taken out', () => {
  heard('about something', 'zyxwvutsrq is her word', 'and something else')
  const db = new (sqlite().DatabaseSync)(file)
  db.exec('PRAGMA secure_delete = on; DELETE FROM told WHERE rowid = 4; PRAGMA wal_checkpoint(truncate)')
  const index = db.prepare('SELECT group_concat(hex(block)) AS bytes FROM told_data').get() as { bytes: string }
  expect(index.bytes).not.toContain(Buffer.from('zyxwvutsrq').toString('hex').toUpperCase())
  db.close()
  expect(readFileSync(file).toString('latin1').split('zyxwvutsrq')).toHaveLength(2)
})
