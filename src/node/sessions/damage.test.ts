import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Recorded } from '../../shared/session/events'
import { act, opened, parked, said, sessionId } from '../testing/acts'
import { openedLog } from '../testing/opened-log'
import type { EventLog } from './event-log'
import { LogFailed } from './log-failure'

// Hundreds of damaged logs, each opened, read and rescued.
vi.setConfig({ testTimeout: 60_000 })

const PAGE = 4096
/** More events than the short look at a start takes in. */
const SESSIONS = 90
/** What was recorded, by session, and the two ways it lies on a disk: checkpointed, and with its last part in the WAL. */
let truth: Map<string, Recorded[]>
let source: string
let whole: Buffer
let folder: string
let file: string

beforeAll(() => {
  source = mkdtempSync(join(tmpdir(), 'handrail-damage-source-'))
  file = join(source, 'sessions.sqlite')
  const log = open()
  truth = new Map(Array.from({ length: SESSIONS }, (_unused, index) => [sessionId(index + 1), record(log, index + 1)]))
  log.close()
  whole = readFileSync(file)
})
afterAll(() => {
  rmSync(source, { recursive: true })
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-damage-'))
  file = join(folder, 'sessions.sqlite')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const open = (): EventLog => openedLog(file)

// Most sessions are closed, as on a real desk; every ninth is parked. The long words spill onto overflow pages.
function record(log: EventLog, n: number): Recorded[] {
  const state = n % 9 === 0 ? 'parked' : 'closed'
  const words = [said('x'.repeat(n % 5 === 0 ? 3900 : 200)), said(`words of ${n}`), parked]
  const acts = [opened, ...words].map((event, seq) => log.append(act(n, seq, [event], { state })))
  return acts.flatMap((answer) => (answer.ok ? answer.value : []))
}

/** What must hold of any damage: no throw, nothing invented, the file kept byte for byte, and a log that works. */
function checkSurvival(damaged: Buffer): 'unnoticed' | 'set aside' {
  const log = open()
  try {
    const saved = [...truth.keys()].map((id) => [id, readOr(log, id)] as const)
    for (const [id, events] of saved) {
      if (events !== 'damaged') expect(unlinked(events)).toEqual(unlinked(truth.get(id) ?? []).slice(0, events.length))
    }
    if (!log.notice) {
      checkUnnoticed(log, saved)
      return 'unnoticed'
    }
    expect(readFileSync(join(folder, log.notice.keptAs)).equals(damaged)).toBe(true)
    const count = saved.reduce((sum, [, events]) => sum + events.length, 0)
    expect(log.notice.events).toBe(count)
    expect(log.verify()).toMatchObject({ intact: true, events: count })
    expect(log.append(act(999, 0, [opened])).ok).toBe(true)
    return 'set aside'
  } finally {
    log.close()
  }
}

// The short look at the start does not read old, closed sessions: those may hide damage until somebody reads or verifies them.
function checkUnnoticed(log: EventLog, saved: readonly (readonly [string, Recorded[] | 'damaged'])[]): void {
  const listed = log.unfinished().map(({ session }) => session)
  expect(listed).toEqual([...truth.keys()].filter((_id, index) => (index + 1) % 9 === 0).reverse())
  for (const [id, events] of saved) {
    if (listed.includes(id)) expect(events).toEqual(truth.get(id))
  }
  if (log.verify().intact) expect(saved.every(([id, events]) => events.length === truth.get(id)?.length)).toBe(true)
}

// Behind a break the events are linked anew: all but the hash must be as it was.
function unlinked(events: readonly Recorded[]): Omit<Recorded, 'hash' | 'prev'>[] {
  return events.map(({ hash: _hash, prev: _prev, ...rest }) => rest)
}

function readOr(log: EventLog, id: string): Recorded[] | 'damaged' {
  try {
    return log.read(id)
  } catch (error) {
    expect(error).toBeInstanceOf(LogFailed)
    return 'damaged'
  }
}

function flipped(bytes: Buffer, at: number, bit = 0x20): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ bit
  return copy
}

function fresh(bytes: Buffer): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
  writeFileSync(file, bytes)
}

const kinds: Readonly<Record<number, string>> = {
  2: 'index interior',
  5: 'table interior',
  10: 'index leaf',
  13: 'table leaf',
}

