/** @typedef {import('./rows.mjs').Row} Row */

const HEAD = { what: '', ours: 'Handrail', theirs: 'beside', ratio: 'ratio (range)', aim: 'aim', verdict: '' }
const COLUMNS = /** @type {const} */ (['what', 'ours', 'theirs', 'ratio', 'aim', 'verdict'])

/**
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function tableOf(rows) {
  const lines = [HEAD, ...rows.map((row) => ({ ...row, verdict: verdictOf(row) }))]
  const widths = COLUMNS.map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines
    .map((line) =>
      COLUMNS.map((column, at) => (line[column] ?? '').padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** @param {Row} row */
function verdictOf({ met }) {
  if (met === undefined) return ''
  return met ? 'met' : 'MISSED'
}
