import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSources } from '../../node/packs/read-pack'
import type { Article } from '../../shared/content/article'
import { runIn } from '../testing/run'

const pages = join(import.meta.dirname, '../../node/import/testing')
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const run = (...args: string[]) => runIn(folder, ['content', ...args])
async function put(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), content)
}
async function articlesOf(pack: string): Promise<Article[]> {
  const { reading } = await readSources(join(folder, pack))
  expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return reading.pack?.articles ?? []
}
async function imported(pack: string, id: string): Promise<Article> {
  const found = (await articlesOf(pack)).find((article) => article.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe.each(['txt', 'html', 'md'])('a support page saved as %s', (ending) => {
  const page = join(pages, `mail-page.${ending}`)

  it('becomes a draft with its three symptoms, eight steps and fifteen rows, in order', async () => {
    const { code, said } = await run('import', page, '--into', 'draft')
    expect(code).toBe(0)
    expect(said).toContain('3 symptoms, 8 steps, 15 rows')
    const article = await imported('draft', 'mail-page')
    expect(article.symptoms.map(({ shows }) => shows?.[0])).toEqual([
      'Please enter the password for the Outlook account',
      'Account not authenticated',
      'Cannot Get Mail – The connection to the server failed.',
    ])
    expect(article.steps.map((step) => step.do)).toEqual([
      'Open **Settings** on the device.',
      'Scroll down and tap **Mail**.',
      'Tap **Accounts** in the list for Mail.',
      'Tap the account that asks for its password.',
      expect.stringContaining('it depends on the iOS version') as string,
      'Enter the right password in the **Password** field.',
      'Tap **Done** so that it is saved.',
      expect.stringContaining('letters arrive') as string,
    ])
    expect(article.errors).toHaveLength(15)
    expect(article.errors[3]).toMatchObject({ kind: 'error', shows: ["We can't sign you in"] })
    expect(article.errors[5]).toMatchObject({ kind: 'situation' })
    expect(article.errors[13]?.shows).toEqual([
      "Solve a puzzle so we know you're not a robot.",
      'Enter the characters you see.',
    ])
    // The same message twice leads to two articles, and asks its author for the question that separates them.
    expect(article.errors[0]?.shows).toEqual(article.errors[14]?.shows)
    expect(article.errors[0]?.article).not.toBe(article.errors[14]?.article)
    expect(article.steps[5]?.secret).toBe(true)
  })

  it('names each line of the site’s frame that it left out', async () => {
    const { said } = await run('import', page, '--into', 'draft')
    expect(said).toMatch(/mail-page\.\w+:\d+: dropped "Besoin d’aide \?"/)
    expect(said).toMatch(/mail-page\.\w+:\d+: dropped "Vous voulez plus d’options \?"/)
    const article = await imported('draft', 'mail-page')
    expect(JSON.stringify(article)).not.toMatch(/Besoin|options|not this|privacy choices/)
  })

  it('makes a draft of every article that its table names, and says that nobody has written them', async () => {
    const { said } = await run('import', page, '--into', 'draft')
    expect(said).toContain('Nobody has written these yet')
    const ids = (await articlesOf('draft')).map(({ id }) => id)
    for (const { article } of (await imported('draft', 'mail-page')).errors) expect(ids).toContain(article)
    const checked = await run('check', 'draft')
    expect(checked.code).toBe(0)
    expect(checked.said).toContain('not-written')
  })
})

describe('a folder of pages, real and messy', () => {
  const article = (title: string, body = '## Symptoms\n\n- It is slow.\n\n## Resolution\n\n1. Restart it.\n') =>
    `---\ntitle: ${title}\n---\n# ${title}\n\n${body}`

  it('becomes a draft, or a line in the report that says why not, file by file', async () => {
    await put('in/slow.md', article('The printer is slow'))
    await put('in/deep/er/slow.md', article('The scanner is slow'))
    await put('in/README.md', '# About this folder\n')
    await put('in/includes/part.md', 'Only a paragraph.\n')
    await put('in/empty.md', '')
    await put('in/latin.md', new Uint8Array([0x23, 0x20, 0xe9, 0x0a]))
    await put('in/huge.md', `# Huge\n\n${'word '.repeat(300_000)}`)
    await put('in/line.html', `<p>${'x'.repeat(10_000_000)}`)
    await put('in/code.html', '<script>alert(1)</script><style>p { color: red }</style>')
    await put('in/picture.png', new Uint8Array([0x89, 0x50]))
    await put('in/.hidden.md', article('Hidden'))
    await symlink('/etc/passwd', join(folder, 'in/link.md'))
    const { code, said } = await run('import', 'in', '--into', 'out', '--json')
    expect(code).toBe(0)
    const report = JSON.parse(said) as {
      pages: { file: string; article: string }[]
      left: { file: string; why: string }[]
    }
    expect(report.pages.map(({ file, article: name }) => [file, name])).toEqual([
      ['deep/er/slow.md', 'slow.en'],
      ['slow.md', 'slow-2.en'],
    ])
    expect(Object.fromEntries(report.left.map(({ file, why }) => [file, why]))).toEqual({
      'README.md': 'it tells about its folder and answers no complaint',
      'includes/part.md': 'it is a fragment that other pages include: it has no title and no heading',
      'empty.md': 'there is nothing to read in it',
      'latin.md': 'it is not UTF-8 text',
      'huge.md': 'it is larger than 1 MB',
      'line.html': 'it is larger than 1 MB',
      'code.html': 'there is nothing to read in it',
      'picture.png': 'it is neither Markdown nor HTML nor text',
    })
    expect(await readdir(join(folder, 'out/articles'))).toEqual(['slow-2.en.md', 'slow.en.md'])
  })

  it('keeps what a page says that is neither symptom nor step, below its keys', async () => {
    await put(
      'in/a.md',
      article('A', '## Symptoms\n\nIt stops.\n\n## Cause\n\nA loose cable.\n\n## Resolution\n\n1. Push it in.\n'),
    )
    await run('import', 'in', '--into', 'out')
    expect((await imported('out', 'a')).background).toContain('A loose cable.')
  })

  it('leads from a row to the page that its link names', async () => {
    const table = '| Error message | Article |\n|--|--|\n| "It is jammed." | [Clear a jam](b.md) |\n'
    await put('in/a.md', article('A', `## Symptoms\n\nIt stops.\n\n## Resolution\n\n1. Push it in.\n\n${table}`))
    await put('in/b.md', article('B'))
    await run('import', 'in', '--into', 'out')
    expect((await imported('out', 'a')).errors).toMatchObject([{ shows: ['It is jammed.'], article: 'b' }])
  })

  it('takes the first line of a text for its title when a heading follows at once', async () => {
    const parts = 'Symptoms\n\n• It is slow.\n\nResolution steps\n\n1. Restart it.\n'
    await put('in/titled.txt', `The printer is slow\n\n${parts}`)
    await put('in/untitled.txt', parts)
    const { said } = await run('import', 'in', '--into', 'out')
    expect((await imported('out', 'titled')).title).toBe('The printer is slow')
    expect(said).toContain('titled.en.md: 1 symptom, 1 step\n')
    expect(said).toContain('untitled.txt: it has no title')
  })

  it('takes a French page for French', async () => {
    await put(
      'in/f.md',
      article(
        'L’imprimante est lente',
        '## Symptômes\n\n- Elle est lente depuis hier.\n\n## Résolution\n\n1. Redémarrez-la.\n',
      ),
    )
    await run('import', 'in', '--into', 'out')
    expect(await imported('out', 'f')).toMatchObject({ language: 'fr', steps: [{ do: 'Redémarrez-la.' }] })
  })

  it('adds to a pack that is there, writes over nothing, and comes to the same twice', async () => {
    await put('in/slow.md', article('The printer is slow'))
    await run('import', 'in', '--into', 'out')
    const first = await readFile(join(folder, 'out/articles/slow.en.md'), 'utf8')
    await run('import', 'in', '--into', 'out')
    expect(await readFile(join(folder, 'out/articles/slow.en.md'), 'utf8')).toBe(first)
    await run('import', 'in', '--into', 'again')
    expect(await readFile(join(folder, 'again/articles/slow.en.md'), 'utf8')).toBe(first)
  })

  it('makes of a page as long as pages may be what its author can cut down', async () => {
    const list = (sign: string) => `${sign} a\n`.repeat(160_000)
    await put('in/long.md', `# Long\n\n## Symptoms\n\n${list('-')}\n## Resolution\n\n${list('1.').slice(0, 200_000)}`)
    await put('in/long.html', `<h1>Long</h1><h2>Symptoms</h2><ul>${'<li>a'.repeat(150_000)}`)
    const { code, complained } = await run('import', 'in', '--into', 'out', '--json')
    expect(complained).not.toContain('Error')
    expect([0, 1]).toContain(code)
  })

  it('ends with 1 when nothing became a draft, and with 2 when it was called wrongly', async () => {
    await put('in/empty.md', '')
    expect((await run('import', 'in', '--into', 'out')).code).toBe(1)
    expect((await run('import', 'nowhere', '--into', 'out')).code).toBe(2)
    expect((await run('import', 'in')).code).toBe(2)
  })

  it('shows how far it has come', async () => {
    await put('in/slow.md', article('The printer is slow'))
    const { complained } = await run('import', 'in', '--into', 'out')
    expect(complained).toContain('Reading [##############################] 100 %')
    expect(complained).toContain('Writing [##############################] 100 %')
  })
})
