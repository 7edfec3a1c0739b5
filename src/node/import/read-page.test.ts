import { expect, it } from 'vitest'
import type { Block } from './blocks'
import { kindOfFile, readPage } from './read-page'

const blocksOf = (source: string, kind: 'markdown' | 'html' | 'text'): readonly Block[] => readPage(source, kind).blocks

it.each([
  ['a.md', 'markdown'],
  ['A.HTM', 'html'],
  ['notes.txt', 'text'],
  ['picture.png', undefined],
  ['README', undefined],
])('tells by the name of %s what it is', (name, kind) => {
  expect(kindOfFile(name)).toBe(kind)
})

it('takes no line that leads into a list for a heading, but a short one', () => {
  const page = (line: string) => `${line}\n\n1. Open it.\n\n2. Close it.\n`
  expect(blocksOf(page('Whoever has an iPad does this:'), 'text')[0]).toMatchObject({ kind: 'paragraph' })
  expect(blocksOf(page('Resolution steps:'), 'text')[0]).toMatchObject({ kind: 'heading', text: 'Resolution steps' })
})

it('reads nothing that a browser would run or hide', () => {
  const page = `<p>Before</p><script>alert(1)</script><style>p{}</style><div hidden><p>secret</p></div><svg><text>x</text></svg><p>After`
  expect(JSON.stringify(blocksOf(page, 'html'))).not.toMatch(/alert|secret|<text>/)
  expect(blocksOf(page, 'html').map((block) => ('text' in block ? block.text : ''))).toEqual(['Before', 'After'])
})

it('keeps the texts that a publisher’s marks stand for', () => {
  const include = (path: string) => (path === '../includes/hint.md' ? 'Restart first.' : undefined)
  const source = `---\ntitle: One: two\n---\n# One\n\n> [!WARNING]\n> Data goes.\n\n[!INCLUDE [a](../includes/hint.md)]\n\n:::image type="content" source="x.png" alt-text="the gear":::\n`
  const { title, blocks } = readPage(source, 'markdown', include)
  expect(title).toBe('One: two')
  const said = JSON.stringify(blocks)
  for (const words of ['Warning:', 'Data goes.', 'Restart first.', 'the gear']) expect(said).toContain(words)
})

it('follows includes no further than one: a circle of them ends', () => {
  const include = () => '[!INCLUDE [a](a.md)] again'
  expect(JSON.stringify(readPage('# A\n\n[!INCLUDE [a](a.md)]\n', 'markdown', include).blocks)).toContain('again')
})

it.each([
  ['deeply nested', `${'<div><ul><li>'.repeat(50_000)}x`],
  ['a tag without an end', `<p>a</p><a href="${'x'.repeat(900_000)}`],
  ['a comment without an end', `<p>a</p><!--${'-'.repeat(900_000)}`],
  ['nothing but signs', '<>&&;'.repeat(180_000)],
  ['paragraphs without an end', '<p>a'.repeat(250_000)],
  ['a table in a table in a table', '<table><tr><td>'.repeat(20_000)],
])('is soon done with HTML that is %s', (_what, source) => {
  const begun = performance.now()
  readPage(source, 'html')
  expect(performance.now() - begun).toBeLessThan(5000)
})

it.each([
  ['one line', '#'.repeat(1_000_000)],
  ['stars', '*'.repeat(200_000)],
  ['brackets', '[a](b '.repeat(100_000)],
  ['quotes in quotes', '> '.repeat(100_000)],
  ['a list in a list', Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}- a`).join('\n')],
  ['a table of a million cells', `|a|\n|-|\n${'|'.repeat(900_000)}`],
])('is soon done with Markdown that is %s', (_what, source) => {
  const begun = performance.now()
  readPage(source, 'markdown')
  readPage(source, 'text')
  expect(performance.now() - begun).toBeLessThan(5000)
})
