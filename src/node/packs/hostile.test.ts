import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PackRefusal, type PackRefusalCode } from '../../shared/content/pack-offer'
import { canonical } from '../sessions/canonical'
import { writePackFile } from './pack-file'
import { largestFile, largestPack, mostFiles, type PackFile } from './pack-files'
import { signManifest } from './pack-signature'
import type { PackStore } from './pack-store'
import { listed, manifestBytes, type SignedManifest } from './signed-manifest'
import { rawZip, type RawEnd, type RawFile } from './testing/raw-zip'
import { publisher, publisherKey, signedFile } from './testing/sample-file'
import { articleText, manifestText } from './testing/sample-pack'
import { storeIn, unheard } from './testing/sample-store'

/** Processor time that one look may take, on any number of threads: whatever else this computer does meanwhile. */
const hang = 1000

let folder: string
let store: PackStore
let looked = 0
let around: string[]
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-hostile-'))
  mkdirSync(join(folder, 'shipped', 'articles'), { recursive: true })
  writeFileSync(join(folder, 'shipped', 'pack.yaml'), manifestText.replace('2026.11', '1.0'))
  writeFileSync(join(folder, 'shipped', 'articles', 'sound.en.md'), articleText('sound'))
  writeFileSync(join(folder, 'hostile.handrail'), '')
  store = storeIn({ folder }, { policy: { trustedSigners: [publisher], allowUnsignedPacks: true } })
  around = treeOf(folder)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Every file below with its bytes, but for the data of the app and the pack on the stick. */
function treeOf(at: string): string[] {
  const names = readdirSync(at, { recursive: true, encoding: 'utf8' }).sort()
  return names
    .filter((name) => !name.startsWith('data') && !name.endsWith('.handrail'))
    .map((name) => `${name} ${statSync(join(at, name)).isFile() ? readFileSync(join(at, name), 'hex') : ''}`)
}

async function look(bytes: Uint8Array): Promise<{ code: PackRefusalCode | 'taken'; offer: string }> {
  const file = join(folder, 'hostile.handrail')
  writeFileSync(file, bytes)
  const start = process.cpuUsage()
  const found = await store.inspect(file, unheard)
  const { user, system } = process.cpuUsage(start)
  looked += 1
  expect((user + system) / 1000).toBeLessThan(hang)
  if (found.ok) return { code: 'taken', offer: found.value.offer }
  expect(v.is(PackRefusal, found.error)).toBe(true)
  expect(found.error.detail).toMatch(/^[\p{L}\p{N}\p{P}\p{S} ]{3,400}$/u)
  return { code: found.error.code, offer: '' }
}

/** What must hold after anything hostile: nothing written beside the store, nothing of it left in there, and the desk served as before. */
async function unharmed(): Promise<void> {
  expect(treeOf(folder)).toEqual(around)
  const fresh = storeIn({ folder })
  expect((await fresh.active()).pack?.manifest.version).toBe('1.0')
  expect((await fresh.active()).pack?.articles).toHaveLength(1)
  const kept = readdirSync(join(folder, 'data', 'packs'), { recursive: true, encoding: 'utf8' })
  expect(kept.filter((name) => name !== 'state.json')).toEqual([])
}

const text = (content: string) => Buffer.from(content, 'utf8')
const honest: PackFile[] = [
  { name: 'articles/sound.en.md', bytes: text(articleText('sound')) },
  { name: 'pack.yaml', bytes: text(manifestText) },
]

function listOf(files: readonly PackFile[], more: Partial<SignedManifest> = {}): SignedManifest {
  const own = {
    id: 'sample',
    version: '2026.11',
    publisher: 'Help desk',
    minimumApp: null,
    createdFrom: null,
    expires: null,
  }
  return { format: 1, ...own, files: files.map(listed).sort((a, b) => (a.name < b.name ? -1 : 1)), ...more }
}

/** An unsigned pack with an honest list over honest files, and what somebody put in besides or instead. */
function packWith(extra: readonly RawFile[], end: RawEnd = {}): Buffer {
  const list = { name: 'handrail.json', bytes: manifestBytes(listOf(honest)) }
  return rawZip([...honest, list, ...extra], end)
}

