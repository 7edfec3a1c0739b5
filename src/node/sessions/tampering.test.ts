import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { act, opened, said, sessionId } from '../testing/acts'
import { openedLog } from '../testing/opened-log'
import { tamper } from '../testing/tamper'
import { canonical, chainHash } from './canonical'
import type { EventLog } from './event-log'
import { sqlite } from './sqlite'

let folder: string
let file: string
let log: EventLog

const open = (): EventLog => openedLog(file)

// Two sessions in turns: positions 1, 3, 5, 7 are the first's, 2, 4, 6, 8 the second's.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-tamper-'))
  file = join(folder, 'sessions.sqlite')
  log = open()
  for (let seq = 0; seq < 4; seq += 1) {
    for (const n of [1, 2]) log.append(act(n, seq, seq === 0 ? [opened] : [said(`words ${seq}`)]))
  }
})
afterEach(() => {
  log.close()
  rmSync(folder, { recursive: true })
})

function rehashed(position: number): string {
  const db = new (sqlite().DatabaseSync)(file)
  const row = db.prepare('SELECT * FROM event WHERE position = ?').get(position) as Record<string, string | number>
  db.close()
  const event = { words: 'rewritten', type: 'complaint-noted' }
  const { session, seq, at, mono, clerk } = row as {
    session: string
    seq: number
    at: string
    mono: number
    clerk: string
  }
  const hash = chainHash(String(row['prev']), { session, seq, at, mono, clerk, event })
  return `UPDATE event SET body = '${canonical({ words: 'rewritten' })}', hash = '${hash}' WHERE position = ${position}`
}

describe('verification names the first event that is not as it was written', () => {
  it.each([
    ['other words', `UPDATE event SET body = '{"words":"others"}' WHERE position = 5`],
    ['the same words written another way', `UPDATE event SET body = '{ "words":"words 2"}' WHERE position = 5`],
    ['a key that hides another', `UPDATE event SET body = '{"words":"x","words":"words 2"}' WHERE position = 5`],
    [
      'a type hidden in the body',
      `UPDATE event SET body = '{"type":"remark-added","words":"words 2"}' WHERE position = 5`,
    ],
    ['another time', `UPDATE event SET at = '2026-11-24T14:02:41.301Z' WHERE position = 5`],
    ['another clock', `UPDATE event SET mono = mono + 1 WHERE position = 5`],
    ['another clerk', `UPDATE event SET clerk = 'XX' WHERE position = 5`],
    ['another type', `UPDATE event SET type = 'remark-added' WHERE position = 5`],
    ['a hash that was made up', `UPDATE event SET hash = '${'ab'.repeat(32)}' WHERE position = 5`],
    ['another predecessor', `UPDATE event SET prev = '${'ab'.repeat(32)}' WHERE position = 5`],
    ['bytes in the place of text', `UPDATE event SET clerk = x'4d4b' WHERE position = 5`],
  ])('%s', (_what, change) => {
    tamper(file, change)
    expect(log.verify()).toMatchObject({ intact: false, position: 5, session: sessionId(1), seq: 3 })
  })

  it('other words with their hash made anew: the next event still remembers the old one', () => {
    tamper(file, rehashed(5))
    expect(log.verify()).toMatchObject({ intact: false, position: 5, session: sessionId(1), seq: 3 })
  })

  it('an event taken out of the middle', () => {
    tamper(file, 'DELETE FROM event WHERE position = 5')
    expect(log.verify()).toMatchObject({ intact: false, position: 5 })
  })

  it('the last events taken off: their sessions remember that they were there', () => {
    tamper(file, 'DELETE FROM event WHERE position >= 7')
    expect(log.verify()).toMatchObject({ intact: false, position: 7, session: sessionId(1), seq: 4 })
  })

  it('two events that changed places', () => {
    tamper(
      file,
      `UPDATE event SET position = 99 WHERE position = 5; UPDATE event SET position = 5 WHERE position = 6;
      UPDATE event SET position = 6 WHERE position = 99`,
    )
    expect(log.verify()).toMatchObject({ intact: false })
  })

  it('a session taken from the start list', () => {
    tamper(file, `DELETE FROM session WHERE id = '${sessionId(2)}'`)
    expect(log.verify()).toMatchObject({ intact: false, position: 0, session: '', seq: 0 })
  })

  it('nothing, when nothing was touched', () => {
    tamper(file, 'SELECT 1')
    expect(log.verify()).toMatchObject({ intact: true, events: 8 })
  })
})

it('never shows a changed event as if it had been recorded', () => {
  tamper(file, `UPDATE event SET body = '{"words":"others"}' WHERE position = 5`)
  expect(() => log.read(sessionId(1))).toThrow(expect.objectContaining({ failure: { code: 'damaged' } }))
  expect(log.read(sessionId(2))).toHaveLength(4)
})

it('says "newer" for a sound event that this version does not know, so that nobody throws it away as damage', () => {
  const event = { type: 'from-the-future', words: 'x' }
  const last = log.read(sessionId(2))[3]
  const row = { session: sessionId(2), seq: 5, at: last?.at ?? '', mono: 1, clerk: 'MK', event }
  const hash = chainHash(last?.hash ?? '', row)
  tamper(
    file,
    `INSERT INTO event VALUES (9, '${row.session}', 5, '${row.at}', 1, 'MK', '${event.type}', '{"words":"x"}', '${last?.hash}', '${hash}');
     UPDATE session SET seq = 5, position = 9 WHERE id = '${row.session}'`,
  )
  expect(log.verify()).toMatchObject({ intact: true, events: 9 })
  expect(() => log.read(sessionId(2))).toThrow(expect.objectContaining({ failure: { code: 'newer' } }))
})

it('sets a tampered log aside at the next start and goes on with everything that was not touched', () => {
  tamper(file, rehashed(3))
  log.close()
  log = open()
  expect(log.notice).toMatchObject({ code: 'damaged-kept-aside', events: 5, sessions: 2 })
  expect(log.read(sessionId(1)).map(({ seq }) => seq)).toEqual([1])
  expect(log.read(sessionId(2)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  expect(log.verify()).toMatchObject({ intact: true, events: 5 })
})

it('rebuilds a summary that makes no sense from its events, and loses none of them', () => {
  tamper(file, `UPDATE session SET clerk = x'00' WHERE id = '${sessionId(2)}'`)
  log.close()
  log = open()
  expect(log.notice).toMatchObject({ events: 8, sessions: 2 })
  expect(log.unfinished().map(({ session, clerk, title }) => [session, clerk, title])).toEqual([
    [sessionId(2), 'MK', 'words 3'],
    [sessionId(1), 'MK', 'words 3'],
  ])
})
