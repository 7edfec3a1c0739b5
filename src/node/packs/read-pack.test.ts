import { symlink, writeFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { articleDigest } from './article-digest'
import { largestFile, mostFiles } from './pack-files'
import { packOf, readPack } from './read-pack'
import { articleText, emptyFolder, manifestText, soundPack, type PackFolder } from './testing/sample-pack'

let pack: PackFolder
beforeEach(async () => {
  pack = await soundPack()
})
afterEach(() => pack.remove())

/** What is used, and each problem as `file:line:column rule`. */
async function read(today?: string) {
  const reading = await readPack(pack.folder, today)
  return {
    used: reading.pack?.articles.map(({ id, language }) => `${id}.${language}`),
    problems: reading.problems.map((found) => `${found.file}:${found.line}:${found.column} ${found.rule}`),
    texts: reading.problems.map((found) => `${found.text} (${found.mend})`),
  }
}

describe('a sound pack', () => {
  it('is read whole, with the body below the keys as background', async () => {
    const { pack: whole, problems } = await readPack(pack.folder)
    expect(problems).toEqual([])
    expect(whole?.articles.map(({ id, background }) => [id, background])).toEqual([['sound', 'Because.']])
  })

  it('reads the same with the line ends and the byte order mark that Windows editors write', async () => {
    const plain = await readPack(pack.folder)
    await pack.put('pack.yaml', `\uFEFF${manifestText.replaceAll('\n', '\r\n')}`)
    await pack.put('articles/sound.en.md', `\uFEFF${articleText('sound').replaceAll('\n', '\r\n')}`)
    expect(await readPack(pack.folder)).toEqual(plain)
  })

  it('keeps dates, versions and yes or no as the texts they are, so that YAML 1.1 habits change nothing', async () => {
    await pack.put('pack.yaml', `%YAML 1.1\n---\n${manifestText.replace('Help desk', 'no')}`)
    const reading = await readPack(pack.folder)
    expect([reading.problems, reading.pack?.manifest.publisher]).toEqual([[], 'no'])
  })
})

describe('a translation', () => {
  const french = (more: Readonly<Record<string, string>>) => articleText('sound', { language: 'language: fr', ...more })
  const own = 'f'.repeat(16)

  it('is stale when the file that it was made from says something else, at the line that names it', async () => {
    await pack.put(
      'pack.yaml',
      manifestText.replace('[en]', '[en, fr]').replace('{ en: Sample }', '{ en: Sample, fr: Exemple }'),
    )
    await pack.put('articles/sound.fr.md', french({ translationOf: `translationOf: ${own}` }))
    expect((await read()).problems).toContain('articles/sound.fr.md:28:16 stale-translation')
  })

  it('is as good as before when the article was only looked at anew', () => {
    const digest = articleDigest(articleText('sound'))
    expect(articleDigest(articleText('sound', { reviewBy: 'reviewBy: 2029-01-01' }))).toBe(digest)
    expect(articleDigest(articleText('sound', { minutes: 'minutes: 6' }))).not.toBe(digest)
  })

  it('is named at the line of the body that is in another language', async () => {
    const text = articleText('mixed').replace('Because.', '\nBecause.\n\nVous voulez plus d’options ?')
    await pack.put('articles/mixed.en.md', text)
    expect((await read()).problems).toEqual(['articles/mixed.en.md:32:1 language-mix'])
  })
})

describe('a broken article', () => {
  const broken: [why: string, text: string, problem: string][] = [
    ['a colon inside a text', articleText('bad', { title: 'title: Mail: again' }), '4:8 yaml'],
    ['a tab for indentation', articleText('bad', { '    text': '\t\ttext: x' }), '17:1 yaml'],
    ['a key that stands twice', articleText('bad', { heading: 'title: again' }), '7:1 yaml'],
    ['an unknown key', articleText('bad', { titel: 'titel: x' }), '28:8 unknown-key'],
    [
      'an unknown key in a step',
      articleText('bad', { '    record': '    recrd: x\n    record: y' }),
      '21:12 unknown-key',
    ],
    ['a missing key', articleText('bad', { '    record': '    say: x' }), '19:5 missing-key'],
    ['a missing key of the article', articleText('bad', { whoMay: '# nobody' }), '2:1 missing-key'],
    ['a wrong kind of value', articleText('bad', { minutes: 'minutes: five' }), '10:10 wrong-value'],
    [
      'a value that is not one of the choices',
      articleText('bad', { '    must': '    must: maybe' }),
      '23:11 wrong-value',
    ],
    [
      'no symptoms',
      articleText('bad', { symptoms: 'symptoms: []\nx:' }).replace('x:\n  - id: one\n    text: It does not work\n', ''),
      '15:1 no-symptom',
    ],
    ['no review date', articleText('bad', { reviewBy: '# none' }), '2:1 no-review-date'],
    ['an empty list', articleText('bad', { applies: 'applies: { device: [] }' }), '14:12 wrong-value'],
    ['background among the keys', articleText('bad', { background: 'background: x' }), '28:13 unknown-key'],
    ['a list as a key', articleText('bad', { impact: 'impact: { [a]: b }' }), '9:11 yaml'],
    ['an alias', articleText('bad', { needs: 'needs: &a [x]\nkeywords: *a' }), '13:11 yaml-alias'],
    ['a tag', articleText('bad', { whoMay: 'whoMay: !!js/function x' }), '13:9 yaml-tag'],
    ['no keys', 'Just words.\n', '1:1 front-matter'],
    ['keys without an end', '---\nid: bad\n', '3:1 front-matter'],
    ['nothing', '', '1:1 front-matter'],
    ['empty keys', '---\n---\nWords.\n', '2:1 wrong-value'],
    ['another id than its name', articleText('other'), '2:5 file-name'],
  ]
  it.each(broken)('with %s is named with its place, and the others are used', async (_why, text, problem) => {
    await pack.put('articles/bad.en.md', text)
    const { used, problems } = await read()
    expect({ used, problems }).toEqual({ used: ['sound.en'], problems: [`articles/bad.en.md:${problem}`] })
  })

  it('says what was probably meant by an unknown key, because most are slips of the finger', async () => {
    await pack.put('articles/bad.en.md', articleText('bad', { '    record': '    recrod: x\n    record: y' }))
    expect((await read()).texts).toEqual([
      '"recrod" in steps 1 is not a key that belongs here (Did you mean "record"?)',
    ])
  })

  it('is named at the letter that is not UTF-8', async () => {
    const bytes = Buffer.from(articleText('bad', { heading: 'heading: Déjà' }), 'latin1')
    await pack.put('articles/bad.en.md', bytes)
    expect((await read()).problems).toEqual(['articles/bad.en.md:7:11 not-utf-8'])
  })

  it('has the lines of its file whatever line ends it has, so that an editor jumps to the right one', async () => {
    await pack.put('articles/bad.en.md', articleText('bad', { minutes: 'minutes: five' }).replaceAll('\n', '\r\n'))
    expect((await read()).problems).toEqual(['articles/bad.en.md:10:10 wrong-value'])
  })
})

describe('a hostile article', () => {
  const hostile: [why: string, keys: string][] = [
    ['aliases that would unfold to gigabytes', bomb()],
    ['brackets nested without end', `a: ${'['.repeat(100_000)}`],
    ['keys without end', Array.from({ length: 40_000 }, (_, i) => `${i.toString(36)}:`).join('\n')],
    ['keys without end on one line', `{${Array.from({ length: 60_000 }, (_, i) => i.toString(36)).join(',')}}`],
  ]
  it.each(hostile)('with %s is refused in about a second, and the others are used', async (_why, keys) => {
    await pack.put('articles/bad.en.md', `---\n${keys}\n---\n`)
    const start = performance.now()
    const { used, problems } = await read()
    expect(used).toEqual(['sound.en'])
    expect(problems[0]).toMatch(/^articles\/bad\.en\.md:\d+:\d+ yaml/)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('cannot reach the prototype of anything through its keys', async () => {
    await pack.put(
      'articles/bad.en.md',
      articleText('bad', { applies: 'applies: { __proto__: [x], constructor: [y] }' }),
    )
    await readPack(pack.folder)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('x' in {}).toBe(false)
  })

  it('is never more than a problem, whatever bytes it is made of', () => {
    const files = (bytes: Uint8Array) => [
      { name: 'pack.yaml', bytes: Buffer.from(manifestText) },
      { name: 'articles/any.en.md', bytes },
    ]
    const sound = Buffer.from(articleText('any'))
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(`---\n${text}\n---\n`)),
      fc
        .array(
          fc.constantFrom(
            '---\n',
            '- ',
            'id: ',
            '{',
            '}',
            '[',
            ']',
            '&a ',
            '*a',
            '!x ',
            '"',
            "'",
            '|\n',
            '\t',
            '? ',
            '\n',
            ': ',
            '<<: ',
            '#',
            '\0',
            'é',
          ),
        )
        .map((parts) => Buffer.from(`---\n${parts.join('')}\n---\n`)),
      fc.tuple(fc.nat(sound.length - 1), fc.nat(255)).map(([at, byte]) => sound.with(at, byte)),
    )
    fc.assert(
      fc.property(bytes, (any) => {
        const { pack: read, problems } = packOf({ files: files(any), problems: [] })
        const used = read?.articles.some(({ id }) => id === 'any') ?? false
        const named = problems.some(
          ({ file, line, column }) => file === 'articles/any.en.md' && line >= 1 && column >= 1,
        )
        expect(used || named).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the folder', () => {
  it('without pack.yaml is no pack', async () => {
    const empty = await emptyFolder()
    const reading = await readPack(empty.folder)
    await empty.remove()
    expect([reading.pack, reading.problems.map(({ rule }) => rule)]).toEqual([undefined, ['no-pack']])
  })

  it('that does not exist is no pack either', async () => {
    const { pack: none, problems } = await readPack(join(pack.folder, 'elsewhere'))
    expect([none, problems.map(({ rule }) => rule)]).toEqual([undefined, ['no-pack']])
  })

  it('with a broken pack.yaml is no pack, and still names what is wrong in the articles', async () => {
    await pack.put('pack.yaml', manifestText.replace('version: "2026.11"', 'version: next'))
    await pack.put('articles/bad.en.md', 'x')
    const { used, problems } = await read()
    expect({ used, problems }).toEqual({
      used: undefined,
      problems: ['articles/bad.en.md:1:1 front-matter', 'pack.yaml:2:10 wrong-value'],
    })
  })

  it('without articles is a pack with nothing in it, and says so', async () => {
    const bare = await emptyFolder()
    await bare.put('pack.yaml', manifestText)
    const reading = await readPack(bare.folder)
    await bare.remove()
    expect([reading.pack?.articles, reading.problems.map(({ rule }) => rule)]).toEqual([[], ['no-articles']])
  })

  it('is not left through a link, so that a pack cannot show a file of the desk', async () => {
    await writeFile(join(pack.folder, 'secret'), articleText('linked'))
    await symlink(join(pack.folder, 'secret'), join(pack.folder, 'articles', 'linked.en.md'))
    const { used, problems } = await read()
    expect({ used, problems }).toEqual({ used: ['sound.en'], problems: ['articles/linked.en.md:1:1 not-a-file'] })
  })

  it('is not left through a link in place of the articles', async () => {
    const other = await emptyFolder()
    await other.put('pack.yaml', manifestText)
    await symlink(join(pack.folder, 'articles'), join(other.folder, 'articles'))
    const { problems } = await readPack(other.folder)
    await other.remove()
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'articles not-a-file',
      'pack.yaml no-articles',
    ])
  })

  it.skipIf(process.platform === 'win32')(
    'is read although a pipe stands in it, which would wait for ever when opened',
    async () => {
      execFileSync('mkfifo', [join(pack.folder, 'articles', 'pipe.en.md')])
      expect((await read()).problems).toEqual(['articles/pipe.en.md:1:1 not-a-file'])
    },
  )

  it('is read without a file that is too large', async () => {
    await pack.put('articles/huge.en.md', articleText('huge', { title: `title: ${'x'.repeat(largestFile)}` }))
    const { used, problems } = await read()
    expect({ used, problems }).toEqual({ used: ['sound.en'], problems: ['articles/huge.en.md:1:1 too-large'] })
  })

  it('is read up to a number of files, so that a start never takes minutes', async () => {
    await Promise.all(Array.from({ length: mostFiles }, (_, i) => pack.put(`articles/a${i}.en.md`, 'x')))
    expect((await read()).problems).toContain('articles:1:1 too-many-files')
  })

  it('is read without files whose names say nothing, and without hidden ones', async () => {
    await pack.put('articles/README.md', 'x')
    await pack.put('articles/.DS_Store', 'x')
    expect((await read()).problems).toEqual(['articles/README.md:1:1 file-name'])
  })
})

describe('what does not fit together', () => {
  it('names the line of a row that leads nowhere, leaves out the row and keeps the article', async () => {
    const rows = `errors:
  - { id: lost, kind: error, shows: [Lost], article: missing-one }
  - { id: found, kind: error, shows: [Found], article: sound }`
    await pack.put('articles/mail.en.md', articleText('mail', { errors: rows }))
    const { problems, texts, used } = await read()
    expect({ problems, texts, used }).toEqual({
      problems: ['articles/mail.en.md:29:54 unknown-article'],
      texts: [
        'The article "missing-one" is not in the pack; the row is left out (Add the article, or name one that is there)',
      ],
      used: ['mail.en', 'sound.en'],
    })
    const { pack: whole } = await readPack(pack.folder)
    expect(whole?.articles[0]?.errors.map(({ id }) => id)).toEqual(['found'])
  })

  it('sends the writer to the broken file first, when a row leads to one', async () => {
    await pack.put('articles/broken.en.md', 'x')
    await pack.put(
      'articles/mail.en.md',
      articleText('mail', { errors: 'errors: [{ id: a, kind: error, shows: [A], article: broken }]' }),
    )
    expect((await read()).texts[1]).toBe(
      'The article "broken" is in the pack, but broken; the row is left out (Mend the file of "broken" first)',
    )
  })

  it('names articles past their review date only when it is told the day', async () => {
    expect((await read()).problems).toEqual([])
    expect((await read('2027-10-02')).problems).toEqual(['articles/sound.en.md:27:11 review-overdue'])
  })
})

function bomb(): string {
  const levels = Array.from({ length: 20 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(10)}]`)
  return ['l0: &l0 [x]', ...levels].join('\n')
}
