import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { safePolicy } from '../shared/desk/policy'
import { readPolicy } from './policy-source'

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'policy-'))))
afterAll(() => rmSync(folder, { recursive: true }))

function written(content: string | Uint8Array): string {
  const file = join(folder, 'policy.json')
  writeFileSync(file, content)
  return file
}

const unreadable = { policy: safePolicy, problems: ['the file cannot be read as JSON'] }

it('starts with safe defaults and no complaint where no administrator wrote anything', () => {
  expect(readPolicy(join(folder, 'none', 'policy.json'))).toEqual({ policy: safePolicy, problems: [] })
})

it('takes what the administrator wrote, with the byte order mark that Windows editors add', () => {
  const policy = { policy: { ...safePolicy, desk: 'Bibliothèque' }, problems: [] }
  expect(readPolicy(written('{"desk":"Bibliothèque"}'))).toEqual(policy)
  expect(readPolicy(written('\uFEFF{"desk":"Bibliothèque"}'))).toEqual(policy)
})

it.each([
  ['cut off', '{"desk":'],
  ['empty', ''],
  ['in another encoding', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])],
])('names a file that is %s and starts all the same, because the desk must open in the morning', (_what, content) => {
  expect(readPolicy(written(content))).toEqual(unreadable)
})

it('names a folder in the file’s place', () => {
  mkdirSync(join(folder, 'folder.json'))
  expect(readPolicy(join(folder, 'folder.json'))).toEqual(unreadable)
})
