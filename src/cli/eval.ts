import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readCustomersSay } from '../node/corpus/customers-say'
import { readCorpus } from '../node/corpus/read-corpus'
import type { Flaw } from '../node/corpus/read-lines'
import { readQueries } from '../node/corpus/read-queries'
import { ok, refuse, type Result } from '../shared/result'
import type { Pack } from '../shared/content/pack'
import { rank } from '../shared/triage/rank'
import { buildIndex } from '../shared/triage/triage-index'
import { scoresAfterQuestions } from './eval-questions'
import { answersAsJson, answersAsText, reportAsJson, reportAsText } from './eval-report'
import { scoresByKind, scoresOf, type Run } from './eval-scores'
import { measuredIndex, queryTimes, type Clock } from './eval-times'

/** What the evaluation is given by the computer; a test gives its own. */
export type EvalSurroundings = {
  readonly folder: string
  /** Where the customers' words lie that ship with the app. */
  readonly said: string
  readonly clock: Clock
  readonly say: (text: string) => void
  readonly complain: (text: string) => void
}

const usage = `Usage: eval --corpus FILE.jsonl[.gz] --queries FILE.jsonl [--json] [--questions] [--without-said]
       eval --corpus FILE.jsonl[.gz] --ask "free text" [--json] [--without-said]
  Measures how well complaints find their articles, or shows what one complaint finds and why.
  Customers' words that ship for an article (content/customers-say) are read with it; --without-said leaves them out.
  Ends with 0, or with 2 when it was called wrongly or a file cannot be used.
`

type Asked = {
  readonly corpus: string
  readonly queries: string | undefined
  readonly ask: string | undefined
  readonly json: boolean
  readonly questions: boolean
  readonly withSaid: boolean
}

/** Runs one evaluation; the answer is the exit code: 0 done, 2 called wrongly or with files that cannot be used. */
export async function runEval(args: readonly string[], around: EvalSurroundings): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    around.say(usage)
    return 0
  }
  const asked = readArguments(args)
  if (!asked.ok) {
    around.complain(`${asked.error}\n${usage}`)
    return 2
  }
  const said = asked.value.ask === undefined ? await measured(asked.value, around) : await answered(asked.value, around)
  if (!said.ok) {
    around.complain(`${flawText(said.error)}\n`)
    return 2
  }
  around.say(said.value)
  return 0
}

function readArguments(args: readonly string[]): Result<Asked, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        queries: { type: 'string' },
        ask: { type: 'string' },
        json: { type: 'boolean', default: false },
        questions: { type: 'boolean', default: false },
        'without-said': { type: 'boolean', default: false },
      },
    })
    const { corpus, queries, ask } = values
    if (corpus === undefined) return refuse('--corpus names the articles to search.')
    if ((queries === undefined) === (ask === undefined)) return refuse('Give either --queries or --ask.')
    const { json, questions } = values
    return ok({ corpus, queries, ask, json, questions, withSaid: !values['without-said'] })
  } catch (error) {
    // parseArgs throws for what a person typed; anything else is ours.
    if (error instanceof TypeError && 'code' in error) return refuse(error.message)
    throw error
  }
}

async function corpusOf({ corpus, withSaid }: Asked, { folder, said }: EvalSurroundings): Promise<Result<Pack, Flaw>> {
  return readCorpus(resolve(folder, corpus), withSaid ? await readCustomersSay(said) : undefined)
}

async function measured(asked: Asked, around: EvalSurroundings): Promise<Result<string, Flaw>> {
  const { queries, json, questions } = asked
  const pack = await corpusOf(asked, around)
  if (!pack.ok) return pack
  const known = new Set(pack.value.articles.map(({ id }) => id))
  const lines = await readQueries(resolve(around.folder, queries ?? ''), known)
  if (!lines.ok) return lines
  const { index, ...cost } = measuredIndex(pack.value, around.clock)
  const language = pack.value.manifest.languages[0] ?? 'en'
  const runs = lines.value.map((query): Run => ({
    query,
    found: rank(query.query, {}, index, language)
      .slice(0, 50)
      .map(({ article }) => article),
  }))
  const texts = lines.value.map(({ query }) => query)
  const report = {
    overall: scoresOf(runs),
    byKind: scoresByKind(runs),
    afterQuestions: questions ? scoresAfterQuestions(lines.value, index) : undefined,
    times: { articles: index.candidates.length, ...cost, ...queryTimes(texts, index, around.clock) },
    runs,
  }
  return ok(json ? reportAsJson(report) : reportAsText(report))
}

const mostShown = 10

async function answered(asked: Asked, around: EvalSurroundings): Promise<Result<string, Flaw>> {
  const { ask, json } = asked
  const pack = await corpusOf(asked, around)
  if (!pack.ok) return pack
  const index = buildIndex(pack.value)
  const titles = new Map(pack.value.articles.map(({ id, title }) => [id, title] as const))
  const found = rank(ask ?? '', {}, index, pack.value.manifest.languages[0] ?? 'en')
    .slice(0, mostShown)
    .map((suggestion) => ({ ...suggestion, title: titles.get(suggestion.article) ?? '' }))
  return ok(json ? answersAsJson(ask ?? '', found) : answersAsText(found))
}

function flawText({ file, line, text }: Flaw): string {
  return line === undefined ? `${file}: ${text}` : `${file}:${line}: ${text}`
}
