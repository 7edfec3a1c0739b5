import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { complaints } from './complaints.mjs'
import { seeded } from './recombine.mjs'
import { fillStore, recordParts } from './record-store.mjs'

/** A million events in fifty thousand sessions. */
const EVENTS_A_VISIT = 20
const COUNTINGS = 5
const FINDINGS = 300
/** As many as the list shows. */
const ROWS = 10_000

const [bundle = '', what = '', folder = '', more = ''] = process.argv.slice(2)
const work = { fill, export: exported, cancel: cancelled, count: counted }[what]
process.send?.(await work(more))

/** @param {string} sessions */
async function fill(sessions) {
  mkdirSync(folder, { recursive: true })
  const { events } = fillStore(await recordParts(bundle), file(), Number(sessions) * EVENTS_A_VISIT)
  return { events }
}

/** @param {string} format */
async function exported(format) {
  let heard = 0
  const { take, sessions, out } = await opened(() => (heard += 1))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const begun = performance.now()
  const taken = await take.takeMany({ sessions, format, to: { place: 'folder', elsewhere: false } })
  const took = performance.now() - begun
  delay.disable()
  if (!taken.ok) throw new Error(taken.error.text)
  const bytes = readdirSync(out).reduce((sum, name) => sum + statSync(join(out, name)).size, 0)
  return { took, heard, bytes, memory: process.resourceUsage().maxRSS * 1024, blocked: delay.max / 1e6 }
}

/**
 * @param {string} share after which share of the export it is stopped
 */
async function cancelled(share) {
  let asked = 0
  const { take, sessions, out } = await opened((done, of) => {
    if (asked > 0 || done < Number(share) * of * WRITING) return
    asked = performance.now()
    take.cancel()
  })
  const before = readdirSync(out).length
  const taken = await take.takeMany({ sessions, format: 'csv', to: { place: 'folder', elsewhere: false } })
  if (taken.ok) throw new Error('The export was not stopped.')
  return { took: performance.now() - asked, left: readdirSync(out).length - before }
}

/** Until then the tables are written; the rest of the bar is noting it in the records. */
const WRITING = 2 / 3

async function counted() {
  const log = openLog(await recordParts(bundle))
  const { db, events } = bare(await recordParts(bundle))
  const chance = seeded(13)
  const pick = (/** @type {readonly string[]} */ from) => from[Math.floor(chance() * from.length)]
  const scan = times(COUNTINGS, () => db.prepare('SELECT count(*) FROM event WHERE length(body) > 1').get())
  return {
    events,
    scan,
    insights: times(COUNTINGS, () => log.insights('')),
    list: times(COUNTINGS, () => log.list(ROWS)),
    find: times(FINDINGS, () =>
      log.find(`${pick(complaints)} ${pick(complaints)}`.split(' ').slice(1, 3).join(' '), ROWS),
    ),
  }
}

/** @param {any} parts */
function bare(parts) {
  const db = new (parts.sqlite().DatabaseSync)(file(), { readOnly: true })
  return { db, events: db.prepare('SELECT count(*) AS events FROM event').get().events }
}

/** @param {any} parts */
function openLog(parts) {
  const log = parts.openEventLog(file(), { now: () => new Date() })
  if (!log.ok) throw new Error(log.error.code)
  return log.value
}

/**
 * @param {number} count
 * @param {() => unknown} work
 */
function times(count, work) {
  return Array.from({ length: count }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
}

function file() {
  return join(folder, 'sessions.sqlite')
}

/**
 * A desk over the store, with somebody at it and a folder to export to.
 *
 * @param {(done: number, of: number) => void} hear
 */
async function opened(hear) {
  const load = (/** @type {string} */ name) => import(pathToFileURL(join(bundle, `${name}.mjs`)).href)
  const [{ createDesk }, { takeAlong }, { policyFrom }] = await Promise.all(['desk', 'take', 'policy'].map(load))
  const out = join(folder, 'exports')
  mkdirSync(out, { recursive: true })
  const { policy } = policyFrom({ desk: 'Bench', roster: ['MK'], exportFolder: out })
  const desk = createDesk({
    ...{ policy, policyProblems: [], dataFolder: folder, app: 'bench', checker: undefined },
    ...{ systemLanguage: 'en', paper: 'A4', zone: 'Europe/Paris', now: () => new Date() },
    ...{ mono: () => performance.now(), steady: () => performance.now() },
    packs: { active: async () => ({}), packOf: async () => undefined },
  })
  desk.signOn('MK')
  const list = desk.records.list()
  if (!list.ok) throw new Error(list.error.text)
  const nothing = async () => []
  const take = takeAlong({
    ...{ desk, policy, hear, now: () => new Date(), stickFolders: nothing },
    ...{ printing: { printers: nothing }, pickFolder: nothing, putOnClipboard: nothing },
  })
  return { take, out, sessions: list.value.rows.map(({ session }) => session) }
}
