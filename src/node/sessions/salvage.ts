import * as v from 'valibot'
import { sessionOf } from '../../shared/session/evolve'
import { summaryOf } from '../../shared/session/summary-of'
import { FIRST_HASH } from './canonical'
import { DESK_LINES, deskLinesSummary, erasedBetween, erasedFrom } from './erasures'
import { soundRow, storedRow, type SoundRow } from './event-row'
import { learnAgain, soundEvents } from './experience'
import { readDamaged } from './mend'
import type { Database } from './sqlite'
import { summaryWriter } from './summaries'
import { tellAgain } from './told'
import { countAgain } from './visits'

const CountRow = v.object({ session: v.string(), article: v.string(), solved: v.number(), facts: v.string() })

const BATCH = 256
/** Unreadable places in a row after which nothing more is expected; a page that leads to others can hide thousands. */
const GIVE_UP = 20_000

/**
 * Copies the sound part of a damaged log into an empty one: of each session, the events up to the first that is changed,
 * missing or unreadable. Up to the first break of the log the hashes stay as they were; behind it the events are linked
 * anew, so that the desk's unfinished sessions are not lost for an old page that went bad; the kept file holds the old links.
 */
export function salvage(damaged: string, into: Database, intoFile: string): void {
  readDamaged(damaged, intoFile, (source) => {
    into.exec('BEGIN IMMEDIATE')
    copySound(source, into)
    writeSummaries(into)
    learnAgain(into)
    keepCounts(source, into)
    tellAgain(into)
    countAgain(into)
    into.exec('COMMIT')
  })
}

function copySound(source: Database, into: Database): void {
  const insert = into.prepare(`INSERT INTO event (position, session, seq, at, mono, clerk, type, body, prev, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const seqs = new Map<string, number>()
  const erased = attempt(() => erasedFrom(source))
  let end = { position: 0, hash: FIRST_HASH }
  let linked = true
  for (const row of unchanged(readableRows(source))) {
    // An event that cannot be read ends its session here: what came after it makes no sense without it.
    if (row.seq !== (seqs.get(row.session) ?? 0) + 1) continue
    // What policy erased is no break: behind it the hashes stay as they were, too.
    const follows =
      row.prev === end.hash ? row.position === end.position + 1 : erased && erasedBetween(erased, end, row)
    linked &&= follows ?? false
    const position = linked ? row.position : end.position + 1
    const { session, seq, at, mono, clerk, type, body, prev, hash } = storedRow(row, linked ? row.prev : end.hash)
    insert.run(position, session, seq, at, mono, clerk, type, body, prev, hash)
    seqs.set(session, seq)
    end = { position, hash }
  }
}

/** Rows that fit their own hash and that the row after them, if it is there, remembers. */
function* unchanged(rows: Iterable<unknown>): Generator<SoundRow> {
  let held: SoundRow | undefined
  for (const raw of rows) {
    const row = soundRow(raw)
    if (!row) continue
    const replaced = held && row.position === held.position + 1 && row.prev !== held.hash
    if (held && !replaced) yield held
    held = row
  }
  if (held) yield held
}

function* readableRows(db: Database): Generator {
  const batch = db.prepare('SELECT * FROM event WHERE position > ? ORDER BY position LIMIT ?')
  const one = db.prepare('SELECT * FROM event WHERE position = ?')
  let position = 0
  let unreadable = 0
  while (unreadable < GIVE_UP) {
    const rows = attempt(() => batch.all(position, BATCH) as { position: number }[])
    if (rows?.length === 0) return
    const found = rows ?? singly(position, (at) => attempt(() => one.get(at) as { position: number } | undefined))
    yield* found
    unreadable = found.length > 0 ? 0 : unreadable + BATCH
    position = rows?.at(-1)?.position ?? position + BATCH
  }
}

function singly(after: number, read: (position: number) => { position: number } | undefined): { position: number }[] {
  const places = Array.from({ length: BATCH }, (_unused, index) => after + 1 + index)
  return places.flatMap((place) => read(place) ?? [])
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined // this part cannot be read; the next may
  }
}

function writeSummaries(db: Database): void {
  const write = summaryWriter(db)
  const lasts = db
    .prepare('SELECT session, max(seq) AS seq, max(position) AS position, max(at) AS at FROM event GROUP BY session')
    .all()
  for (const { session, seq, position, at } of lasts as {
    session: string
    seq: number
    position: number
    at: string
  }[]) {
    const isDesk = session === DESK_LINES
    write(isDesk ? deskLinesSummary(at) : summaryOf(session, sessionOf(soundEvents(db, session))), seq, position)
  }
}

/** What erased sessions taught, which no event can tell again. */
function keepCounts(source: Database, into: Database): void {
  const known = into.prepare('SELECT 1 FROM event WHERE session = ? LIMIT 1')
  const insert = into.prepare('INSERT INTO tried (session, article, solved, facts) VALUES (?, ?, ?, ?)')
  const all = (): unknown[] => source.prepare('SELECT session, article, solved, facts FROM tried').all()
  for (const row of attempt(all) ?? []) {
    const { success, output } = v.safeParse(CountRow, row)
    if (!success || known.get(output.session)) continue
    insert.run(output.session, output.article, output.solved, output.facts)
  }
}
