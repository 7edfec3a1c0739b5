import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPack } from './read-pack'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})
async function put(name: string, text: string | Uint8Array) {
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
const manifest = `id: sample
version: "2026.11"
title: { en: Sample }
publisher: Help desk
licence: CC-BY-4.0
languages: [en]
`
const article = (id: string, extra = '') => `---
id: ${id}
language: en
title: Title of ${id}
revision: 1
confidence: validated
heading: Do it
choose: Choose this if it fits.
impact: It takes a moment.
minutes: 5
dataAtRisk: Nothing is deleted.
needs: []
whoMay: Everyone
applies: {}
symptoms:
  - id: one
    text: It does not work
steps:
  - id: first
    title: First
    record: First done
    do: Do the first
    look: It is done
    must: critical
completion: Done.
owner: Help desk
reviewedOn: 2026-10-01
reviewBy: 2027-10-01
${extra}---
Because.
`

describe('readPack', () => {
  it('reads a sound pack without a problem', async () => {
    await put('pack.yaml', manifest)
    await put('articles/one.en.md', article('one'))
    const { pack, problems } = await readPack(folder)
    expect(problems).toEqual([])
    expect(pack?.articles.map(({ id, background }) => [id, background])).toEqual([['one', 'Because.']])
  })
})