/** As the publisher's own machine would make it when it is not to be trusted any more: all signed, all listed. */
function signedBy(files: readonly PackFile[]): Buffer {
  const list = listOf(files)
  return writePackFile(files, list, signManifest(manifestBytes(list), publisherKey))
}
const withArticle = (content: string | Uint8Array, id = 'bad') =>
  signedBy([...honest, { name: `articles/${id}.en.md`, bytes: typeof content === 'string' ? text(content) : content }])

describe('names', () => {
  const names = [
    '../outside.md', 'articles/../../outside.md', 'articles/..', '..', '.', './pack.yaml', '/etc/passwd', '//server/share/x.md',
    '\\\\server\\share\\x.md', '..\\outside.md', 'articles\\..\\..\\x.md', 'C:/x.md', 'C:x.md', 'c:\\x.md', '\\\\?\\C:\\x.md',
    '\\\\.\\PhysicalDrive0', 'articles/x.md:stream', 'articles/x.md::$DATA', ':x', 'articles//x.md', 'articles/', 'articles/x.md/',
    'CON', 'con.md', 'articles/NUL.en.md', 'articles/aux.en.md', 'articles/com1.en.md', 'articles/COM¹.md', 'articles/lpt9.txt',
    'articles/prn', 'CONIN$', 'articles/x.md ', 'articles/x.md.', 'articles/ x.md', 'articles/.x.md', '.hidden', 'articles/...',
    'articles/x\u0000.md', 'articles/x\n.md', 'articles/x\u001b[2J.md', 'articles/x\u202egnp.md', 'articles/x\ufeff.md', 'articles/\u200bx.md',
    'articles/x<y.md', 'articles/x|y.md', 'articles/x?y.md', 'articles/x*y.md', 'articles/"x".md', '~/x.md/..', '',
    `articles/${'x'.repeat(300)}.md`, `${'a/'.repeat(90)}x.md`, 'articles/deep/x.md', 'other.txt', 'installed.json', 'articles', 'cache/x',
    'state.json', 'packs/state.json', 'handrail.json.bak', 'ARTICLES/x.md', 'pack.yml', '%2e%2e/x.md', '..%2fx.md', '\u2025/x.md', '．．/x.md',
  ] // prettier-ignore

  it.each(names)('%j lead nowhere', async (name) => {
    const { code } = await look(packWith([{ name, bytes: text('x') }]))
    expect(code).toBe('wrong-path')
  })

  it('that are the same to any file system are refused, by case and by Unicode form', async () => {
    const pairs = [
      ['articles/sound.en.md', 'articles/sound.en.md'],
      ['articles/Sound.en.md', 'articles/SOUND.en.md'],
      ['articles/é.md', 'articles/e\u0301.md'],
      ['articles/ﬁ.md', 'articles/fi.md'],
      ['articles/K.md', 'articles/\u212a.md'],
      ['articles/ſ.md', 'articles/s.md'],
      ['articles/Σ.md', 'articles/ς.md'],
      ['pack.yaml', 'PACK.YAML'],
      ['handrail.json', 'Handrail.json'],
    ]
    for (const [one = '', other = ''] of pairs) {
      const { code } = await look(rawZip([one, other].map((name) => ({ name, bytes: text('x') }))))
      expect([one, code]).toEqual([one, 'duplicate-name'])
    }
  })

  it('that are not UTF-8 are refused', async () => {
    for (const name of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0x61, 0x80]]) {
      expect((await look(packWith([{ name: Uint8Array.from(name) }]))).code).toBe('wrong-path')
    }
  })

  it('of any other kind are refused or harmless', async () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'articles', 'CON', 'a:b', 'x '),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    const name = fc.oneof(
      fc.array(part, { maxLength: 5 }).map((parts) => parts.join('/')),
      fc.uint8Array({ maxLength: 40 }),
    )
    await fc.assert(
      fc.asyncProperty(name, async (hostile) => {
        expect((await look(packWith([{ name: hostile, bytes: text('x') }]))).code).not.toBe('taken')
      }),
      { numRuns: 150 },
    )
  })
})

