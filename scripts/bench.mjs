import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureAppends } from './bench/appends.mjs'
import { machineFacts } from './bench/facts.mjs'
import { measureRecord } from './bench/record.mjs'
import { recordRows } from './bench/record-rows.mjs'
import { measureRecords } from './bench/records.mjs'
import { recordsRows } from './bench/records-rows.mjs'
import { appendRows, searchRows, startRows } from './bench/rows.mjs'
import { measureSearch } from './bench/search.mjs'
import { measureStarts } from './bench/starts.mjs'
import { blankApp, builtApp } from './bench/subjects.mjs'
import { tableOf } from './bench/table.mjs'
import { ensureBuilt } from './build.mjs'
import { show } from './child.mjs'
import { tool } from './places.mjs'
import { hasDisplay, withDisplay } from './runtime/display.mjs'
import { ensureRuntime } from './runtime/electron.mjs'
import { say } from './runtime/progress.mjs'
import { ensureLibraries } from './runtime/system-libraries.mjs'
import { inWorkFolder } from './runtime/work-folder.mjs'
import { stopWithReason } from './stop-with-reason.mjs'

const HELP = `npm run bench -- [--pairs N] [--idle SECONDS] [--record EVENTS] [--records] [--json FILE]

Measures what Handrail costs beside a blank Electron window and a bare write to disk, in one run.
  --pairs N        how often both are started, in turns (7)
  --idle SECONDS   rest before memory is read (5)
  --record EVENTS  instead: a record of so many events (1000000) beside one that was just made
  --records        instead: many records exported, counted, listed and found
  --json FILE      every single measurement, for a program to read
A missed aim is told but is no failure: a computer with other work to do may miss any.`

await stopWithReason(() => bench(process.argv.slice(2)))

/**
 * `npm run bench`.
 *
 * @param {string[]} given
 * @returns {Promise<number>} exit code: 0 unless nothing could be measured
 */
async function bench(given) {
  const options = optionsFrom(given)
  if (options === undefined) return 0
  const executable = await ensureRuntime()
  await ensureLibraries({ executable })
  const again = surroundings()
  if (again !== undefined) return show(...again(process.execPath, import.meta.filename, given))
  await ensureBuilt()
  const { record, records } = options
  const work = (/** @type {string} */ folder) => {
    if (records) return measureMany(executable, folder, options)
    if (record === undefined) return measureAll(executable, folder, options)
    return measureScale(executable, folder, { ...options, record })
  }
  // On the disk of the clone, as a folder for temporary files may lie in memory and make a sync free.
  return inWorkFolder(tool('.handrail-bench'), work)
}

/** @param {string[]} args */
function optionsFrom(args) {
  const number = (/** @type {string} */ text, /** @type {string} */ name) => {
    if (/^[1-9]\d?$/.test(text)) return Number(text)
    throw new Error(`--${name} takes a whole number from 1 to 99, not "${text}".`)
  }
  const { values } = parseArgs({
    args,
    options: {
      pairs: { type: 'string', default: '7' },
      idle: { type: 'string', default: '5' },
      record: { type: 'string' },
      records: { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    say(HELP)
    return undefined
  }
  const { json, records } = values
  const record = values.record === undefined ? undefined : eventsFrom(values.record)
  return { pairs: number(values.pairs, 'pairs'), idle: number(values.idle, 'idle'), record, records, json }
}

/** @param {string} text */
function eventsFrom(text) {
  if (/^[1-9]\d{2,7}$/.test(text)) return Number(text)
  throw new Error(`--record takes how many events, from 100 to 99999999, not "${text}".`)
}

/**
 * How this script must be started anew to find all that it needs: a display, and in Node 20 the switch that gives it web
 * sockets. Undefined if all is here.
 */
function surroundings() {
  const sockets = 'WebSocket' in globalThis
  if (sockets && hasDisplay()) return undefined
  return (/** @type {string} */ node, /** @type {string} */ script, /** @type {string[]} */ args) =>
    withDisplay(node, [...(sockets ? [] : ['--experimental-websocket', '--no-warnings']), script, ...args])
}

/**
 * @param {string} executable
 * @param {string} work
 * @param {{ pairs: number, idle: number, json?: string }} options
 * @returns {Promise<number>}
 */
async function measureAll(executable, work, { pairs, idle, json }) {
  const facts = machineFacts(executable)
  const [ours, theirs] = [builtApp(executable, work), blankApp(executable)]
  say(`Starting Handrail and a blank window in turns, ${pairs} times with an empty and with a used profile …`)
  const starts = await measureStarts({ ours, theirs, work, pairs, idle })
  say('Saving acts …')
  const appends = await measureAppends(ours, work)
  say('Typing complaints …')
  const search = await measureSearch(executable, work)
  const rows = [...startRows(starts), ...appendRows(appends), ...search.flatMap(searchRows)]
  say(`\n${tableOf(rows)}\n`)
  say('Beside: a blank Electron window; for saving, 1 kB written and synced in the same folder. Ratios within pairs.')
  sayWhere(facts)
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ facts, rows, starts, appends, search }, null, 1)}\n`)
  return 0
}

/**
 * @param {string} executable
 * @param {string} work
 * @param {{ record: number, json?: string }} options
 * @returns {Promise<number>}
 */
async function measureScale(executable, work, { record, json }) {
  const facts = machineFacts(executable)
  say(`Filling a record of ${record.toLocaleString('en')} events …`)
  const times = await measureRecord(executable, work, record)
  say(`\n${tableOf(recordRows(times))}\n`)
  say(`${times.events.toLocaleString('en')} events in ${times.sessions.toLocaleString('en')} sessions.`)
  say('Beside: the same work on a record of six visits, in turns, in the same run.')
  sayWhere(facts)
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ facts, record: times }, null, 1)}\n`)
  return 0
}

/**
 * @param {string} executable
 * @param {string} work
 * @param {{ json?: string }} options
 * @returns {Promise<number>}
 */
async function measureMany(executable, work, { json }) {
  const facts = machineFacts(executable)
  const times = await measureRecords(builtApp(executable, work), work)
  say(`\n${tableOf(recordsRows(times))}\n`)
  say('Beside: an export of 100 sessions; for counting, one bare pass over the same rows.')
  sayWhere(facts)
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ facts, records: times }, null, 1)}\n`)
  return 0
}

/** @param {import('./bench/facts.mjs').Facts} facts */
function sayWhere(facts) {
  say(`${facts.cores} cores (${facts.processor}), load ${facts.load.toFixed(1)} at the start; ${facts.system};`)
  say(`Node ${facts.node}; Electron ${facts.electron}.`)
}
