import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionEvent } from '../../shared/session/events'
import type { EventLog } from './event-log'
import { act, opened, said, sessionId } from '../testing/acts'
import { openedLog } from '../testing/opened-log'
import { sqlite } from './sqlite'

let folder: string
let file: string
let log: EventLog

const open = (): EventLog => openedLog(file)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-log-'))
  file = join(folder, 'sessions.sqlite')
  log = open()
})
afterEach(() => {
  log.close()
  rmSync(folder, { recursive: true })
})

describe('an append', () => {
  it('is there after the log was closed and opened again, just as it was answered', () => {
    const answered = log.append(act(1, 0, [opened, said('iphone keeps asking')]))
    log.close()
    log = open()
    expect(answered).toMatchObject({ ok: true, value: [{ seq: 1, event: opened }, { seq: 2 }] })
    expect(log.read(sessionId(1))).toEqual(answered.ok && answered.value)
  })

  it('is refused as stale when the log is ahead of what the caller saw, and changes nothing', () => {
    log.append(act(1, 0, [opened]))
    expect(log.append(act(1, 0, [said('again')]))).toEqual({ ok: false, error: { code: 'stale' } })
    expect(log.append(act(1, 2, [said('ahead')]))).toEqual({ ok: false, error: { code: 'stale' } })
    expect(log.read(sessionId(1)).map(({ seq }) => seq)).toEqual([1])
  })

  it('of several events stands or falls as one: a bad event leaves none of its act behind', () => {
    const bad = { type: 'no-such-event' } as unknown as SessionEvent
    expect(() => log.append(act(1, 0, [opened, bad]))).toThrow()
    expect(log.read(sessionId(1))).toEqual([])
    expect(log.append(act(1, 0, [opened])).ok).toBe(true)
  })

  it('links each event to the one before it, across sessions', () => {
    log.append(act(1, 0, [opened]))
    log.append(act(2, 0, [opened]))
    log.append(act(1, 1, [said('x')]))
    expect(log.verify()).toMatchObject({ intact: true, events: 3 })
  })

  it('keeps any words, clerk and clock to the letter, so that nothing said at the counter is lost or breaks the chain', () => {
    const words = fc.string({ unit: 'binary', maxLength: 200 })
    let id = 0
    const round = fc.property(
      words,
      words,
      fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
      (said1, clerk, mono) => {
        id += 1
        const answered = log.append({ ...act(id, 0, [said(said1)]), clerk, mono })
        expect(log.read(sessionId(id))).toEqual(answered.ok && answered.value)
        expect(log.read(sessionId(id))[0]?.event).toEqual(said(said1))
      },
    )
    fc.assert(round, { numRuns: 200 })
    expect(log.verify().intact).toBe(true)
  })
})

describe('the start list', () => {
  it('has open and parked sessions, the one changed last first even when the clock was set back ten years', () => {
    log.append(act(1, 0, [opened], { code: 'AAAA' }))
    log.append(act(2, 0, [opened], { code: 'BBBB', state: 'closed' }))
    log.append(act(3, 0, [opened], { code: 'CCCC', changedAt: '2016-11-24T14:02:41.300Z' }))
    log.append(
      act(1, 1, [said('x')], { code: 'AAAA', state: 'parked', waiting: 'Tap Mail', until: '2026-11-25T09:00:00.000Z' }),
    )
    expect(log.unfinished().map(({ code, state, waiting }) => [code, state, waiting])).toEqual([
      ['AAAA', 'parked', 'Tap Mail'],
      ['CCCC', 'open', undefined],
    ])
  })

  it('is empty for a new desk', () => {
    expect(log.unfinished()).toEqual([])
  })
})

it('finds a session by the code that the customer reads out, and the later one when a code came round again', () => {
  log.append(act(1, 0, [opened], { code: '7F3K' }))
  log.append(act(2, 0, [opened], { code: '7F3K' }))
  expect(log.byCode('7F3K')?.session).toBe(sessionId(2))
  expect(log.byCode('ZZZZ')).toBeUndefined()
})

describe('a look across all sessions', () => {
  it('gives the events of some types in the order they were written, whatever their session', () => {
    log.append(act(1, 0, [opened, said('no mail')]))
    log.append(act(2, 0, [opened]))
    log.append(act(1, 2, [said('no post')]))
    const found = log.ofTypes(['complaint-noted'])
    expect(found).toEqual(log.read(sessionId(1)).slice(1))
    expect(log.ofTypes(['complaint-noted', 'session-opened']).map(({ seq }) => seq)).toEqual([1, 2, 1, 3])
    expect(log.ofTypes(['flag-raised'])).toEqual([])
  })

  it('names everybody who ever acted, each once', () => {
    log.append({ ...act(1, 0, [opened]), clerk: 'MK' })
    log.append({ ...act(1, 1, [said('x')]), clerk: 'JL' })
    log.append({ ...act(2, 0, [opened]), clerk: 'MK' })
    expect(log.clerks()).toEqual(['JL', 'MK'])
  })
})

it('knows no events of a session that it never saw', () => {
  expect(log.read(sessionId(9))).toEqual([])
})

it('can be read with any SQLite tool while the desk is at work: plain columns, plain JSON, no type in the body', () => {
  log.append(act(1, 0, [said('keeps asking')]))
  const other = new (sqlite().DatabaseSync)(file, { readOnly: true })
  const row: unknown = other.prepare('SELECT position, seq, at, clerk, type, body FROM event').get()
  other.close()
  expect(row).toEqual({
    position: 1,
    seq: 1,
    at: '2026-11-24T14:02:41.300Z',
    clerk: 'MK',
    type: 'complaint-noted',
    body: '{"words":"keeps asking"}',
  })
})

it('lets no tool change or remove an event by mistake', () => {
  log.append(act(1, 0, [opened]))
  const other = new (sqlite().DatabaseSync)(file)
  expect(() => other.exec(`UPDATE event SET clerk = 'XX'`)).toThrow('append-only')
  expect(() => other.exec('DELETE FROM event')).toThrow('append-only')
  other.close()
})