describe('files that are no files', () => {
  it.each([
    ['a link', 0o120777 * 65536, 3],
    ['a link by a maker who says DOS', 0o120777 * 65536, 0],
    ['a pipe', 0o010644 * 65536, 3],
    ['a device', 0o060644 * 65536, 3],
    ['a socket', 0o140644 * 65536, 3],
    ['a folder', 0o040755 * 65536, 3],
    ['a DOS folder', 0x10, 0],
    ['a reparse point', 0x400, 10],
  ])('such as %s are refused', async (_what, attributes, system) => {
    const link = { name: 'articles/x.en.md', bytes: text('../../outside'), attributes, madeBy: system * 256 + 20 }
    expect((await look(packWith([link]))).code).toBe('link')
  })
})

describe('sizes', () => {
  const zeros = Buffer.alloc(200 * 1024)
  const nested = (depth: number): Buffer =>
    depth === 0 ? Buffer.alloc(100_000) : rawZip([{ name: 'inner.zip', bytes: nested(depth - 1), deflate: true }])
  const huge = deflateRawSync(Buffer.alloc(64 * 1024 * 1024))
  const cases: [what: string, bytes: () => Buffer, code: PackRefusalCode][] = [
    ['a file of one letter 200,000 times', () => packWith([{ name: 'articles/x.en.md', bytes: zeros, deflate: true }]), 'zip-bomb'],
    ['a bomb that says how large it is', () => packWith([{ name: 'articles/x.en.md', packed: huge, size: 64 << 20, method: 8 }]), 'zip-bomb'],
    ['a bomb that says it is small', () => packWith([{ name: 'handrail.sig', packed: huge, size: 3000, method: 8 }]), 'tampered'],
    ['a bomb for a list', () => rawZip([...honest, { name: 'handrail.json', packed: huge, size: 4000, method: 8 }]), 'tampered'],
    ['a ZIP in a ZIP in a ZIP', () => nested(4), 'not-a-pack'],
    ['a file larger than any article', () => packWith([{ name: 'articles/x.en.md', bytes: Buffer.alloc(largestFile + 1, 'ab ') }]), 'too-large'],
    ['more than all articles together', () => packWith(Array.from({ length: largestPack / largestFile + 10 }, (_, nth) => ({ name: `articles/x${nth}.en.md`, packed: Buffer.alloc(largestFile / 8, 'ab'), size: largestFile, method: 8 }))), 'too-large'],
    ['too many files', () => rawZip(Array.from({ length: mostFiles + 4 }, (_, nth) => ({ name: `articles/a${nth}.en.md` }))), 'too-large'],
    ['a count that is a lie', () => packWith([], { count: mostFiles }), 'not-a-pack'],
    ['a huge count', () => packWith([], { count: 0xfffe }), 'too-large'],
    ['a 64-bit count', () => packWith([], { count: 0xffff }), 'too-large'],
    ['no file at all', () => rawZip([]), 'not-a-pack'],
    ['a size that is too large', () => packWith([{ name: 'articles/x.en.md', bytes: text('x'), size: 2 }]), 'not-a-pack'],
    ['a deflated size that is too large', () => packWith([{ name: 'handrail.sig', bytes: text('x'), size: 2, deflate: true }]), 'tampered'],
    ['a deflated size that is too small', () => packWith([{ name: 'handrail.sig', bytes: text('xyz'), size: 2, deflate: true }]), 'tampered'],
    ['a packed size beyond the end', () => packWith([{ name: 'articles/x.en.md', packed: text('x'), size: 0xfffffff0, packedSize: 0xfffffff0 }]), 'not-a-pack'],
    ['64-bit sizes', () => packWith([{ name: 'articles/x.en.md', packed: text('x'), size: 0xffffffff, packedSize: 0xffffffff }]), 'not-a-pack'],
    ['two sizes', () => packWith([{ name: 'articles/x.en.md', bytes: text('x'), localSize: 5 }]), 'not-a-pack'],
    ['two names', () => packWith([{ name: 'articles/x.en.md', bytes: text('x'), localName: 'articles/y.en.md' }]), 'not-a-pack'],
    ['a wrong checksum', () => packWith([{ name: 'handrail.sig', bytes: text('x'), crc: 7 }]), 'tampered'],
    ['no deflate stream', () => packWith([{ name: 'handrail.sig', bytes: text('hello'), method: 8 }]), 'tampered'],
    ['an unknown compression', () => packWith([{ name: 'articles/x.en.md', bytes: text('x'), method: 12 }]), 'not-a-pack'],
    ['encryption', () => packWith([{ name: 'articles/x.en.md', bytes: text('x'), flags: 0x0801 }]), 'not-a-pack'],
    ['sizes behind the file', () => packWith([{ name: 'articles/x.en.md', bytes: text('x'), flags: 0x0808 }]), 'not-a-pack'],
    ['an extra field with another name', () => packWith([{ name: 'articles/x.en.md', bytes: text('x'), extra: text('up\x05\x00\x01abcd') }]), 'not-a-pack'],
    ['a comment on a file', () => packWith([{ name: 'articles/x.en.md', bytes: text('x'), comment: text('x') }]), 'not-a-pack'],
    ['a comment at the end', () => packWith([], { comment: text('x') }), 'not-a-pack'],
    ['another file in front', () => packWith([], { before: text('MZ') }), 'not-a-pack'],
    ['bytes between files and list', () => packWith([], { between: text('hidden') }), 'not-a-pack'],
    ['two files in one place', () => packWith([{ name: 'articles/x.en.md', bytes: text('x'), offset: 0 }]), 'not-a-pack'],
    ['a list somewhere else', () => packWith([], { listOffset: 0 }), 'not-a-pack'],
    ['a list without end', () => packWith([], { listLength: 0xfffffffe }), 'not-a-pack'],
    ['no list of files', () => rawZip(honest), 'not-a-pack'],
    ['a signature that is none', () => packWith([{ name: 'handrail.sig', bytes: text('{}') }]), 'tampered'],
    ['a file that is not listed', () => packWith([{ name: 'articles/x.en.md', bytes: text('x') }]), 'tampered'],
  ] // prettier-ignore

  it.each(cases)('with %s are refused', async (_what, bytes, code) => {
    expect((await look(bytes())).code).toBe(code)
  })
})

