import { median, percentile } from './numbers.mjs'

/** In milliseconds and over an export of few; a frame that is longer is seen as a hitch. */
const AIMS = { memory: 1.5, cancel: 500, insights: 1000, first: 1000, frame: 50, find: 500, blocked: 100 }

/**
 * @param {import('./records.mjs').RecordsTimes} times
 * @returns {import('./rows.mjs').Row[]}
 */
export function recordsRows({ exports, cancels, years, screen }) {
  const cancel = Math.max(...cancels.map(({ took }) => took))
  const left = cancels.reduce((sum, one) => sum + one.left, 0)
  const [insights, scan] = [median(years.insights), median(years.scan)]
  const slow = screen.frames.filter((took) => took > AIMS.frame).length
  return [
    ...exports.flatMap(exportRows),
    under('Stopping it, at the slowest', cancel, AIMS.cancel),
    { what: '  files that stayed', ours: String(left), aim: 'none', met: left === 0 },
    {
      ...under('Counting 50,000 sessions (p50)', insights, AIMS.insights),
      theirs: ms(scan),
      ratio: (insights / scan).toFixed(2),
    },
    { what: 'Listing 10,000 of them (p50)', ours: ms(median(years.list)) },
    { what: 'Finding by words among them (p95)', ours: ms(percentile(years.find, 0.95)) },
    under(`First rows of ${screen.rows.toLocaleString('en')} in the window`, screen.first, AIMS.first),
    {
      what: '  frames over 50 ms, all scrolled through',
      ours: `${slow} of ${screen.frames.length}`,
      aim: 'none',
      met: slow === 0,
    },
    { what: '  the longest frame', ours: ms(Math.max(...screen.frames)) },
    { what: '  rows that existed at once', ours: String(screen.most), aim: 'under 60', met: screen.most < 60 },
    { what: '  an arrow key to the next record (p95)', ours: ms(percentile(screen.moves, 0.95)) },
    under('  from the last letter to what says it (p95)', percentile(screen.find, 0.95), AIMS.find),
  ]
}

/** @param {import('./records.mjs').RecordsTimes['exports'][number]} one */
function exportRows({ format, few, many }) {
  const memory = many.memory / few.memory
  return [
    { what: `Exporting 10,000 sessions as ${format}`, ours: ms(many.took), theirs: ms(few.took) },
    {
      what: '  memory at its most',
      ours: megabytes(many.memory),
      theirs: megabytes(few.memory),
      ratio: memory.toFixed(2),
      aim: `at most ${AIMS.memory} ×`,
      met: memory <= AIMS.memory,
    },
    { what: '  written; how often the bar moved', ours: `${megabytes(many.bytes)}; ${many.heard}` },
    under('  nothing else answered, at the longest', many.blocked, AIMS.blocked),
  ]
}

/**
 * @param {string} what
 * @param {number} took
 * @param {number} aim
 */
function under(what, took, aim) {
  return { what, ours: ms(took), aim: `under ${aim} ms`, met: took < aim }
}

/** @param {number} value */
function ms(value) {
  return `${value < 100 ? value.toPrecision(3) : Math.round(value)} ms`
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${Math.round(bytes / 2 ** 20)} MB`
}
