import type { Article } from '../article'
import { articleIn, type Pack } from '../pack'
import type { DeadEnd } from './dead-end'
import { visit } from './visit'
import { begin } from './walks'

/** Reasons whose only help is an article that may be waiting for this one: there they help nobody, for an article waits once. */
export function leadsBack(owner: Article, pack: Pack): DeadEnd[] {
  return owner.steps.flatMap(({ couldNot = [] }, nth) =>
    couldNot.flatMap(({ id, article, advice, wait }, place) => {
      if (article === undefined || advice !== undefined || wait) return []
      const way = wayBetween(article, owner.id, pack)
      if (!way || !isRefused(way, owner, pack)) return []
      const text = `Whoever comes here from "${article}" gets no further: it waits already, and the reason "${id}" says nothing else`
      return [{ rule: 'no-end', at: ['steps', nth, 'couldNot', place, 'article'], text }]
    }),
  )
}

/** By the rules of the desk: from the first article of the way to the owner, and there the first one again. */
function isRefused(way: readonly string[], { language }: Article, pack: Pack): boolean {
  const [first = '', ...others] = way
  const article = articleIn(pack, first, language)
  const walk = visit(pack, language)
  if (!article || !begin(walk, article).ok) return false
  const isThere = others.every((id) => walk.act({ type: 'call-article', article: id }).ok)
  return isThere && !walk.act({ type: 'call-article', article: first }).ok
}

/** The shortest way by messages, reasons and calls, both ends included. */
function wayBetween(from: string, to: string, pack: Pack): string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]])
  for (const id of before.keys()) {
    if (id === to) return wayTo(id, before)
    for (const next of leadsOf(id, pack)) if (!before.has(next)) before.set(next, id)
  }
  return undefined
}

function wayTo(id: string | undefined, before: ReadonlyMap<string, string | undefined>): string[] {
  return id === undefined ? [] : [...wayTo(before.get(id), before), id]
}

function leadsOf(id: string, { articles }: Pack): string[] {
  const article = articles.find((one) => one.id === id)
  if (!article) return []
  const steps = article.steps.flatMap(({ calls, couldNot = [] }) => [
    calls,
    ...couldNot.map((reason) => reason.article),
  ])
  return [...article.errors.map((row) => row.article), ...steps].filter((lead) => lead !== undefined)
}