describe('lists', () => {
  const withList = (list: string | Uint8Array) =>
    rawZip([...honest, { name: 'handrail.json', bytes: typeof list === 'string' ? text(list) : list }])
  const sound = listOf(honest)

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['no object', '[]'],
    ['another format', canonical({ ...sound, format: 2 })],
    ['an unknown key', canonical({ ...sound, more: 1 })],
    ['a key that stands twice', canonical(sound).replace('"format":1', '"format":1,"format":1')],
    ['white space', `${canonical(sound)} `],
    ['another order', JSON.stringify(sound)],
    ['a byte order mark', `\ufeff${canonical(sound)}`],
    ['a prototype', canonical(sound).replace('{', '{"__proto__":{},')],
    ['brackets without end', '['.repeat(140_000)],
    ['braces without end', '{"a":'.repeat(28_000)],
    ['a version that leads elsewhere', canonical({ ...sound, version: '../../1' })],
    ['an id that leads elsewhere', canonical({ ...sound, id: '../x' })],
    ['a negative size', canonical({ ...sound, files: [{ ...listed(honest[0]!), size: -1 }] })],
    ['a day that is none', canonical({ ...sound, expires: 'never' })],
  ])('that hold %s are refused', async (_what, list) => {
    expect((await look(withList(list))).code).toBe('not-a-pack')
  })

  it.each([
    ['a file that is not there', { files: [...sound.files, { ...sound.files[0]!, name: 'articles/z.en.md' }] }],
    ['a file twice', { files: [...sound.files, sound.files[0]!] }],
    ['another size', { files: sound.files.map((file) => ({ ...file, size: file.size + 1 })) }],
    ['another hash', { files: sound.files.map((file) => ({ ...file, sha256: '0'.repeat(64) })) }],
    ['another id than the pack', { id: 'other' }],
    ['another version than the pack', { version: '2026.12' }],
  ])('that name %s are refused', async (_what, change) => {
    expect((await look(withList(manifestBytes({ ...sound, ...change })))).code).toBe('tampered')
  })

  it('are refused under a signature over something else, or by a key that is none', async () => {
    const signature = signManifest(manifestBytes({ ...sound, version: '2026.12' }), publisherKey)
    expect((await look(writePackFile(honest, sound, signature))).code).toBe('tampered')
    const nobody = { ...signature, key: `ed25519:${'A'.repeat(43)}` }
    expect((await look(writePackFile(honest, sound, nobody))).code).toBe('tampered')
    expect((await look(writePackFile(honest, sound, { ...signature, key: `ed25519:${'_'.repeat(42)}8` }))).code).toBe(
      'tampered',
    )
  })
})

