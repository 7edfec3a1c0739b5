import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { articleText, emptyFolder, manifestText, type PackFolder } from '../node/packs/testing/sample-pack'
import { runIn } from './testing/run'

let place: PackFolder
beforeEach(async () => {
  place = await emptyFolder()
  await place.put('content/sample/pack.yaml', manifestText)
  await place.put('content/sample/articles/sound.en.md', articleText('sound'))
})
afterEach(() => place.remove())

const run = (...args: string[]) => runIn(place.folder, args)

it('ends with 0 for sound content and says how much there is', async () => {
  expect(await run('content', 'check')).toEqual({
    code: 0,
    said: '0 errors, 0 warnings; 1 article file can be used.\n',
    complained: '',
  })
})

it('ends with 1 for an error, named so that an editor can jump to it', async () => {
  await place.put('content/sample/articles/bad.en.md', articleText('bad', { minutes: 'minutes: five' }))
  const { code, said } = await run('content', 'check')
  const file = join('content', 'sample', 'articles', 'bad.en.md')
  expect({ code, said }).toEqual({
    code: 1,
    said: `${file}:10:10 error wrong-value: "minutes": must be a number, not "five" (Correct the value)\n1 error, 0 warnings; 1 article file can be used.\n`,
  })
})

it('ends with 0 for warnings alone, and takes the day from --today', async () => {
  const { code, said } = await run('content', 'check', '--today', '2027-10-02')
  expect(code).toBe(0)
  expect(said).toContain('27:11 warning review-overdue: ')
})

it('checks the folders that are named, and only these', async () => {
  await place.put('elsewhere/pack.yaml', 'id: [')
  const { code, said } = await run('content', 'check', 'elsewhere')
  expect(code).toBe(1)
  expect(said).toContain(`${join('elsewhere', 'pack.yaml')}:1:`)
  expect(said).toContain('; 0 article files can be used.')
})

it('names a folder that is no pack instead of passing it over', async () => {
  const { code, said } = await run('content', 'check', 'nowhere')
  expect(code).toBe(1)
  expect(said).toContain('no-pack: There is no pack.yaml in this folder')
})

it('answers programs in JSON', async () => {
  await place.put('content/sample/articles/bad.en.md', 'x')
  const { code, said } = await run('content', 'check', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(said)).toMatchObject({
    format: 1,
    errors: 1,
    warnings: 0,
    packs: [
      {
        folder: join('content', 'sample'),
        id: 'sample',
        version: '2026.11',
        articles: [{ id: 'sound', language: 'en', revision: 1 }],
        problems: [{ rule: 'front-matter', file: 'articles/bad.en.md', line: 1, column: 1 }],
      },
    ],
  })
})

it('lets nothing in a file steer the terminal it is shown in', async () => {
  await place.put('content/sample/articles/bad.en.md', articleText('bad', { confidence: 'confidence: "\\e[2J"' }))
  const { said } = await run('content', 'check')
  expect(said).toContain('wrong-value')
  expect(said).not.toContain('\u001B')
})

it.each([
  ['no command', []],
  ['another command', ['content', 'dance']],
  ['an unknown option', ['content', 'check', '--fast']],
  ['a day that is none', ['content', 'check', '--today', '2026-13-01']],
  ['a day that the month does not have', ['content', 'check', '--today', '2026-02-30']],
])('ends with 2 and shows how it is used, for %s', async (_what, args) => {
  const { code, said, complained } = await run(...args)
  expect({ code, said }).toEqual({ code: 2, said: '' })
  expect(complained).toContain('content check [DIR...]')
})

it('ends with 2 where no pack is to be found, so that a build in the wrong folder does not pass', async () => {
  const empty = await emptyFolder()
  const { code } = await runIn(empty.folder, ['content', 'check'])
  await empty.remove()
  expect(code).toBe(2)
})

it('says how it is used when asked', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, complained: '' })
  const { said } = await run('content', 'check', '--help')
  expect(said).toMatch(/^Usage: content check /)
})
