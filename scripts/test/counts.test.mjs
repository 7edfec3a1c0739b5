import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closingLine, countPlaywright, countVitest, readCounts, sum } from './counts.mjs'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'handrail-counts-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
const playwright = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

describe('the closing line', () => {
  it('is what a CI looks for, and speaks of skipped tests only if there are any', () => {
    const counts = sum([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 2, failed: 3, skipped: 1 },
    ])
    expect([closingLine(counts), closingLine({ ...counts, skipped: 0 })]).toEqual([
      '3 passed, 3 failed, 1 skipped',
      '3 passed, 3 failed',
    ])
  })
})

describe('the count of a run', () => {
  it.each([
    ['a good run', countVitest, vitest, 0, { passed: 5, failed: 0, skipped: 0 }],
    [
      'skipped and planned tests',
      countVitest,
      { ...vitest, numPendingTests: 1, numTodoTests: 2 },
      0,
      { passed: 5, failed: 0, skipped: 3 },
    ],
    ['a file that did not load', countVitest, vitest, 1, { passed: 5, failed: 1, skipped: 0 }],
    ['a run without a test', countVitest, { ...vitest, numPassedTests: 0 }, 0, { passed: 0, failed: 1, skipped: 0 }],
    ['a good run in Electron', countPlaywright, playwright, 0, { passed: 5, failed: 0, skipped: 0 }],
    [
      'a second try',
      countPlaywright,
      { ...playwright, stats: { ...playwright.stats, flaky: 1 } },
      0,
      { passed: 5, failed: 1, skipped: 0 },
    ],
    [
      'an error outside any test',
      countPlaywright,
      { ...playwright, errors: [{}] },
      1,
      { passed: 5, failed: 1, skipped: 0 },
    ],
  ])('is right for %s', (_name, count, report, exitCode, expected) => {
    const file = join(folder, 'report.json')
    writeFileSync(file, JSON.stringify(report))
    expect(readCounts(file, exitCode, count)).toEqual(expected)
  })

  it('is one failure where there is no report, so a crash is never a pass', () => {
    expect(readCounts(join(folder, 'none.json'), 0, countVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})
