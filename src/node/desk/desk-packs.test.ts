import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Stick } from '../../shared/ipc/contract'
import { ok, refuse } from '../../shared/result'
import { failureText } from '../../shared/words/desk-failures'
import { packRefusalText } from '../../shared/words/pack-refusals'
import type { Progress } from '../packs/pack-store'
import { folderStore, writePackFile } from '../packs/testing/folder-store'
import { articleText, manifestText } from '../packs/testing/sample-pack'
import { deskPacks, type DeskPacks } from './desk-packs'

let folder: string
let stick: string
let reports: [string, unknown][]
let heard: Progress[]
let language: string
let packs: DeskPacks

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-packs-'))
  stick = join(folder, 'CITY STICK')
  mkdirSync(stick)
  reports = []
  heard = []
  language = 'en'
  packs = deskPacks({
    packs: folderStore(join(folder, 'store'), join(folder, 'first')),
    folders: async () => [stick],
    language: () => language,
    report: (what, detail) => reports.push([what, detail]),
    hear: (progress) => heard.push(progress),
  })
})
afterEach(() => rmSync(folder, { recursive: true }))

const whole = (version: string) => ({
  'pack.yaml': manifestText.replace('2026.11', version),
  'articles/sound.en.md': articleText('sound'),
})

async function listed(): Promise<string> {
  const [found] = await packs.sticks()
  return found?.files[0]?.id ?? ''
}

it('finds a pack on a stick, says what is in it, installs it with progress, and goes back with one act', async () => {
  writePackFile(join(stick, 'city.handrail'), whole('2026.11'))
  const first = await packs.inspect(await listed())
  expect(first).toMatchObject({ ok: true, value: { version: '2026.11', added: [{ title: 'How to sound' }] } })
  expect(await packs.install(first.ok ? first.value.offer : '')).toMatchObject({ ok: true, value: { active: true } })
  writePackFile(join(stick, 'city.handrail'), whole('2026.12'))
  const second = await packs.inspect(await listed())
  await packs.install(second.ok ? second.value.offer : '')
  expect(await packs.rollBack()).toMatchObject({ ok: true, value: { version: '2026.11', active: true } })
  expect((await packs.installed()).map(({ version, active }) => [version, active])).toEqual([
    ['2026.11', true],
    ['2026.12', false],
  ])
  expect(heard).toContainEqual({ part: 'unpacking', share: 0.5 })
  expect(reports.map(([what]) => what)).toEqual([
    'a pack was installed',
    'a pack was installed',
    'the pack before is in use again',
  ])
})

it('names a file to the window by an id that stays the same, and never by its path', async () => {
  writePackFile(join(stick, 'city.handrail'), whole('2026.11'))
  const [first, second] = [await packs.sticks(), await packs.sticks()]
  expect(second).toEqual(first)
  expect(v.parse(v.array(Stick), first)).toEqual(first)
  expect(JSON.stringify(first)).not.toContain(folder)
})

it('opens no file that it did not name itself, nor one that was pulled out or replaced by a link meanwhile', async () => {
  const gone = { ok: false, error: { code: 'refused', text: failureText('pack-file-gone', 'en') } }
  expect(await packs.inspect('3f2b8a04-6f0f-4c1c-9a51-0b8f6a1d2e3c')).toEqual(gone)
  writePackFile(join(stick, 'city.handrail'), whole('2026.11'))
  const id = await listed()
  rmSync(join(stick, 'city.handrail'))
  expect(await packs.inspect(id)).toEqual(gone)
})

it('says a refusal in the clerk’s language, and keeps code, file and detail for the administrator', async () => {
  writePackFile(join(stick, 'odd.handrail'), { 'pack.yaml': 'odd' })
  language = 'fr'
  expect(await packs.inspect(await listed())).toEqual({
    ok: false,
    error: { code: 'refused', text: packRefusalText('unsound', 'fr') },
  })
  expect(reports).toEqual([
    [
      'a pack was refused',
      { pack: 'odd.handrail', code: 'unsound', file: 'pack.yaml', detail: 'said by the test store' },
    ],
  ])
  expect(await packs.install('never offered')).toMatchObject({ ok: false })
  expect(await packs.rollBack()).toMatchObject({ ok: false })
  expect(reports.map(([what]) => what)).toEqual([
    'a pack was refused',
    'a pack was not installed',
    'the pack before could not be taken',
  ])
})

it('changes nothing when a person closed the dialog without a file', async () => {
  expect(await packs.inspectChosen(refuse('no-file-chosen'))).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(reports).toEqual([])
})

it('tells the window of whole percents only, however many files there are', async () => {
  const many = deskPacks({
    packs: {
      ...folderStore(join(folder, 'store'), join(folder, 'first')),
      inspect: async (_file, hear) => {
        for (let at = 0; at <= 10_000; at += 1) hear({ part: 'checking', share: at / 10_000 })
        return { ok: false, error: { code: 'internal', detail: '' } }
      },
    },
    folders: async () => [],
    language: () => 'en',
    report: () => undefined,
    hear: (progress) => heard.push(progress),
  })
  await many.inspectChosen(ok('any'))
  expect(heard).toHaveLength(101)
})