/** The pages of the log by kind; what is no b-tree page and not empty is overflow. */
function pagesByKind(): Map<string, number[]> {
  const pages = new Map<string, number[]>()
  for (let page = 0; page < whole.length / PAGE; page += 1) {
    const kind = page === 0 ? 'first' : (kinds[whole[page * PAGE] ?? 0] ?? 'overflow')
    pages.set(kind, [...(pages.get(kind) ?? []), page])
  }
  return pages
}

describe('a flipped byte', () => {
  it('is in each kind of page that a log has', () => {
    expect([...pagesByKind().keys()].sort()).toEqual(
      ['first', 'index interior', 'index leaf', 'overflow', 'table interior', 'table leaf'].sort(),
    )
  })

  it.each(['first', 'index interior', 'index leaf', 'overflow', 'table interior', 'table leaf'])(
    'in a page of kind "%s" never loses, invents or hides an event in silence',
    (kind) => {
      const pages = pagesByKind().get(kind) ?? []
      const some = [...new Set([pages[0], pages.at(-1)])]
      const outcomes = some.flatMap((page = 0) => {
        const offsets = [0, 3, 5, 8, 12, 60, 63, 100, 103, 2048, PAGE - 300, PAGE - 20]
        return offsets.map((offset) => {
          const damaged = flipped(whole, page * PAGE + offset)
          fresh(damaged)
          return checkSurvival(damaged)
        })
      })
      expect(outcomes.length).toBeGreaterThanOrEqual(12)
    },
  )

  it('in an old session is found by verification, and the next start sets the log aside and keeps all other sessions', () => {
    const at = whole.indexOf('words of 2"')
    const damaged = flipped(whole, at)
    fresh(damaged)
    const log = open()
    expect(log.notice).toBeUndefined()
    expect(log.verify()).toMatchObject({ intact: false, session: sessionId(2), seq: 3 })
    log.close()

    const again = open()
    expect(again.notice).toEqual({
      code: 'damaged-kept-aside',
      events: SESSIONS * 4 - 2,
      sessions: SESSIONS,
      keptAs: 'sessions.damaged-2026-11-24T140241.sqlite',
    })
    expect(readFileSync(join(folder, 'sessions.damaged-2026-11-24T140241.sqlite')).equals(damaged)).toBe(true)
    expect(again.read(sessionId(2))).toHaveLength(2)
    expect(unlinked(again.read(sessionId(SESSIONS)))).toEqual(unlinked(truth.get(sessionId(SESSIONS)) ?? []))
    again.close()

    const third = open()
    expect(third.notice).toBeUndefined()
    third.close()
  })
})

describe('a damaged write-ahead log', () => {
  let wal: Buffer
  let base: Buffer

  // As a cut of power leaves it: the last acts are in the WAL only.
  beforeEach(() => {
    const log = open()
    for (let n = 1; n <= 8; n += 1) log.append(act(n, 0, [opened, said(`words of ${n}`)]))
    base = readFileSync(file)
    wal = readFileSync(`${file}-wal`)
    log.close()
  })

  function sessionsAfter(damaged: Buffer): { sessions: number; noticed: boolean } {
    fresh(base)
    writeFileSync(`${file}-wal`, damaged)
    const log = open()
    const sessions = log.unfinished().length
    const noticed = log.notice !== undefined
    if (log.notice) expect(readFileSync(join(folder, `${log.notice.keptAs}-wal`)).equals(damaged)).toBe(true)
    expect(log.verify()).toMatchObject({ intact: true, events: sessions * 2 })
    log.close()
    return { sessions, noticed }
  }

  it('that is sound is played back whole', () => {
    expect(sessionsAfter(wal)).toEqual({ sessions: 8, noticed: false })
  })

  it('never loses an act in silence, whichever byte of a header is flipped: SQLite alone would', () => {
    const frame = PAGE + 24
    const headers = Array.from({ length: 24 }, (_unused, byte) => byte)
    const offsets = [...headers, ...[32 + frame, wal.length - frame].flatMap((at) => headers.map((byte) => at + byte))]
    const silent = offsets.filter((at) => {
      const { sessions, noticed } = sessionsAfter(flipped(wal, at, 0x01))
      return sessions < 8 && !noticed
    })
    expect(silent).toEqual([])
  })

  it('never loses an act in silence for a flipped byte in a frame', () => {
    const offsets = Array.from(
      { length: 40 },
      (_unused, index) => 32 + 24 + Math.floor(((wal.length - 60) / 40) * index),
    )
    const silent = offsets.filter((at) => {
      const { sessions, noticed } = sessionsAfter(flipped(wal, at))
      return sessions < 8 && !noticed
    })
    expect(silent).toEqual([])
  })

  it('with an act that was cut off before its end is no damage: nobody was told that it is saved', () => {
    expect(sessionsAfter(wal.subarray(0, wal.length - 100))).toEqual({ sessions: 7, noticed: false })
  })

  it('without its log is kept aside too, and never played into a new one', () => {
    fresh(base)
    writeFileSync(`${file}-wal`, wal)
    rmSync(file)
    const log = open()
    expect(log.notice).toMatchObject({ events: 0, sessions: 0 })
    expect(log.unfinished()).toEqual([])
    log.close()
    expect(existsSync(join(folder, 'sessions.damaged-2026-11-24T140241.sqlite-wal'))).toBe(true)
  })
})

