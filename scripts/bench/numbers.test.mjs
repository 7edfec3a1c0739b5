import { expect, it } from 'vitest'
import { compared, median, percentile } from './numbers.mjs'

it('takes percentiles by nearest rank, so each is a value that was really measured', () => {
  const values = [5, 1, 4, 2, 3]
  expect([0, 0.5, 0.99, 1].map((share) => percentile(values, share))).toEqual([1, 3, 5, 5])
})

it('takes the mean of the middle two as the median of an even number', () => {
  expect([median([4, 1, 3, 2]), median([3, 1, 2])]).toEqual([2.5, 2])
})

it('takes ratios within pairs, so a computer that slows down for one pair does not change them', () => {
  const pairs = [
    { ours: 12, theirs: 10 },
    { ours: 120, theirs: 100 },
    { ours: 13, theirs: 10 },
  ]
  expect(compared(pairs)).toEqual({ ours: 13, theirs: 10, ratio: 1.2, from: 1.2, to: 1.3 })
})
