import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { articleText, emptyFolder, manifestText, type PackFolder } from '../../node/packs/testing/sample-pack'
import { runIn } from '../testing/run'

let place: PackFolder
const french = articleText('sound', { language: 'language: fr' })
beforeEach(async () => {
  place = await emptyFolder()
  await place.put(
    'content/sample/pack.yaml',
    manifestText.replace('[en]', '[en, fr]').replace('{ en: Sample }', '{ en: Sample, fr: Exemple }'),
  )
  await place.put('content/sample/articles/sound.en.md', articleText('sound'))
  await place.put('content/sample/articles/sound.fr.md', french)
})
afterEach(() => place.remove())
const run = (...args: string[]) => runIn(place.folder, ['content', ...args])
const stale = async () => (await run('check')).said.includes('stale-translation')
const file = 'content/sample/articles/sound.fr.md'

it('lets a translation be stale from the next change of a word on, and no longer when it is stamped again', async () => {
  expect(await run('stamp', file)).toEqual({
    code: 0,
    said: `${file} is up to date with articles/sound.en.md.\n`,
    complained: '',
  })
  expect(await stale()).toBe(false)
  await place.put('content/sample/articles/sound.en.md', articleText('sound', { impact: 'impact: It takes an hour.' }))
  expect(await stale()).toBe(true)
  await run('stamp', file)
  expect(await stale()).toBe(false)
})

it('changes one line of the file and nothing else, whatever its line ends are', async () => {
  await place.put(file, french.replaceAll('\n', '\r\n'))
  await run('stamp', file)
  await run('stamp', file)
  const lines = (await readFile(join(place.folder, file), 'utf8')).split('\r\n')
  expect(lines[3]).toMatch(/^translationOf: "[0-9a-f]{16}"$/)
  expect(lines.toSpliced(3, 1).join('\n')).toBe(french)
})

it('stamps neither what others are made from, nor what is no article', async () => {
  const { code, complained } = await run('stamp', 'content/sample/articles/sound.en.md', 'content/sample/pack.yaml')
  expect(code).toBe(1)
  expect(complained).toContain('sound.en.md: this is not a translation')
  expect(complained).toContain('pack.yaml: this is not a sound article')
})
