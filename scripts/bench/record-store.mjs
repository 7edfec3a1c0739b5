import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { complaints } from './complaints.mjs'
import { inventedName, seeded } from './recombine.mjs'

/** Sessions written in one transaction while a store is filled. */
const BATCH = 500
/** A million events in fifty thousand sessions: some visits end early. */
const EVENTS_A_VISIT = 20
/** The last sessions of a store are parked, as on any morning. */
const PARKED = 5

/**
 * @param {string} folder
 * @returns {Promise<any>} the parts of the app that write and read records
 */
export async function recordParts(folder) {
  const names = ['log', 'row', 'canonical', 'sqlite', 'evolve', 'summary', 'tried', 'told', 'visit', 'walk']
  const parts = await Promise.all(names.map((name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href)))
  return Object.assign({}, ...parts)
}

/** @typedef {{ id: string, acts: { at: string, events: any[] }[], events: number }} Visit */

/**
 * A visit, each with words of its own, told as acts of one or more events: from complaint to solved mail, or one that ends at the third step.
 *
 * @param {any} parts
 * @param {() => number} chance
 * @param {'solved' | 'early' | 'parked'} end
 * @returns {Visit}
 */
export function madeVisit(parts, chance, end) {
  const pick = () => complaints[Math.floor(chance() * complaints.length)]
  const complaint = `${pick()}, ${pick()} ${inventedName(chance)}`
  const code = Math.floor(chance() * 32 ** 4)
    .toString(32)
    .padStart(4, '0')
    .toUpperCase()
  const acts = []
  const walk =
    end === 'solved' ? parts.solved : parts.done(parts.started, 3).then(LEAVE[end === 'early' ? 'early' : 'parked'])
  for (const { at, event } of walk.events) {
    const own =
      event.type === 'complaint-noted'
        ? { ...event, words: complaint }
        : event.type === 'session-opened'
          ? { ...event, code }
          : event
    if (acts.at(-1)?.at === at) acts.at(-1).events.push(own)
    else acts.push({ at, events: [own] })
  }
  return { id: randomUUID(), acts, events: walk.events.length }
}

const LEAVE = {
  early: { type: 'close', outcome: 'abandoned', reason: 'had to catch a bus' },
  parked: { type: 'park', reason: 'fetches the old phone' },
}

/**
 * Fills an empty log with as many events as are wanted, in few transactions and with all that is kept beside them: what an append would
 * leave behind, without its syncs.
 *
 * @param {any} parts
 * @param {string} file
 * @param {number} wanted
 * @returns {{ events: number, visits: string[] }} the sessions by id
 */
export function fillStore(parts, file, wanted) {
  parts.openEventLog(file, { now: () => new Date() }).value.close()
  const db = new (parts.sqlite().DatabaseSync)(file)
  db.exec('PRAGMA synchronous = off')
  const writing = writerOf(parts, db)
  const chance = seeded(20_26)
  const total = Math.max(PARKED + 1, Math.round(wanted / EVENTS_A_VISIT))
  const visits = []
  let events = 0
  for (let done = 0; done < total; done += BATCH) {
    db.exec('BEGIN')
    for (let at = done; at < Math.min(total, done + BATCH); at++) {
      const end = events < at * EVENTS_A_VISIT ? 'solved' : 'early'
      const visit = madeVisit(parts, chance, at >= total - PARKED ? 'parked' : end)
      writing(visit)
      visits.push(visit.id)
      events += visit.events
    }
    db.exec('COMMIT')
  }
  db.exec('PRAGMA wal_checkpoint(truncate)')
  db.close()
  return { events, visits }
}

/**
 * @param {any} parts
 * @param {any} db
 */
function writerOf(parts, db) {
  const event = db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const session = db.prepare('INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const tried = db.prepare('INSERT INTO tried VALUES (?, ?, ?, ?)')
  const told = db.prepare('INSERT INTO told (rowid, words) VALUES (?, ?)')
  let position = 0
  let prev = parts.FIRST_HASH
  return (/** @type {Visit} */ visit) => {
    const first = position + 1
    const events = []
    for (const act of visit.acts) {
      for (const said of act.events) {
        const seq = events.length + 1
        const envelope = { session: visit.id, seq, at: act.at, mono: seq, clerk: 'MK', event: said }
        const row = parts.storedRow(envelope, prev)
        position += 1
        event.run(position, row.session, seq, row.at, seq, 'MK', row.type, row.body, prev, row.hash)
        events.push({ ...envelope, prev, hash: row.hash })
        prev = row.hash
      }
    }
    const folded = parts.sessionOf(events)
    const sum = parts.summaryOf(visit.id, folded)
    const times = [sum.openedAt, sum.changedAt]
    const rest = [sum.clerk, sum.title, sum.waiting ?? null, sum.until ?? null, events.length, position]
    session.run(visit.id, sum.code, sum.state, ...times, ...rest, JSON.stringify(parts.visitOf(events)))
    for (const { article, solved, facts } of parts.triedIn(folded)) {
      tried.run(visit.id, article, solved ? 1 : 0, JSON.stringify(facts))
    }
    told.run(first, parts.toldIn(events))
  }
}
