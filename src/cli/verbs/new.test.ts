import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyFolder, type PackFolder } from '../../node/packs/testing/sample-pack'
import { runIn } from '../testing/run'

let place: PackFolder
beforeEach(async () => {
  place = await emptyFolder()
})
afterEach(() => place.remove())
const run = (...args: string[]) => runIn(place.folder, ['content', ...args])

it.each(['en', 'fr', 'de'])(
  'makes a pack in %s that has no error, and says what is still to be written',
  async (language) => {
    const { code, said } = await run('new', 'our-pack', '--language', language, '--title', 'Ours: all of it')
    expect({ code, said: said.replaceAll('\\', '/') }).toEqual({
      code: 0,
      said: `our-pack/pack.yaml and our-pack/articles/first-article.${language}.md are there to be written.\n`,
    })
    const check = await run('check', 'our-pack')
    expect(check.code).toBe(0)
    expect(check.said).toContain('not-written: Somebody has yet to write "title", "heading", "choose"')
    expect(check.said).toContain('0 errors, ')
  },
)

it('takes its id from the folder or from --id', async () => {
  await run('new', 'Notre Paquet é!')
  await run('new', 'second', '--id', 'city-desk')
  const id = async (folder: string) =>
    (await readFile(join(place.folder, folder, 'pack.yaml'), 'utf8')).split('\n', 1)[0]
  expect([await id('Notre Paquet é!'), await id('second')]).toEqual(['id: notre-paquet-e', 'id: city-desk'])
})

it('overwrites nothing', async () => {
  await place.put('mine/notes.txt', 'mine')
  const { code, complained } = await run('new', 'mine')
  expect([code, complained]).toEqual([2, 'mine has something in it already; nothing was written.\n'])
  expect((await run('check', 'mine')).said).toContain('no-pack')
})

it.each([[['new']], [['new', 'a', 'b']], [['new', 'a', '--id', 'No Id']], [['new', 'a', '--language', 'English']]])(
  'ends with 2 and shows how it is used, for %o',
  async (args) => {
    const { code, complained } = await run(...args)
    expect(code).toBe(2)
    expect(complained).toContain('Usage: content new DIR')
  },
)
