import type { Article, Condition } from '../article'
import type { Pack } from '../pack'
import type { DeadEnd } from './dead-end'
import { walkArticle, type Given, type Way } from './walks'

/**
 * Every way through an article: with nothing known, with each value that a fact may have where the article depends on it, and with each
 * choice where a step asks for one.
 */
export function waysThrough(article: Article, pack: Pack): Way[] {
  return [{}, ...factsTried(article, pack), ...choicesTried(article)].map((given) => walkArticle(pack, article, given))
}

/** Only of customers whom the article is for. */
function factsTried({ steps, applies }: Article, { manifest }: Pack): Given[] {
  const conditions = steps.flatMap(({ onlyIf, variants = [] }) => [onlyIf, ...variants.map(({ when }) => when)])
  const asked = new Set(conditions.flatMap((condition) => (condition ? [condition.fact] : [])))
  const kinds = manifest.facts.filter(({ id }) => asked.has(id))
  const isFor = (fact: string, value: string) =>
    !Object.hasOwn(applies, fact) || (applies[fact]?.includes(value) ?? false)
  return kinds.flatMap(({ id: fact, values }) =>
    values.filter(({ id }) => isFor(fact, id)).map(({ id: value }) => ({ fact: { fact, value } })),
  )
}

/** The first choice is the one that every other way takes. */
function choicesTried({ steps }: Article): Given[] {
  return steps.flatMap(({ id: step, value }) =>
    (value?.choices ?? []).slice(1).map(({ id: choice }) => ({ pick: { step, choice } })),
  )
}

/** Steps that no customer of this article is ever asked, and customers who are asked nothing. */
export function neverAsked({ steps }: Article, ways: readonly Way[]): DeadEnd[] {
  const walked = ways.filter(({ end }) => end.ok)
  const idle = walked.find(({ asked }) => asked.size === 0)
  if (idle) {
    const text = `Whoever has ${knownIn(idle.given)} is asked nothing, and the list ends as if all were done`
    return [{ rule: 'never-asked', at: ['steps'], text }]
  }
  return steps.flatMap(({ id, onlyIf }, nth) => {
    if (!onlyIf || mayBeAsked(id, onlyIf, ways)) return []
    const text = `Step "${id}" is for ${onlyIf.fact} ${onlyIf.is.join(' or ')}, and no customer of this article is asked it`
    return [{ rule: 'never-asked', at: ['steps', nth, 'onlyIf'], text }]
  })
}

/** With nothing known every step is asked; whether one is ever needed shows where its fact is known. A way that is stuck shows nothing. */
function mayBeAsked(step: string, { fact }: Condition, ways: readonly Way[]): boolean {
  const telling = ways.filter(({ given }) => given.fact?.fact === fact)
  return telling.some(({ asked, end }) => !end.ok || asked.has(step))
}

function knownIn({ fact }: Given): string {
  return fact ? `${fact.fact} ${fact.value}` : 'any device'
}
