import { wordsOf } from '../triage/words'
import type { ErrorMessage } from './article'
import { finding, type Finding, type ReadArticle } from './finding'
import type { Path } from './rules'

/** Shared words over all words of both; the twins "tried to sign in" and "used" of the first pack's table are at 0.6. */
const nearFrom = 0.6
/** Every pair is compared, which beyond this would be felt on a slow desk. */
const mostCompared = 1000

type Shown = {
  readonly read: ReadArticle
  readonly row: ErrorMessage
  readonly at: Path
  readonly text: string
  readonly key: string
  readonly words: ReadonlySet<string>
}

/**
 * Messages that lead to several articles, and messages that are easily mistaken for one another. Nothing is left out.
 * Rows that lead to no known article are left out elsewhere, so they are not compared.
 */
export function checkMessages(articles: readonly ReadArticle[], known: ReadonlyMap<string, unknown>): Finding[] {
  const languages = new Set(articles.map(({ article }) => article.language))
  return [...languages].flatMap((language) => {
    const shown = articles
      .filter(({ article }) => article.language === language)
      .flatMap((read) => shownIn(read, known))
    return [...ambiguous(shown), ...repeated(shown), ...near(shown)]
  })
}

function shownIn(read: ReadArticle, known: ReadonlyMap<string, unknown>): Shown[] {
  return read.article.errors.flatMap((row, index) =>
    (known.has(row.article) ? row.shows : []).map((text, s) => {
      const words = wordsOf(text).map(({ folded }) => folded)
      return { read, row, at: ['errors', index, 'shows', s], text, key: words.join(' '), words: new Set(words) }
    }),
  )
}

function ambiguous(shown: readonly Shown[]): Finding[] {
  const groups = new Map<string, Shown[]>()
  for (const one of shown) groups.set(one.key, [...(groups.get(one.key) ?? []), one])
  return [...groups.values()].flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last || new Set(group.map(({ row }) => row.article)).size < 2) return []
    const unled = group.find(({ row }) => row.when === undefined)
    const asked = group.some(({ row }) => row.ask !== undefined)
    const said = (at: Shown) => `"${at.text}" leads to ${targets(group)} (first in ${placeOf(first)})`
    if (!unled && asked)
      return [
        finding('ambiguous-message', last.read, { at: last.at, text: `${said(last)}; the desk offers all and asks` }),
      ]
    const at = unled ?? last
    const gap = unled ? `row "${unled.row.id}" has no "when"` : 'no row has the "ask" that separates them'
    return [
      finding('message-not-separated', at.read, {
        at: at.at,
        text: `${said(at)}, and ${gap}; the desk offers all without asking`,
      }),
    ]
  })
}

/** The same message twice in one table to one article: the second row says nothing that the first does not. */
function repeated(shown: readonly Shown[]): Finding[] {
  const first = new Map<string, Shown>()
  return shown.flatMap((one) => {
    const name = `${one.read.file} ${one.row.article} ${one.key}`
    const other = first.get(name)
    if (other === undefined) first.set(name, one)
    if (other === undefined || other.row === one.row) return []
    const text = `"${one.text}" leads to "${one.row.article}" already (${placeOf(other)})`
    return [finding('duplicate-message', one.read, { at: one.at, text })]
  })
}

function targets(group: readonly Shown[]): string {
  return [...new Set(group.map(({ row }) => `"${row.article}"`))].join(' and ')
}

function placeOf({ read, at }: Shown): string {
  return `${read.file}:${read.locate(at).line}`
}

function near(shown: readonly Shown[]): Finding[] {
  const quoted = shown.filter(({ row }) => row.kind !== 'situation')
  const beyond = quoted[mostCompared]
  if (beyond) {
    const text = `There are more than ${mostCompared} messages in one language; they are not compared with one another`
    return [finding('too-many-messages', beyond.read, { at: beyond.at, text })]
  }
  const told = new Set<string>()
  return quoted.flatMap((later, index) =>
    quoted.slice(0, index).flatMap((earlier) => {
      const pair = `${earlier.read.file} ${earlier.row.id} ${later.read.file} ${later.row.id}`
      if (told.has(pair) || !isNear(earlier, later)) return []
      told.add(pair)
      const text = `"${later.text}" is close to "${earlier.text}" (${placeOf(earlier)}), which leads to "${earlier.row.article}"`
      return [finding('near-message', later.read, { at: later.at, text })]
    }),
  )
}

function isNear(one: Shown, other: Shown): boolean {
  if (one.row.article === other.row.article || one.key === other.key) return false
  const [small, large] = one.words.size < other.words.size ? [one.words, other.words] : [other.words, one.words]
  if (small.size < nearFrom * large.size) return false
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared / (small.size + large.size - shared) >= nearFrom
}
