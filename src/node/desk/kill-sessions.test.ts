import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sessionOf } from '../../shared/session/evolve'
import { summaryOf } from '../../shared/session/summary-of'
import { lived, packs, type Passed } from '../../shared/session/testing/acts-tried'
import { visits } from '../../shared/session/testing/visits-tried'
import type { EventLog } from '../sessions/event-log'
import { bundled, pause, start, type Bundle } from '../testing/child'
import { openedLog } from '../testing/opened-log'
import type { Acknowledged, Script } from '../testing/visits-child'

/** `KILL_ROUNDS=1000 KILL_SEED=7` by hand: more, or the same visits and moments again. */
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 200)
const SEED = Number(process.env['KILL_SEED'] ?? fc.sample(fc.nat(1_000_000), 1)[0])
/** Two desks side by side, each on a log of its own. */
const DESKS = 2
/** So many rounds grow one log, so that kills strike young logs and ones that are written back into their file. */
const ROUNDS_A_LOG = 25

type Planned = { readonly first: number; readonly wait: number; readonly early: boolean }

let child: Bundle
let folder: string
let script: string
/** Of each visit, how many events there may be: those after each whole act. */
let wholes: ReadonlySet<number>[]
let planned: Planned[]

beforeAll(async () => {
  child = await bundled('src/node/testing/visits-child.ts')
  folder = mkdtempSync(join(tmpdir(), 'handrail-kill-'))
  script = join(folder, 'script.json')
  const tried = fc.sample(visits, { seed: SEED, numRuns: 60 })
  const all = tried.map(([pack, acts]) => {
    const taken = lived([pack, acts.filter(({ type }) => type !== 'set-clock')]).filter(hasEvents)
    return { pack, taken }
  })
  writeFileSync(script, JSON.stringify(scriptOf(all)))
  wholes = all.map(({ taken }) => new Set([0, ...taken.map(({ after }) => after.events.length)]))
  const moment = fc.record({
    first: fc.nat(all.length - 1),
    wait: fc.double({ min: 0, max: 1, noNaN: true }),
    early: fc.constantFrom(true, false, false, false),
  })
  planned = fc.sample(moment, { seed: SEED, numRuns: ROUNDS })
}, 60_000)
afterAll(() => {
  child.remove()
  rmSync(folder, { recursive: true })
})

function hasEvents({ before, after }: Passed): boolean {
  return after.events.length > before.events.length
}

function scriptOf(all: readonly { pack: string; taken: readonly Passed[] }[]): Script {
  return {
    packs,
    visits: all.map(({ pack, taken }) => ({
      pack,
      acts: taken.map(({ before, command }) => ({ at: before.now, command })),
    })),
  }
}

it(
  `keeps every act that was acknowledged, each act whole and the chain unbroken, when the desk is killed at any moment, ${ROUNDS} times over (KILL_SEED=${SEED})`,
  async () => {
    const shares = Array.from({ length: DESKS }, (_unused, desk) => planned.filter((_one, at) => at % DESKS === desk))
    const heard = await Promise.all(shares.map(workAndDie))
    expect(heard.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(ROUNDS)
  },
  120_000 + ROUNDS * 1000,
)

/** One desk through all its kills; answers how many acts were acknowledged. */
async function workAndDie(rounds: readonly Planned[], desk: number): Promise<number> {
  let count = 0
  let known = new Map<string, Acknowledged>()
  for (const [round, { first, wait, early }] of rounds.entries()) {
    if (round % ROUNDS_A_LOG === 0) known = new Map()
    const file = join(folder, `${desk}-${Math.floor(round / ROUNDS_A_LOG)}.sqlite`)
    const work = start(child, [script, file, String(first)])
    // Some die while they start: the log is made, looked at, written back into its file.
    if (early) await pause(40 + wait * 160)
    else await work.firstLine.then(() => pause(wait * 40))
    await work.kill()
    const heard = work.lines().map((line) => JSON.parse(line) as Acknowledged)
    for (const answer of heard) known.set(answer.session, answer)
    count += heard.length
    checkLog(file, known)
  }
  return count
}

function checkLog(file: string, known: ReadonlyMap<string, Acknowledged>): void {
  const log = openedLog(file)
  try {
    expect(log.notice).toBeUndefined()
    expect(log.verify()).toMatchObject({ intact: true })
    for (const answer of known.values()) checkSession(log, answer)
    checkList(log)
  } finally {
    log.close()
  }
}

/** What was acknowledged last is there, and beyond it at most an act that was saved before the desk could say so. */
function checkSession(log: EventLog, { visit, session, seq, hash }: Acknowledged): void {
  const events = log.read(session)
  expect(events[seq - 1]?.hash).toBe(hash)
  expect(wholes[visit]).toContain(events.length)
}

/** The start list says of each session what its events say. */
function checkList(log: EventLog): void {
  for (const summary of log.unfinished()) {
    expect(summary).toEqual(summaryOf(summary.session, sessionOf(log.read(summary.session))))
  }
}
