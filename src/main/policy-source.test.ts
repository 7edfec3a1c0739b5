import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenPolicy, safePolicy } from '../shared/desk/policy'
import { withoutRights } from '../node/testing/without-rights'
import { canBeWritten, policyFile, readPolicy } from './policy-source'

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'policy-'))))
afterAll(() => rmSync(folder, { recursive: true }))

function written(content: string | Uint8Array): string {
  const file = join(folder, 'policy.json')
  writeFileSync(file, content)
  return file
}

const unreadable = (problem: string) => ({ policy: brokenPolicy, problems: [problem], managed: [] })

it('starts with safe defaults and no complaint where no administrator wrote anything, and lets the user choose a PIN', () => {
  expect(readPolicy(join(folder, 'none', 'policy.json'))).toEqual({
    policy: { ...safePolicy, pinAtDesk: true },
    problems: [],
    managed: [],
  })
})

it('takes what the administrator wrote, with the byte order mark that Windows editors add', () => {
  const policy = { policy: { ...safePolicy, desk: 'Bibliothèque' }, problems: [], managed: ['desk'] }
  expect(readPolicy(written('{"desk":"Bibliothèque"}'))).toEqual(policy)
  expect(readPolicy(written('\uFEFF{"desk":"Bibliothèque"}'))).toEqual(policy)
})

it('takes comments and a comma after the last entry, as the template has them', () => {
  const text = '{\n  // who we are\n  "desk": "a // b, /* c */",\n  /* "kiosk": true, */\n  "roster": ["MK",],\n}\n'
  expect(readPolicy(written(text))).toMatchObject({
    policy: { desk: 'a // b, /* c */', kiosk: false, roster: ['MK'] },
    problems: [],
  })
})

it.each([
  ['cut off', '{"desk":', 'the file is not whole JSON'],
  ['empty', '', 'the file is not whole JSON'],
  ['without a comma', '{\n  "kiosk": true\n  "desk": "A"\n}', 'the file is no JSON from line 3 on'],
  ['in another encoding', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), 'the file is not in UTF-8'],
])(
  'names a file that is %s and starts all the same, because the desk must open in the morning',
  (_what, content, said) => {
    expect(readPolicy(written(content))).toEqual(unreadable(said))
  },
)

it('lets nobody choose a PIN while the file is broken, because it may have named one', () => {
  expect(readPolicy(written('{')).policy.pinAtDesk).toBe(false)
})

it('holds kiosk mode while the file is broken, because it may have asked for it', () => {
  expect(readPolicy(written('{ "kiosk": tru }')).policy.kiosk).toBe(true)
})

it('knows when whoever uses the desk could write the file or put another in its place', async () => {
  const place = join(folder, 'guarded')
  const file = join(place, 'policy.json')
  mkdirSync(place)
  writeFileSync(file, '{}')
  chmodSync(folder, 0o755)
  const written: boolean[] = []
  for (const [inside, around] of [
    [0o444, 0o555],
    [0o666, 0o555],
    [0o444, 0o777],
  ] as const) {
    chmodSync(file, inside)
    chmodSync(place, around)
    written.push(await withoutRights(() => canBeWritten(file)))
  }
  expect(written).toEqual([false, true, true])
  chmodSync(place, 0o755)
})

it('names a folder in the file’s place', () => {
  mkdirSync(join(folder, 'folder.json'))
  expect(readPolicy(join(folder, 'folder.json'))).toEqual(unreadable('the file cannot be read'))
})

it('lets the machine’s file win over one that the desk’s environment names', () => {
  const programs = join(folder, 'ProgramData')
  mkdirSync(join(programs, 'Handrail'), { recursive: true })
  const environment = { ProgramData: programs, HANDRAIL_POLICY: join(folder, 'own.json') }
  expect(policyFile(environment, 'win32')).toBe(join(folder, 'own.json'))
  writeFileSync(join(programs, 'Handrail', 'policy.json'), '{}')
  expect(policyFile(environment, 'win32')).toBe(join(programs, 'Handrail', 'policy.json'))
})
