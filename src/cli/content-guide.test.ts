import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emptyFolder } from '../node/packs/testing/sample-pack'
import { Article, CouldNotReason, ErrorMessage, Sight, Step, Symptom, Variant, Wait } from '../shared/content/article'
import { FactKind, LexiconEntry, Manifest, Question } from '../shared/content/pack'
import { runIn } from './testing/run'

const guide = await readFile(join(import.meta.dirname, '../../content/README.md'), 'utf8')
const blockAfter = (start: string) => new RegExp(`${start}\\n\`\`\`\\w*\\n([^]*?)\`\`\``).exec(guide)?.[1] ?? ''

it('shows a pack that checks exactly as it says, so that a writer can begin by copying it', async () => {
  const place = await emptyFolder()
  await place.put('content/my-pack/pack.yaml', blockAfter('`pack.yaml`:\n'))
  await place.put('content/my-pack/articles/mail-app-missing.en.md', blockAfter('`articles/mail-app-missing.en.md`:\n'))
  const { code, said } = await runIn(place.folder, ['content', 'check', '--today', '2026-11-24'])
  await place.remove()
  expect({ code, said: said.replaceAll('\\', '/') }).toEqual({
    code: 1,
    said: blockAfter('one mistake, on purpose:\n'),
  })
})

it('takes one page from import to a signed pack exactly as it says', async () => {
  const place = await emptyFolder()
  const run = async (...args: string[]) => (await runIn(place.folder, ['content', ...args])).said.replaceAll('\\', '/')
  await place.put('paper-jam.txt', blockAfter('saved from a browser:\n'))
  expect(await run('import', 'paper-jam.txt', '--into', 'printers')).toBe(blockAfter('answers:\n'))
  expect(await run('check', 'printers')).toContain('not-written')
  await writeFile(join(place.folder, 'printers/pack.yaml'), blockAfter('`printers/pack.yaml` is:\n'))
  const completed = blockAfter('`printers/articles/paper-jam.en.md`:\n')
  await writeFile(join(place.folder, 'printers/articles/paper-jam.en.md'), completed)
  expect((await run('check', 'printers')) + (await run('rehearse', 'printers'))).toBe(blockAfter('answer:\n'))
  const signer: unknown = JSON.parse(await run('keys', '--out', 'secret.pem', '--name', 'City Library IT'))
  const packed = await run('pack', 'printers', '-o', 'printers.handrail')
  const signed = await run('sign', 'printers.handrail', '--key', 'secret.pem', '--expires', '2027-11-30')
  expect(packed + signed).toBe(blockAfter('They answer:\n'))
  await place.put('policy.json', JSON.stringify({ trustedSigners: [signer] }))
  const verified = await runIn(place.folder, ['content', 'verify', 'printers.handrail', '--trust', 'policy.json'])
  await place.remove()
  expect(verified.code).toBe(0)
  expect(verified.said).toContain('City Library IT')
})

it('names every key that a pack may have, so that none is known to the code alone', () => {
  const schemas = [
    Article,
    Symptom,
    Step,
    Variant,
    CouldNotReason,
    Sight,
    Wait,
    ErrorMessage,
    Manifest,
    FactKind,
    Question,
    LexiconEntry,
  ]
  const keys = schemas.flatMap((schema) => Object.keys(schema.entries)).filter((key) => key !== 'background')
  expect(keys.filter((key) => !new RegExp(`\`${key}[\`:]`).test(guide))).toEqual([])
})
