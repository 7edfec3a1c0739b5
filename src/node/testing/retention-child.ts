import { writeSync } from 'node:fs'
import { openEventLog } from '../sessions/event-log'

/** A desk that keeps its retention policy until it is killed or done, and says each part of it after the log has answered. */
const [file = '', at = ''] = process.argv.slice(2)
const rule = { days: 90, unfinishedDays: 180 }
const log = openEventLog(file, { now: () => new Date(at) })
if (!log.ok) throw new Error(log.error.code)
writeSync(1, 'open\n')
while (log.value.retain(rule, { at, mono: 1 }).sessions > 0) writeSync(1, 'erased\n')
log.value.sweep(rule, at)
writeSync(1, 'swept\n')
