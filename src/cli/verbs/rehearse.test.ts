import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { articleText, soundPack, type PackFolder } from '../../node/packs/testing/sample-pack'
import { runIn } from '../testing/run'

const repository = join(import.meta.dirname, '../../..')
let place: PackFolder
beforeEach(async () => {
  place = await soundPack()
})
afterEach(() => place.remove())

it('finds no dead end in the content that ships, in either language', async () => {
  const { code, said } = await runIn(repository, ['content', 'rehearse', '--json'])
  expect(code).toBe(0)
  const { packs } = JSON.parse(said) as { packs: [{ messages: number; ends: { solved: number } }] }
  // The seed's fifteen rows, in each language.
  expect(packs).toMatchObject([{ errors: 0, messages: 30, deadEnds: [] }])
  expect(packs[0].ends.solved).toBeGreaterThan(100)
})

it('names each dead end with its line, how to mend it, and ends with 1', async () => {
  // Each needs the next one first: more lists waiting for one another than a desk lets wait.
  for (const nth of [1, 2, 3, 4, 5, 6]) {
    const calls = `    do: Do the first\n    calls: deep-${nth + 1}`
    await place.put(`articles/deep-${nth}.en.md`, articleText(`deep-${nth}`, { '    do: ': calls }))
  }
  await place.put('articles/deep-7.en.md', articleText('deep-7'))
  const { code, said } = await runIn(place.folder, ['content', 'rehearse', '.'])
  expect(said).toMatch(/^articles\/deep-1\.en\.md:\d+:\d+ error no-end: .+ \(.+\)$/m)
  expect(said).toMatch(/walked: .+ dead end/)
  expect(code).toBe(1)
})

it('walks nothing of a pack that has errors, and says which command names them', async () => {
  await place.put('articles/bad.en.md', articleText('bad', { minutes: 'minutes: five' }))
  const { code, said } = await runIn(place.folder, ['content', 'rehearse', '.'])
  expect(code).toBe(1)
  expect(said).toContain('"content check" names them')
})

it('says how it is used when it is called wrongly', async () => {
  const { code, complained } = await runIn(place.folder, ['content', 'rehearse', '--fast'])
  expect(code).toBe(2)
  expect(complained).toContain('Usage: content rehearse')
})
