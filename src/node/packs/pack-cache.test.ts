import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPackCached } from './pack-cache'
import { readPack } from './read-pack'
import { articleText, manifestText, soundPack, type PackFolder } from './testing/sample-pack'

let pack: PackFolder
let cache: string
beforeEach(async () => {
  pack = await soundPack()
  cache = join(pack.folder, 'cache')
})
afterEach(() => pack.remove())

const cached = async (app = '1.0.0') => (await readPackCached(pack.folder, cache, app)).reading
async function cacheFile(): Promise<string> {
  const names = await readdir(cache)
  expect(names).toHaveLength(1)
  return join(cache, names[0] ?? '')
}

it('answers what the files say, the first time and every other time', async () => {
  const plain = await readPack(pack.folder)
  expect([await cached(), await cached()]).toEqual([plain, plain])
})

it('answers from what it kept, without reading the YAML again', async () => {
  await cached()
  const path = await cacheFile()
  const first = await readFile(path, 'utf8')
  await cached()
  expect(await readFile(path, 'utf8')).toBe(first)
})

it('keeps a broken pack as well, so that it costs no more than a sound one', async () => {
  await pack.put('pack.yaml', 'id: [')
  const plain = await readPack(pack.folder)
  expect(plain.pack).toBeUndefined()
  expect([await cached(), await cached()]).toEqual([plain, plain])
})

it.each([
  ['a byte of an article', () => pack.put('articles/sound.en.md', articleText('sound', { heading: 'heading: Do at' }))],
  ['the manifest', () => pack.put('pack.yaml', manifestText.replace('Sample', 'Simple'))],
  ['the set of files', () => pack.put('articles/new.en.md', articleText('new'))],
  ['what could not be read', () => mkdir(join(pack.folder, 'articles', 'folder.en.md'))],
])('reads anew when %s changes', async (_what, change) => {
  const before = await cached()
  await change()
  const after = await cached()
  expect(after).toEqual(await readPack(pack.folder))
  expect(after).not.toEqual(before)
})

it('reads anew for another version of the app, whose rules may differ', async () => {
  await cached('1.0.0')
  const first = await readFile(await cacheFile(), 'utf8')
  await cached('1.1.0')
  expect(await readFile(await cacheFile(), 'utf8')).not.toBe(first)
})

it.each([
  ['cut in the middle', (text: string) => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['changed in one letter that is still JSON', (text: string) => text.replace('Do it', 'Do at')],
  ['no longer JSON', (text: string) => text.replace(/\n[^]*/, '\n{')],
])('ignores and replaces a kept file that is %s', async (_how, damage) => {
  const sound = await cached()
  const path = await cacheFile()
  const whole = await readFile(path, 'utf8')
  await writeFile(path, damage(whole))
  expect(await cached()).toEqual(sound)
  expect(await readFile(path, 'utf8')).toBe(whole)
})

it('answers when the folder for it cannot be made, because keeping is only a matter of time', async () => {
  await writeFile(cache, 'in the way')
  expect(await cached()).toEqual(await readPack(pack.folder))
})
