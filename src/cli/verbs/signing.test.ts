import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { articleText, soundPack, type PackFolder } from '../../node/packs/testing/sample-pack'
import { runIn } from '../testing/run'

let place: PackFolder
beforeEach(async () => {
  place = await soundPack()
})
afterEach(() => place.remove())
const run = (...args: string[]) => runIn(place.folder, ['content', ...args])
const bytesOf = (name: string) => readFile(join(place.folder, name))

async function signed(name = 'a.handrail'): Promise<string> {
  await run('pack', '.', '-o', name)
  const { said } = await run('keys', '--out', 'secret.pem', '--name', 'City Library IT')
  await run('sign', name, '--key', 'secret.pem')
  return said
}

it('packs the same folder into the same bytes, whenever and however often', async () => {
  expect(await run('pack', '.', '-o', 'a.handrail')).toMatchObject({ code: 0, complained: '' })
  await run('pack', '.', '-o', 'b.handrail')
  expect(await bytesOf('a.handrail')).toEqual(await bytesOf('b.handrail'))
})

it('packs nothing of which a desk would leave something out, and names the line', async () => {
  await place.put('articles/bad.en.md', articleText('bad', { minutes: 'minutes: five' }))
  const { code, complained } = await run('pack', '.', '-o', 'a.handrail')
  expect(code).toBe(1)
  expect(complained).toContain('articles/bad.en.md:10:10 ')
  await expect(bytesOf('a.handrail')).rejects.toThrow()
})

it('makes a key that only its owner may read, and never overwrites one', async () => {
  const { code, said } = await run('keys', '--out', 'secret.pem', '--name', 'City Library IT')
  expect(code).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ name: 'City Library IT', key: expect.stringMatching(/^ed25519:/) as string })
  if (process.platform !== 'win32') expect((await stat(join(place.folder, 'secret.pem'))).mode & 0o777).toBe(0o600)
  const before = await bytesOf('secret.pem')
  expect((await run('keys', '--out', 'secret.pem')).code).toBe(2)
  expect(await bytesOf('secret.pem')).toEqual(before)
})

it('verifies what was signed, by the policy of a desk where one is named', async () => {
  const entry = await signed()
  await place.put('policy.json', JSON.stringify({ trustedSigners: [JSON.parse(entry)] }))
  await place.put('strict.json', '{}')
  expect((await run('verify', 'a.handrail', '--trust', 'policy.json')).said).toContain('signed by City Library IT')
  expect(await run('verify', 'a.handrail')).toMatchObject({ code: 0 })
  const strange = await run('verify', 'a.handrail', '--trust', 'strict.json')
  expect([strange.code, strange.complained]).toEqual([1, expect.stringContaining('unknown-signer')])
})

it('refuses a file in which any byte was changed', async () => {
  await signed()
  const bytes = await bytesOf('a.handrail')
  for (const at of [40, Math.floor(bytes.length / 2), bytes.length - 30]) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    await writeFile(join(place.folder, 'changed.handrail'), changed)
    expect((await run('verify', 'changed.handrail')).code).toBe(1)
  }
})

it('keeps the last day on which a pack may be installed under the signature', async () => {
  await run('pack', '.', '-o', 'a.handrail')
  await run('keys', '--out', 'secret.pem')
  await run('sign', 'a.handrail', '--key', 'secret.pem', '--expires', '2027-06-30', '-o', 'b.handrail')
  expect((await run('verify', 'b.handrail')).said).toContain('until 2027-06-30')
  expect((await run('verify', 'a.handrail')).said).toContain('signed by nobody')
})

it('says what a newer pack changes, be it a folder or a file', async () => {
  await run('pack', '.', '-o', 'old.handrail')
  await place.put('articles/new.en.md', articleText('new'))
  await place.put('articles/sound.en.md', articleText('sound', { 'title:': 'title: Otherwise' }))
  const { code, said } = await run('diff', 'old.handrail', '.')
  expect(code).toBe(0)
  expect(said).toBe('+ new: How to new\n~ sound: Otherwise\n    en: title\n1 added, 1 changed, 0 removed.\n')
})

it.each([
  ['pack without a file to write', ['pack', '.']],
  ['sign without a key', ['sign', 'a.handrail']],
  ['sign until a day that is none', ['sign', 'a.handrail', '--key', 'k', '--expires', '2027-02-30']],
  ['verify of nothing', ['verify']],
  ['diff of one', ['diff', '.']],
  ['keys for nowhere', ['keys']],
])('ends with 2 and shows how it is used, for %s', async (_what, args) => {
  const { code, complained } = await run(...args)
  expect(code).toBe(2)
  expect(complained).toContain('Usage: content ')
})
