import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCustomersSay } from '../node/corpus/customers-say'
import { readCorpus } from '../node/corpus/read-corpus'
import { readQueries } from '../node/corpus/read-queries'
import type { Pack } from '../shared/content/pack'
import { lexicon } from '../shared/triage/lexicon'
import { rank } from '../shared/triage/rank'
import { buildIndex } from '../shared/triage/triage-index'
import { keyOf } from '../shared/triage/words'
import { scoresAfterQuestions } from './eval-questions'
import { scoresOf } from './eval-scores'

// The corpora lie beside the clone. Without them the bars stand for the sample, which is found whole.
const bench = resolve(import.meta.dirname, '../../../shared/bench')
const saidFolder = resolve(import.meta.dirname, '../../content/customers-say')
const sample = join(import.meta.dirname, 'testing')
const hasBench = existsSync(join(bench, 'corpus-en.jsonl.gz'))
const sampleFiles = { corpus: join(sample, 'sample-corpus.jsonl'), queries: join(sample, 'sample-queries.jsonl') }
const filesOf = (language: string) => ({
  corpus: join(bench, `corpus-${language}.jsonl.gz`),
  queries: join(bench, `queries-${language}-dev.jsonl`),
})

async function read(language: string) {
  const files = hasBench ? filesOf(language) : sampleFiles
  const pack = await readCorpus(files.corpus, await readCustomersSay(saidFolder))
  if (!pack.ok) throw new Error(pack.error.text)
  return { pack: pack.value, queries: await queriesOf(pack.value, files.queries), index: buildIndex(pack.value) }
}

async function queriesOf({ articles }: Pack, file: string) {
  const queries = await readQueries(file, new Set(articles.map(({ id }) => id)))
  if (!queries.ok) throw new Error(queries.error.text)
  return queries.value
}

const english = await read('en')
const french = await read('fr')
/** Two further sets, each written for articles drawn at random by somebody who saw neither the engine nor the customers' words. */
async function further(language: typeof english, file: string) {
  return { ...language, queries: hasBench ? await queriesOf(language.pack, join(sample, file)) : language.queries }
}

// A little below what was reached, so that a change may cost one query but not three.
describe.each([
  ['English', english, { s1: 0.83, s3: 0.88, s5: 0.95, asked: 0.93 }],
  ['second English', await further(english, 'second-queries-en.jsonl'), { s1: 0.71, s3: 0.84, s5: 0.88, asked: 0.85 }],
  ['third English', await further(english, 'third-en.jsonl'), { s1: 0.77, s3: 0.95, s5: 0.96, asked: 0.93 }],
  ['French', french, { s1: 0.8, s3: 0.86, s5: 0.93, asked: 0.93 }],
  ['third French', await further(french, 'third-fr.jsonl'), { s1: 0.56, s3: 0.85, s5: 0.86, asked: 0.76 }],
])('the %s queries', (_language, { queries, index }, bar) => {
  it('find their articles as well as when the bar was set', () => {
    const after = scoresAfterQuestions(queries, index)
    expect(after[0]?.success1).toBeGreaterThanOrEqual(bar.s1)
    expect(after[0]?.success3).toBeGreaterThanOrEqual(bar.s3)
    expect(after[0]?.success5).toBeGreaterThanOrEqual(bar.s5)
    expect(after[2]?.success1).toBeGreaterThanOrEqual(bar.asked)
  })
})

/**
 * Queries that nothing here was written from: those beside the clone, or without them the second set, whose author had seen neither the lexicon
 * nor the customers' words. The sample is of no use for it: it was made to be found.
 */
