import { resolve } from 'node:path'
import { readSources } from '../../node/packs/read-pack'
import type { ReadArticle } from '../../shared/content/finding'
import { rehearse, type Rehearsal } from '../../shared/content/rehearsal/rehearse'
import type { Pack, Problem } from '../../shared/content/pack'
import { buildIndex } from '../../shared/triage/triage-index'
import { lineOf, number } from '../check-content'
import { packsAsked } from '../find-packs'
import { progressBar } from '../progress-bar'
import { misused, readArguments, type Surroundings, type Verb } from './verb'

type Rehearsed = { readonly folder: string; readonly errors: number; readonly articles: readonly Rehearsal[] }

export const rehearseVerb: Verb = {
  name: 'rehearse',
  usage: `content rehearse [DIR...] [--json]
  Walks every message, every symptom and every foreseen reason of a pack by the desk's own rules to an end: solved, passed on or come
  back. Names each dead end with its line. Ends with 0 when there is none, 1 when there are, 2 when it was called wrongly.`,
  async run(args, around) {
    const asked = readArguments(args, { json: { type: 'boolean' } })
    if (!asked.ok) return misused(rehearseVerb, around, asked.error)
    const packs = await packsAsked(around.folder, asked.value.positionals)
    if (!packs.ok) return misused(rehearseVerb, around, packs.error)
    const rehearsed: Rehearsed[] = []
    for (const folder of packs.value) rehearsed.push(await rehearsePack(folder, around))
    around.say(asked.value.values.json ? asJson(rehearsed) : asText(rehearsed))
    return rehearsed.some(({ errors, articles }) => errors > 0 || deadEndsOf(articles).length > 0) ? 1 : 0
  },
}

/** A pack with errors is not walked: the desk would leave parts of it out, and what is left is not what its author meant. */
async function rehearsePack(folder: string, around: Surroundings): Promise<Rehearsed> {
  const { articles, reading } = await readSources(resolve(around.folder, folder))
  const errors = reading.problems.filter(({ severity }) => severity === 'error').length
  const pack = reading.pack
  if (!pack || errors > 0) return { folder, errors: Math.max(errors, 1), articles: [] }
  return { folder, errors, articles: walked(articles, pack, around) }
}

function walked(
  articles: readonly ReadArticle[],
  pack: Pack,
  around: Pick<Surroundings, 'complain' | 'live'>,
): Rehearsal[] {
  const index = buildIndex(pack)
  const hear = articles.length > 100 ? progressBar('Walking', around) : () => undefined
  return articles.map((read, nth) => {
    const rehearsal = rehearse(read, { pack, index })
    hear(nth + 1, articles.length)
    return rehearsal
  })
}

function asText(rehearsed: readonly Rehearsed[]): string {
  const lines = rehearsed.flatMap(({ folder, errors, articles }) => [
    ...(errors > 0 ? [`${folder}: ${number(errors, 'error')}; "content check" names them. Nothing was walked.`] : []),
    ...[...deadEndsOf(articles), ...lateIn(articles)].map((found) => lineOf(folder, found)),
  ])
  return [...lines, summaryOf(rehearsed.flatMap(({ articles }) => articles)), ''].join('\n')
}

function summaryOf(articles: readonly Rehearsal[]): string {
  const { messages, symptoms, reasons, ends } = totalOf(articles)
  const walks = `${number(messages, 'message')}, ${number(symptoms, 'symptom')} and ${number(reasons, 'reason')} walked`
  const ended = `${ends.solved} solved, ${ends['come-back']} to come back, ${ends['passed-on']} passed on`
  return `${walks}: ${ended}; ${number(deadEndsOf(articles).length, 'dead end')}.`
}

function totalOf(articles: readonly Rehearsal[]) {
  const sum = (of: (article: Rehearsal) => number) => articles.reduce((all, article) => all + of(article), 0)
  return {
    messages: sum(({ messages }) => messages),
    symptoms: sum(({ symptoms }) => symptoms),
    reasons: sum(({ reasons }) => reasons),
    ends: {
      solved: sum(({ ends }) => ends.solved),
      'come-back': sum(({ ends }) => ends['come-back']),
      'passed-on': sum(({ ends }) => ends['passed-on']),
    },
  }
}

function deadEndsOf(articles: readonly Rehearsal[]): Problem[] {
  return articles.flatMap(({ deadEnds }) => deadEnds)
}

function lateIn(articles: readonly Rehearsal[]): Problem[] {
  return articles.flatMap(({ late }) => late)
}

function asJson(rehearsed: readonly Rehearsed[]): string {
  const packs = rehearsed.map(({ folder, errors, articles }) => ({
    folder,
    errors,
    ...totalOf(articles),
    deadEnds: deadEndsOf(articles),
    late: lateIn(articles),
  }))
  return `${JSON.stringify({ format: 1, packs }, null, 2)}\n`
}
