import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fixturePack } from '../../shared/triage/fixture-pack'
import { loadIndex } from '../../shared/triage/packed-index'
import { rank } from '../../shared/triage/rank'
import { buildIndex } from '../../shared/triage/triage-index'
import { indexCached, indexHere, type Indexer } from './index-cache'

/** The fixture's articles over and over, so that there are enough to be worth an index of their own. */
const large = {
  ...fixturePack,
  articles: Array.from({ length: 40 }, (_, nth) =>
    fixturePack.articles.map((article) => ({ ...article, id: `${article.id}-${nth}` })),
  ).flat(),
}

let folder: string
let built: string[]
const counting: Indexer = async (pack, source) => {
  built.push(source)
  return indexHere(pack, source)
}
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-index-'))
  built = []
})
afterEach(() => rm(folder, { recursive: true }))

it('is built once for the same files, and answers like one built now', async () => {
  await indexCached(large, 'first', folder, counting)
  const kept = await indexCached(large, 'first', folder, counting)
  expect(built).toEqual(['first'])
  const loaded = loadIndex(kept ?? new Uint8Array(), large, 'first')
  if (!loaded.ok) throw new Error(loaded.error)
  expect(rank('locked out', {}, loaded.value, 'en')).toEqual(rank('locked out', {}, buildIndex(large), 'en'))
})

it('is built anew when a file or the app changed, or when what was kept is damaged', async () => {
  await indexCached(large, 'first', folder, counting)
  await indexCached(large, 'second', folder, counting)
  const [name = ''] = await readdir(folder)
  await writeFile(join(folder, name), (await readFile(join(folder, name))).subarray(0, 5000))
  await indexCached(large, 'second', folder, counting)
  expect(built).toEqual(['first', 'second', 'second'])
})

it('is given even where nothing can be kept', async () => {
  const bytes = await indexCached(large, 'first', join(folder, 'missing', '\0'), counting)
  expect(bytes?.length).toBeGreaterThan(0)
})

it('is not made for a small pack, which the window reads sooner itself', async () => {
  expect(await indexCached(fixturePack, 'first', folder, counting)).toBeUndefined()
  expect(await readdir(folder)).toEqual([])
})
