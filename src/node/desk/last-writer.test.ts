import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withoutRights } from '../testing/without-rights'
import { newerWriter, rememberWriter } from './last-writer'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'handrail-writer-'))))
afterEach(() => rmSync(folder, { recursive: true }))

describe('a data folder', () => {
  it.each([
    ['0.1.0', '0.1.1'],
    ['0.9.0', '0.10.0'],
    ['0.9.9', '1.0.0'],
    ['0.2.0-beta.1', '0.2.0'],
    ['0.2.0-beta.2', '0.2.0-beta.10'],
  ])('of %s is open to %s, and then closed to the older one for good', (older, newer) => {
    rememberWriter(folder, older)
    expect(newerWriter(folder, older)).toBeUndefined()
    expect(newerWriter(folder, newer)).toBeUndefined()
    rememberWriter(folder, newer)
    expect(newerWriter(folder, older)).toBe(newer)
    expect(newerWriter(folder, newer)).toBeUndefined()
  })

  it('that is not there yet, or was written before this note was kept, is open', () => {
    expect(newerWriter(join(folder, 'none'), '0.1.0')).toBeUndefined()
    expect(newerWriter(folder, '0.1.0')).toBeUndefined()
    rememberWriter(join(folder, 'none'), '0.1.0')
    expect(newerWriter(join(folder, 'none'), '0.0.9')).toBe('0.1.0')
  })

  it.each(['', '{', 'null', '7', '{"handrail":7}', '{"handrail":"<b>9.0.0"}', '{"handrail":"9"}'])(
    'with a garbled note (%s) is open, and gets a whole one',
    (note) => {
      writeFileSync(join(folder, 'written-by.json'), note)
      expect(newerWriter(folder, '0.1.0')).toBeUndefined()
      rememberWriter(folder, '0.1.0')
      expect(newerWriter(folder, '0.0.1')).toBe('0.1.0')
      expect(readdirSync(folder)).toEqual(['written-by.json'])
    },
  )

  it('that cannot be written stays as it is, and nothing is thrown', async () => {
    chmodSync(folder, 0o555)
    await withoutRights(() => rememberWriter(folder, '0.1.0'))
    expect(existsSync(join(folder, 'written-by.json'))).toBe(false)
  })
})
