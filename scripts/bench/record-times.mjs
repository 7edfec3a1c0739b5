import { join } from 'node:path'
import { complaints } from './complaints.mjs'
import { seeded } from './recombine.mjs'
import { fillStore, madeVisit, recordParts } from './record-store.mjs'

/** Measured in turns, so that a computer that grows busier meanwhile weighs on both stores alike. */
const STARTS = 25
const VISITS = 100
const OPENINGS = 400
const FINDINGS = 1000

const [bundle = '', work = '', events = '0'] = process.argv.slice(2)
const parts = await recordParts(bundle)
const now = () => new Date()
const full = { file: join(work, 'full.sqlite'), ...fillStore(parts, join(work, 'full.sqlite'), Number(events)) }
const empty = { file: join(work, 'empty.sqlite') }
fillStore(parts, empty.file, 0)

const start = inTurns(STARTS, ({ file }) => timed(() => opened(file).unfinished()))
const logs = { full: opened(full.file), empty: opened(empty.file) }
const { append, beginning, known } = writing()
process.send?.({
  events: full.events,
  sessions: full.visits.length,
  start,
  append,
  beginning,
  opening: opening(known),
  taught: { full: times(20, () => logs.full.experience()), empty: times(20, () => logs.empty.experience()) },
  find: finding(),
})

/** @param {string} file */
function opened(file) {
  const log = parts.openEventLog(file, { now })
  if (!log.ok) throw new Error(log.error.code)
  return log.value
}

/** @param {() => any} work */
function timed(work) {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

/**
 * @param {number} count
 * @param {(at: number) => any} work
 */
function times(count, work) {
  return Array.from({ length: count }, (_unused, at) => timed(() => work(at)))
}

/**
 * @param {number} count
 * @param {(store: { file: string }) => number} measure
 */
function inTurns(count, measure) {
  const took = { full: [], empty: [] }
  for (let at = 0; at < count; at++) {
    took.full.push(measure(full))
    took.empty.push(measure(empty))
  }
  return took
}

/** Whole visits, act by act, as the desk writes them: in the one store, then in the other. */
function writing() {
  const chance = seeded(7)
  const took = { append: { full: [], empty: [] }, beginning: { full: [], empty: [] } }
  const known = { full: [...full.visits], empty: [] }
  for (let at = 0; at < VISITS; at++) {
    for (const which of at % 2 === 0 ? ['full', 'empty'] : ['empty', 'full']) {
      const visit = madeVisit(parts, chance, 'solved')
      const log = logs[which]
      const recorded = []
      for (const { at: instant, events: said } of visit.acts) {
        const envelope = { session: visit.id, clerk: 'MK', at: instant, mono: recorded.length }
        const next = said.map((event, index) => ({ ...envelope, seq: recorded.length + index + 1, event, hash: '' }))
        const session = parts.sessionOf([...recorded, ...next])
        const closes = said.some(({ type }) => type === 'session-closed')
        const act = {
          ...envelope,
          expectedSeq: recorded.length,
          events: said,
          summary: parts.summaryOf(visit.id, session),
          ...(closes && { tried: parts.triedIn(session) }),
        }
        const begins = recorded.length === 0
        const one = timed(() => {
          if (begins) log.byCode(session.code)
          const answer = log.append(act)
          if (!answer.ok) throw new Error(answer.error.code)
          recorded.push(...answer.value)
        })
        took[begins ? 'beginning' : 'append'][which].push(one)
      }
      if (which === 'empty') known.empty.push(visit.id)
    }
  }
  return { ...took, known }
}

/** @param {{ full: string[], empty: string[] }} known */
function opening(known) {
  const chance = seeded(11)
  const any = (/** @type {string[]} */ ids) => ids[Math.floor(chance() * ids.length)]
  const read = (/** @type {'full' | 'empty'} */ which) =>
    timed(() => parts.sessionOf(logs[which].read(any(known[which]))))
  const took = { full: [], empty: [] }
  for (let at = 0; at < OPENINGS; at++) {
    took.full.push(read('full'))
    took.empty.push(read('empty'))
  }
  return took
}

/** What a clerk types to find a visit again: one to three words out of a complaint, the last one half written. */
function finding() {
  const chance = seeded(13)
  const pick = (/** @type {readonly string[]} */ from) => from[Math.floor(chance() * from.length)]
  return times(FINDINGS, () => {
    const words = pick(complaints).split(' ')
    const some = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => pick(words))
    const last = some.at(-1) ?? ''
    logs.full.find([...some.slice(0, -1), last.slice(0, 2 + Math.floor(chance() * last.length))].join(' '), 20)
  })
}
