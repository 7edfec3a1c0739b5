import { compared, percentile } from './numbers.mjs'

/** What a kiosk may cost: over a blank window, and in milliseconds that a person does not notice. */
const AIMS = { start: 1.25, memory: 1.2, append: 20, frame: 16 }

/** @typedef {import('./starts.mjs').StartPair} StartPair */

/**
 * @typedef {object} Row       one line of the table
 * @property {string} what
 * @property {string} ours
 * @property {string} [theirs]
 * @property {string} [ratio]
 * @property {string} [aim]
 * @property {boolean} [met]
 */

/**
 * @param {{ first: StartPair[], usual: StartPair[] }} starts
 * @returns {Row[]}
 */
export function startRows({ first, usual }) {
  return [
    timeRow('First start, empty profile', first, 'interactive', AIMS.start),
    timeRow('  until the page is asked for', first, 'page'),
    timeRow('  until it is seen', first, 'firstPaint'),
    timeRow('Usual start, used profile', usual, 'interactive', AIMS.start),
    timeRow('  until the page is asked for', usual, 'page'),
    timeRow('  until it is seen', usual, 'firstPaint'),
    memoryRow(usual),
  ]
}

/**
 * @param {string} what
 * @param {StartPair[]} pairs
 * @param {'page' | 'firstPaint' | 'interactive'} time
 * @param {number} [aim]
 * @returns {Row}
 */
function timeRow(what, pairs, time, aim) {
  return comparedRow(what, knownOf(pairs, time), milliseconds, aim)
}

/**
 * @param {StartPair[]} pairs
 * @returns {Row}
 */
function memoryRow(pairs) {
  return comparedRow(
    'Memory at rest, all processes',
    knownOf(pairs, 'memory'),
    (bytes) => `${Math.round(bytes / 2 ** 20)} MB`,
    AIMS.memory,
  )
}

/**
 * The pairs of which both sides could be measured.
 *
 * @param {StartPair[]} pairs
 * @param {keyof import('./starts.mjs').Start} what
 */
function knownOf(pairs, what) {
  return pairs
    .map(({ ours, theirs }) => ({ ours: ours[what], theirs: theirs[what] }))
    .filter(({ ours, theirs }) => typeof ours === 'number' && typeof theirs === 'number')
}

/**
 * @param {string} what
 * @param {import('./numbers.mjs').Pair[]} pairs
 * @param {(value: number) => string} shown
 * @param {number} [aim]
 * @returns {Row}
 */
function comparedRow(what, pairs, shown, aim) {
  if (pairs.length === 0) return { what, ours: 'this system does not tell' }
  const { ours, theirs, ratio, from, to } = compared(pairs)
  const row = {
    what,
    ours: shown(ours),
    theirs: shown(theirs),
    ratio: `${ratio.toFixed(2)} (${from.toFixed(2)} to ${to.toFixed(2)})`,
  }
  return aim === undefined ? row : { ...row, aim: `at most ${aim} ×`, met: ratio <= aim }
}

/**
 * @param {import('./appends.mjs').Appends} appends
 * @returns {Row[]}
 */
export function appendRows({ ours, theirs }) {
  return [0.5, 0.99].map((share) => {
    const [app, bare] = [percentile(ours, share), percentile(theirs, share)]
    const row = {
      what: `Saving an act, ${nameOf(share)}`,
      ours: milliseconds(app),
      theirs: milliseconds(bare),
      ratio: (app / bare).toFixed(2),
    }
    return share === 0.99 ? { ...row, aim: `under ${AIMS.append} ms`, met: app < AIMS.append } : row
  })
}

/**
 * @param {import('./search.mjs').Typing} typing
 * @returns {Row[]}
 */
export function searchRows({ articles, build, letters }) {
  const inFrames = (/** @type {number} */ value) => `${((value / AIMS.frame) * 100).toFixed(0)} % of a frame`
  const rows = [0.5, 0.99, 1].map((share) => {
    const took = percentile(letters, share)
    const row = {
      what: `A letter over ${count(articles)} articles, ${nameOf(share)}`,
      ours: milliseconds(took),
      ratio: inFrames(took),
    }
    return share === 0.99 ? { ...row, aim: `under ${AIMS.frame} ms`, met: took < AIMS.frame } : row
  })
  return [...rows, { what: '  reading them into the index, once', ours: milliseconds(build) }]
}

/** @param {number} value */
function milliseconds(value) {
  return `${value < 100 ? value.toPrecision(3) : Math.round(value)} ms`
}

/** @param {number} value */
function count(value) {
  return value.toLocaleString('en')
}

/** @param {number} share */
function nameOf(share) {
  return share === 0.5 ? 'usual (p50)' : share === 1 ? 'slowest' : `slow (p${share * 100})`
}
