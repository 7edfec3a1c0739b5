import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withoutRights } from '../testing/without-rights'
import { lastEntry, localLog } from './local-log'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'handrail-log-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const now = (): Date => new Date('2026-11-24T14:02:41.300Z')
const lines = (name = 'handrail.log'): unknown[] =>
  readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

it('keeps one line an entry, with its moment, what happened and where', () => {
  localLog({ folder, now })('refused', { channel: 'desk:read', reason: 'stale' })
  expect(lines()).toEqual([{ at: '2026-11-24T14:02:41.300Z', what: 'refused', channel: 'desk:read', reason: 'stale' }])
})

it('rotates and never takes more than its files, so that a log cannot fill the disk that the record needs', () => {
  const report = localLog({ folder, now, limit: 2000, files: 3 })
  for (let n = 1; n <= 400; n += 1) report('refused', { n })
  expect(readdirSync(folder).sort()).toEqual(['handrail.1.log', 'handrail.2.log', 'handrail.log'])
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(2200)
  expect(lines().at(-1)).toMatchObject({ n: 400 })
  expect((lines('handrail.1.log').at(-1) as { n: number }).n + 1).toBe((lines()[0] as { n: number }).n)
})

it('counts what comes again, so that one storm does not wash away everything before it', () => {
  const report = localLog({ folder, now })
  for (let n = 0; n < 5; n += 1) report('refused', { channel: 'a' })
  report('refused', { channel: 'b' })
  expect(lines().map((line) => [(line as { what: string }).what, (line as { times?: number }).times])).toEqual([
    ['refused', undefined],
    ['the entry before came again', 4],
    ['refused', undefined],
  ])
})

it('tells what was written last, so that a run that was cut off is known at the next start', () => {
  expect(lastEntry(folder)).toBeUndefined()
  const report = localLog({ folder, now })
  report('first')
  report('last', { n: 1 })
  expect(lastEntry(folder)).toBe('last')
  writeFileSync(join(folder, 'handrail.log'), '{"at":"2026-11-24T14:02:41.3', { flag: 'a' })
  expect(lastEntry(folder)).toBeUndefined()
})

it('lets the desk go on where it cannot be written, and says later how much was lost', async () => {
  const data = join(folder, 'data')
  const report = localLog({ folder: data, now })
  chmodSync(folder, 0o555)
  await withoutRights(() => {
    report('first')
    report('second')
  })
  chmodSync(folder, 0o755)
  report('third')
  const kept = readFileSync(join(data, 'handrail.log'), 'utf8')
  expect(kept).toContain('third')
  expect(kept).toContain('"entries could not be written","count":2')
})
