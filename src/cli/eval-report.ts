import type { Suggestion, Why } from '../shared/triage/suggestion'
import { placeOf, type Run, type Scores } from './eval-scores'
import type { Times } from './eval-times'

export type Report = {
  readonly overall: Scores
  readonly byKind: Readonly<Record<string, Scores>>
  /** After 0, 1, 2 and 3 questions; nothing when they were not asked for. */
  readonly afterQuestions: readonly Scores[] | undefined
  readonly times: Times
  readonly runs: readonly Run[]
}

const head = '| | queries | S@1 | S@3 | S@5 | MRR@10 | nDCG@10 |\n| --- | --- | --- | --- | --- | --- | --- |'

export function reportAsText({ overall, byKind, afterQuestions, times }: Report): string {
  const rows = [['all', overall] as const, ...Object.entries(byKind)]
  const after = (afterQuestions ?? []).map((scores, asked) => [`after ${asked} questions`, scores] as const)
  const { articles, build, load, bytes, p50, p95, p99 } = times
  return [
    head,
    ...[...rows, ...after].map(([name, scores]) => rowOf(name, scores)),
    '',
    `${articles} articles; index built in ${build.toFixed(0)} ms, ${(bytes / 1e6).toFixed(1)} MB, loaded in ${load.toFixed(0)} ms`,
    `query p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
    '',
  ].join('\n')
}

function rowOf(name: string, { queries, success1, success3, success5, mrr10, ndcg10 }: Scores): string {
  const shares = [success1, success3, success5, mrr10, ndcg10].map((share) => share.toFixed(3))
  return `| ${[name, queries, ...shares].join(' | ')} |`
}

export function reportAsJson({ overall, byKind, afterQuestions, times, runs }: Report): string {
  const queries = runs.map((run) => {
    const place = placeOf(run)
    return { id: run.query.id, place: Number.isFinite(place) ? place : null, found: run.found.slice(0, 10) }
  })
  const report = { format: 1, overall, byKind, ...(afterQuestions && { afterQuestions }), times, queries }
  return `${JSON.stringify(report, null, 2)}\n`
}

type Found = Suggestion & { readonly title: string }

export function answersAsText(found: readonly Found[]): string {
  const lines = found.flatMap(({ article, title, score, strength, why }, at) => [
    `${at + 1}. ${article} ${title} (${strength}, ${score.toFixed(2)})`,
    ...why.map((reason) => `   ${reason.source}: ${marked(reason)}`),
  ])
  return `${lines.map(printable).join('\n')}\n`
}

/** The matching words in brackets, as a screen would light them. */
function marked({ text, marks }: Why): string {
  let from = 0
  let out = ''
  for (const [start, end] of marks) {
    out += `${text.slice(from, start)}[${text.slice(start, end)}]`
    from = end
  }
  return out + text.slice(from)
}

// What stands in a file must not move the cursor or change the colours of the terminal it is shown in.
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

export function answersAsJson(ask: string, found: readonly Found[]): string {
  return `${JSON.stringify({ format: 1, ask, found }, null, 2)}\n`
}
