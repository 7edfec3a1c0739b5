import { expect, it } from 'vitest'
import { compareVersions } from './version'

it.each([
  ['2026.11', '2026.11', 0],
  ['2026.11', '2026.11.0', 0],
  ['2026.9', '2026.11', -1],
  ['2026.11.1', '2026.11', 1],
  ['10.0.0', '9.9.9', 1],
])('orders %s and %s by their numbers, not by their letters', (a, b, order) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order)
  expect(Math.sign(compareVersions(b, a))).toBe(0 - order)
})
