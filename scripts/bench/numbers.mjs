/**
 * @param {readonly number[]} values
 * @param {number} share 0 to 1: 0.5 is the median, 1 the greatest
 * @returns {number} the smallest value that at least that share of all does not exceed (nearest rank)
 */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  if (Number.isInteger(middle)) return ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
  return sorted[Math.floor(middle)]
}

/** @typedef {{ ours: number, theirs: number }} Pair  two measurements taken one right after the other */
/** @typedef {{ ours: number, theirs: number, ratio: number, from: number, to: number }} Compared  medians and range */

/**
 * Ratios are taken within the pairs, so that a computer that grows busier or slower meanwhile weighs on both sides alike.
 *
 * @param {readonly Pair[]} pairs
 * @returns {Compared}
 */
export function compared(pairs) {
  const ratios = pairs.map(({ ours, theirs }) => ours / theirs)
  return {
    ours: median(pairs.map(({ ours }) => ours)),
    theirs: median(pairs.map(({ theirs }) => theirs)),
    ratio: median(ratios),
    from: Math.min(...ratios),
    to: Math.max(...ratios),
  }
}