describe('articles, all signed by a publisher who means ill', () => {
  const keys = (yaml: string) => `---\n${yaml}\n---\n`
  const yamlBomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...Array.from(
      'bcdefghijk',
      (name, at) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${String.fromCharCode(97 + at)}`)
          .join(',')}]`,
    ),
  ].join('\n')
  const n = 250_000
  const articles: [what: string, content: string | Uint8Array][] = [
    ['aliases that would unfold to gigabytes', keys(yamlBomb)],
    ['brackets nested without end', keys(`a: ${'['.repeat(n)}`)],
    ['braces nested without end', keys('{a: '.repeat(n / 4))],
    ['lists nested without end', keys('- '.repeat(n / 2))],
    ['indents without end', keys(Array.from({ length: 690 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'))],
    ['keys without end', keys(Array.from({ length: n / 10 }, (_, at) => `k${at}: 1`).join('\n'))],
    ['keys on one line', keys(`{${Array.from({ length: n / 10 }, (_, at) => `k${at}: 1`).join(',')}}`)],
    ['unknown keys in every step', articleText('bad', { 'steps:': `steps:\n${Array.from({ length: 90 }, () => `  - {${Array.from({ length: 100 }, (_, at) => `k${at}: 1`).join(',')}}`).join('\n')}` })],
    ['tabs', keys('\t:\n'.repeat(n / 3))],
    ['bad escapes', keys(`a: "${'\\q'.repeat(n / 2)}"`)],
    ['question marks', keys('? '.repeat(n / 2))],
    ['tags', keys('!a '.repeat(n / 3))],
    ['a tag that would run', keys('a: !!js/function "function () {}"')],
    ['quotes', keys('"a" '.repeat(n / 4))],
    ['comments', keys('#\n'.repeat(n / 2))],
    ['documents', '---\n'.repeat(n / 4)],
    ['one line of a giant', articleText('bad', { title: `title: ${'x'.repeat(n)}` })],
    ['one giant line below', `${articleText('bad')}${'**x** '.repeat(n / 7)}`],
    ['a fence that never comes', `---\n${'a\n'.repeat(n / 2)}`],
    ['bad UTF-8', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0xc0, 0x80])],
    ['half a letter at the end', Buffer.concat([text(articleText('bad')), Buffer.from([0xf0, 0x9f])])],
    ['UTF-16', Buffer.from(articleText('bad'), 'utf16le')],
    ['NUL', '\0'.repeat(n)],
    ['nothing', ''],
    ['no articles but a program', '#!/bin/sh\nrm -rf /\n'],
    ['a prototype', articleText('bad', { applies: 'applies: { __proto__: [x], constructor: [y] }' })],
    ['a number too large', articleText('bad', { revision: `revision: ${'9'.repeat(400)}` })],
    ['steps that call each other', articleText('bad', { '    must:': '    calls: bad' })],
    ['thousands of symptoms', articleText('bad', { '    text:': `    text: x\n${Array.from({ length: 2500 }, (_, at) => `  - { id: s${at}, text: word${at} }`).join('\n')}` })],
    ['thousands of messages', articleText('bad', { 'completion:': `completion: x\nerrors:\n${Array.from({ length: 1500 }, (_, at) => `  - { id: m${at}, kind: error, shows: [message number ${at}], article: sound }`).join('\n')}` })],
  ] // prettier-ignore

  it.each(articles)('with %s harm nothing', async (_what, content) => {
    expect(['taken', 'unsound']).toContain((await look(withArticle(content))).code)
    // Alone, it is either sound or no pack at all.
    const alone = signedBy([honest[1]!, { name: 'articles/bad.en.md', bytes: Buffer.from(content) }])
    expect(['taken', 'unsound']).toContain((await look(alone)).code)
  })

  it.each(articles.slice(0, 20))('for a manifest, with %s, are no pack', async (_what, content) => {
    const files = [honest[0]!, { name: 'pack.yaml', bytes: Buffer.from(content) }]
    expect((await look(signedBy(files))).code).toBe('unsound')
  })

  it('made of anything harm nothing, before and after they are installed', async () => {
    const line = fc.oneof(
      fc.constantFrom(...articleText('bad').split('\n')),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '&a [',
        '*a',
        '- - -',
        '{',
        '? :',
        '!!binary x',
        '<<: *a',
        '"',
        '|',
        '> ',
        '%YAML 1.1',
        '---',
        '...',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 50 }), async (lines) => {
        expect(['taken', 'unsound']).toContain((await look(withArticle(lines.join('\n')))).code)
      }),
      { numRuns: 150 },
    )
  })
})