const unlearnt: readonly string[] = hasBench
  ? [...english.queries, ...french.queries].map(({ query }) => query)
  : readFileSync(join(sample, 'second-queries-en.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { query: string }).query)

it('is not learnt from these queries: no saying of three words or more in the lexicon is taken from one', () => {
  const heard = unlearnt.map((query) => ` ${keyOf(query)} `)
  const sayings = lexicon.flatMap(({ says }) => says).filter((text) => keyOf(text).split(' ').length >= 3)
  const taken = sayings.filter((text) => heard.some((query) => query.includes(` ${keyOf(text)} `)))
  // What anybody says: no harm is done by the query that happens to say it, too.
  const own = taken.filter((text) => !common.has(text))
  // Some of the second set's turns of phrase are in the lexicon as well: both were written by people who hear the same customers.
  const most = hasBench ? 0 : 0.02 * sayings.length
  expect(own.length, own.join(', ')).toBeLessThanOrEqual(most)
})

it('is not learnt from them through the customers’ words either: hardly a query shares six words in a row with one', async () => {
  const phrases = [...(await readCustomersSay(saidFolder)).values()].flat().map((phrase) => runsOfSix(keyOf(phrase)))
  const said = new Set(phrases.flat())
  const shared = unlearnt.filter((query) => runsOfSix(keyOf(query)).some((run) => said.has(run)))
  expect(shared.length).toBeLessThanOrEqual(0.06 * unlearnt.length)
})

function runsOfSix(key: string): string[] {
  const words = key.split(' ')
  return words.slice(5).map((_, at) => words.slice(at, at + 6).join(' '))
}

const common = new Set([
  'all the time',
  'window pops up',
  'wants my password',
  'nowhere to be found',
  'mail box is full',
  'peux pas ecrire',
])

describe('an error message of the corpus', () => {
  const damaged = damagedMessages(english.pack, 250)

  it.each([
    ['whole', (message: string) => message, 0.98, 1],
    ['with two words lost', withoutTwo, 0.95, 0.985],
    ['with one word misheard', misheard, 0.98, 0.995],
  ])('is found %s', (_how, damage, first, amongThree) => {
    const chance = seeded(2026)
    const runs = damaged.map(({ message, articles }, at) => {
      const query = damage(message, chance)
      const relevant = articles.map((id) => ({ id, grade: 2 }))
      const found = rank(query, {}, english.index, 'en').map(({ article }) => article)
      return { query: { id: String(at), query, kind: 'error-text', relevant }, found }
    })
    const scores = scoresOf(runs)
    expect(scores.success1).toBeGreaterThanOrEqual(first)
    expect(scores.success3).toBeGreaterThanOrEqual(amongThree)
  })
})

/** Messages of six words and more, with every article that has the same text. */
function damagedMessages({ articles }: Pack, most: number): { message: string; articles: string[] }[] {
  const texts = articles.map(({ id, ...rest }) => ({ id, text: ` ${keyOf(JSON.stringify(rest))} ` }))
  const messages = articles.flatMap(({ symptoms }) => symptoms.flatMap(({ shows }) => shows ?? []))
  // Words are what a clerk hears: a run of code between two spaces is one.
  const long = messages.filter(
    (message) =>
      Math.min(keyOf(message).split(' ').length, message.split(/\s+/).length) >= 6 && /\p{L}{4}/u.test(message),
  )
  const step = Math.max(1, Math.floor(long.length / most))
  return long
    .filter((_, at) => at % step === 0)
    .map((message) => ({
      message,
      articles: texts.filter(({ text }) => text.includes(` ${keyOf(message)} `)).map(({ id }) => id),
    }))
    .filter(({ articles: having }) => having.length > 0)
}

function withoutTwo(message: string, chance: () => number): string {
  const words = message.split(/\s+/)
  for (let lost = 0; lost < 2; lost++) words.splice(Math.floor(chance() * words.length), 1)
  return words.join(' ')
}

const soundsLike: Readonly<Record<string, string>> = { e: 'i', a: 'o', t: 'd', s: 'z', p: 'b', m: 'n', c: 'k', r: 'l' }

function misheard(message: string, chance: () => number): string {
  const words = message.split(/\s+/)
  const long = words.flatMap((word, at) => (/^\p{L}{5,}/u.test(word) ? [at] : []))
  const at = long[Math.floor(chance() * long.length)] ?? 0
  const word = words[at] ?? ''
  const letters = Array.from(word, (letter, place) => (letter in soundsLike ? [place] : [])).flat()
  const place = letters[Math.floor(chance() * letters.length)] ?? 0
  return words.with(at, word.slice(0, place) + (soundsLike[word[place] ?? ''] ?? '') + word.slice(place + 1)).join(' ')
}

/** The same chances in every run (a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
