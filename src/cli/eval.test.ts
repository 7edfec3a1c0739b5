import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runEval } from './eval'

const samples = join(import.meta.dirname, 'testing')
const corpus = join(samples, 'sample-corpus.jsonl')
const queries = join(samples, 'sample-queries.jsonl')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handrail-eval-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function run(...args: string[]) {
  let said = ''
  let complained = ''
  let now = 0
  const code = await runEval(args, {
    folder,
    said: join(folder, 'said'),
    clock: () => now++,
    say: (text) => (said += text),
    complain: (text) => (complained += text),
  })
  return { code, said, complained }
}

const put = (name: string, text: string | Uint8Array) => writeFile(join(folder, name), text)
const line = (value: object) => `${JSON.stringify(value)}\n`

it('finds what the sample’s customers mean', async () => {
  const { code, said } = await run('--corpus', corpus, '--queries', queries, '--json', '--questions')
  const report = JSON.parse(said) as { overall: object; byKind: object; afterQuestions: object[]; times: object }
  expect(code).toBe(0)
  expect(report.overall).toMatchObject({ queries: 8, success1: 1, success3: 1, mrr10: 1, ndcg10: 1 })
  expect(report.byKind).toMatchObject({ complaint: { queries: 6 }, 'error-text': { queries: 2 } })
  expect(report.afterQuestions).toHaveLength(4)
  expect(report.times).toMatchObject({ articles: 8, build: 1, load: 1, p50: 1, p95: 1, p99: 1 })
})

it('counts success by right answers only, and nDCG by acceptable ones, too', async () => {
  await put('c.jsonl', line({ id: 'A', title: 'Alpha beta gamma' }) + line({ id: 'B', title: 'Gamma delta' }))
  const relevant = [
    { id: 'B', grade: 2 },
    { id: 'A', grade: 1 },
  ]
  await put('q.jsonl', line({ id: 'Q', query: 'alpha beta gamma', relevant }))
  const { said } = await run('--corpus', 'c.jsonl', '--queries', 'q.jsonl', '--json')
  const { overall } = JSON.parse(said) as { overall: { ndcg10: number } }
  expect(overall).toMatchObject({ success1: 0, success3: 1, mrr10: 0.5 })
  const gains = (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3))
  expect(overall.ndcg10).toBeCloseTo(gains)
})

it('shows a person what was measured', async () => {
  const { said } = await run('--corpus', corpus, '--queries', queries)
  expect(said).toContain('| all | 8 | 1.000 | 1.000 |')
  expect(said).toMatch(/8 articles; index built in \d+ ms, .* MB, loaded in \d+ ms\nquery p50/)
})

it('reads a corpus packed with gzip, and shows why an article was found', async () => {
  await put('c.jsonl.gz', gzipSync(await readFile(corpus)))
  const { code, said } = await run('--corpus', 'c.jsonl.gz', '--ask', 'no reminders for meetings', '--json')
  const { found } = JSON.parse(said) as { found: { article: string; why: { marks: unknown[] }[] }[] }
  expect(code).toBe(0)
  expect(found[0]).toMatchObject({ article: 'S2' })
  expect(found[0]?.why[0]?.marks).not.toEqual([])
  const plain = await run('--corpus', corpus, '--ask', 'no reminders for meetings')
  expect(plain.said).toContain('1. S2 Reminders are not displayed')
  expect(plain.said).toContain("symptom: You don't receive [reminders for] appointments and [meetings].")
})

it.each([
  ['a line that is no JSON', 'c.jsonl', `${line({ id: 'A', title: 'a' })}{"id":`, 'c.jsonl:2: '],
  ['a line without a title', 'c.jsonl', line({ id: 'A' }), 'c.jsonl:1: title: '],
  ['an id that comes twice', 'c.jsonl', line({ id: 'A', title: 'a' }).repeat(2), 'c.jsonl:2: the id "A"'],
  ['an empty file', 'c.jsonl', '\n', 'c.jsonl: there is no line in it'],
  ['bytes that are no text', 'c.jsonl', new Uint8Array([0xff, 0xfe, 0x00]), 'c.jsonl: '],
  ['a damaged package', 'c.jsonl', gzipSync('{}').subarray(0, 12), 'c.jsonl: '],
])('ends with 2 and names the place for %s', async (_what, name, text, place) => {
  await put(name, text)
  const { code, said, complained } = await run('--corpus', name, '--ask', 'mail')
  expect({ code, said }).toEqual({ code: 2, said: '' })
  expect(complained).toContain(place)
})

it.each([
  ['an answer that is not in the corpus', { id: 'Q', query: 'a', relevant: [{ id: 'Z', grade: 2 }] }],
  ['no right answer', { id: 'Q', query: 'a', relevant: [{ id: 'S1', grade: 1 }] }],
  ['no query', { id: 'Q', relevant: [] }],
])('ends with 2 and names the line of a query with %s', async (_what, query) => {
  await put('q.jsonl', `\n${line(query)}`)
  const { code, complained } = await run('--corpus', corpus, '--queries', 'q.jsonl')
  expect(code).toBe(2)
  expect(complained).toContain('q.jsonl:2: ')
})

it.each([
  ['without a corpus', ['--ask', 'a']],
  ['with neither queries nor a question', ['--corpus', corpus]],
  ['with both', ['--corpus', corpus, '--ask', 'a', '--queries', queries]],
  ['with an unknown option', ['--corpus', corpus, '--fast']],
])('ends with 2 and shows how it is used when called %s', async (_what, args) => {
  const { code, complained } = await run(...args)
  expect(code).toBe(2)
  expect(complained).toContain('Usage: eval')
})

it('names a file that is not there', async () => {
  const { code, complained } = await run('--corpus', 'nowhere.jsonl', '--ask', 'a')
  expect(code).toBe(2)
  expect(complained).toContain('nowhere.jsonl: ')
})

it('says how it is used when asked', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, complained: '' })
})
