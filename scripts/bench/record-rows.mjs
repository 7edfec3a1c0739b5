import { median, percentile } from './numbers.mjs'

/** Over a store that was just made, and in milliseconds. */
const AIMS = { start: 1.1, act: 1.5, frame: 16 }

/**
 * @param {import('./record.mjs').RecordTimes} times
 * @returns {import('./rows.mjs').Row[]}
 */
export function recordRows({ start, append, opening, beginning, taught, find }) {
  return [
    row('Opening the log at a start, usual (p50)', start, 0.5, AIMS.start),
    row('Saving an act, usual (p50)', append, 0.5, AIMS.act),
    row('Saving an act, slow (p99)', append, 0.99, AIMS.act),
    row('Beginning a session, usual (p50)', beginning, 0.5, AIMS.act),
    row('Beginning a session, slow (p99)', beginning, 0.99, AIMS.act),
    row('Reading a session, usual (p50)', opening, 0.5, AIMS.act),
    row('Reading a session, slow (p99)', opening, 0.99, AIMS.act),
    { what: 'What closed sessions taught (p50)', ours: milliseconds(median(taught.full)) },
    { what: 'Finding by words, usual (p50)', ours: milliseconds(percentile(find, 0.5)) },
    {
      what: 'Finding by words, slow (p95)',
      ours: milliseconds(percentile(find, 0.95)),
      aim: `under ${AIMS.frame} ms`,
      met: percentile(find, 0.95) < AIMS.frame,
    },
  ]
}

/**
 * @param {string} what
 * @param {import('./record.mjs').Times} times
 * @param {number} share
 * @param {number} aim
 * @returns {import('./rows.mjs').Row}
 */
function row(what, times, share, aim) {
  const [full, empty] = [percentile(times.full, share), percentile(times.empty, share)]
  return {
    what,
    ours: milliseconds(full),
    theirs: milliseconds(empty),
    ratio: (full / empty).toFixed(2),
    aim: `at most ${aim} ×`,
    met: full <= aim * empty,
  }
}

/** @param {number} value */
function milliseconds(value) {
  return `${value < 100 ? value.toPrecision(3) : Math.round(value)} ms`
}