describe('damaged packs', () => {
  let sound: Buffer
  beforeAll(async () => {
    sound = await signedFile({ articles: { sound: articleText('sound'), second: articleText('second') } })
  })
  const anywhere = fc.nat({ max: 0xffff }).map((share) => Math.floor((share / 0x10000) * sound.length))

  it('are refused when any byte is another, but for those that say which program wrote the ZIP', async () => {
    await fc.assert(
      fc.asyncProperty(anywhere, fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = Buffer.from(sound)
        bytes.writeUInt8(bytes.readUInt8(at) ^ flip, at)
        const { code } = await look(bytes)
        if (code === 'taken') expect(saysWhoWroteIt(bytes, at)).toBe(true)
      }),
      { numRuns: 350 },
    )
  })

  it('are refused when they end too soon', async () => {
    await fc.assert(
      fc.asyncProperty(anywhere, async (at) => {
        expect((await look(sound.subarray(0, at))).code).not.toBe('taken')
      }),
      { numRuns: 120 },
    )
  })

  it('are refused when a piece is missing, doubled or foreign', async () => {
    const piece = fc.tuple(
      anywhere,
      anywhere,
      fc.oneof(
        fc.constant('gone' as const),
        fc.constant('twice' as const),
        fc.uint8Array({ minLength: 1, maxLength: 30 }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(piece, async ([one, other, what]) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        const middle = sound.subarray(from, to)
        const instead = what === 'gone' ? [] : what === 'twice' ? [middle, middle] : [middle, what]
        const bytes = Buffer.concat([sound.subarray(0, from), ...instead, sound.subarray(to)])
        if (bytes.equals(sound)) return
        expect((await look(bytes)).code).not.toBe('taken')
      }),
      { numRuns: 150 },
    )
  })

  it('are refused when they are made of anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        expect((await look(bytes)).code).toBe('not-a-pack')
      }),
      { numRuns: 80 },
    )
  })
})

/** Bytes of an entry in the ZIP's list that mean nothing to a reader: the maker's version, the "internal" attributes, and rights. */
function saysWhoWroteIt(bytes: Buffer, at: number): boolean {
  const head = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]), at)
  const field = at - head
  return head >= 0 && [4, 5, 34, 35, 36, 37, 38, 39, 40, 41].includes(field)
}

it('were a thousand and more, none of them did anything, and a sound pack is still taken', async () => {
  expect(looked).toBeGreaterThan(1000)
  await unharmed()
  const { code, offer } = await look(await signedFile())
  expect(code).toBe('taken')
  expect(await store.install(offer, unheard)).toMatchObject({ ok: true })
  expect(treeOf(folder)).toEqual(around)
})