describe('a file that is no whole log any more', () => {
  it.each([0, 1, 50, 100, PAGE, PAGE * 3, PAGE * 3 + 17, PAGE * 20])(
    'cut to %i bytes is kept aside, never silently begun anew',
    (length) => {
      fresh(whole)
      truncateSync(file, length)
      expect(checkSurvival(whole.subarray(0, length))).toBe('set aside')
    },
  )

  it('that has lost its last page is kept aside', () => {
    fresh(whole)
    truncateSync(file, whole.length - PAGE)
    expect(checkSurvival(whole.subarray(0, whole.length - PAGE))).toBe('set aside')
  })

  it('that was cut in half gives back the sessions of its first half', () => {
    fresh(whole)
    truncateSync(file, whole.length / 2)
    const log = open()
    expect(log.notice?.sessions).toBeGreaterThan(SESSIONS / 4)
    expect(unlinked(log.read(sessionId(1)))).toEqual(unlinked(truth.get(sessionId(1)) ?? []))
    log.close()
  })

  it('of which only the header is garbled gives back everything', () => {
    fresh(Buffer.concat([Buffer.alloc(100, 0x5a), whole.subarray(100)]))
    const log = open()
    expect(log.notice).toMatchObject({ events: SESSIONS * 4, sessions: SESSIONS })
    log.close()
  })

  it.each([
    ['a garbled first page', (bytes: Buffer) => Buffer.concat([Buffer.alloc(PAGE, 0x5a), bytes.subarray(PAGE)])],
    ['nothing but noughts', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['some other text', () => Buffer.from('Not a log at all.\n'.repeat(500))],
  ])('with %s is kept aside with nothing saved, and the desk can work', (_what, change) => {
    const damaged = change(whole)
    fresh(damaged)
    expect(checkSurvival(damaged)).toBe('set aside')
  })

  it('that is another program’s database is kept aside', () => {
    fresh(flipped(whole, 70))
    expect(checkSurvival(flipped(whole, 70))).toBe('set aside')
  })

  it('gets a name of its own each time, so that no kept file replaces another', () => {
    for (let round = 0; round < 3; round += 1) {
      writeFileSync(file, 'Not a log.')
      open().close()
    }
    expect(
      readdirSync(folder)
        .filter((name) => name.includes('damaged'))
        .sort(),
    ).toEqual([
      'sessions.damaged-2026-11-24T140241-2.sqlite',
      'sessions.damaged-2026-11-24T140241-3.sqlite',
      'sessions.damaged-2026-11-24T140241.sqlite',
    ])
  })
})

it('sums up what it saved as the writer would have: the start list needs no second look', () => {
  fresh(whole)
  writeFileSync(file.replace('.sqlite', '.suspect.sqlite'), '')
  const damaged = flipped(whole, whole.indexOf('words of 2"'))
  writeFileSync(file, damaged)
  const log = open()
  expect(log.unfinished()[0]).toMatchObject({
    session: sessionId(90),
    code: '7F3K',
    state: 'parked',
    title: 'words of 90',
  })
  log.close()
})
