import type { Article, Condition } from './article'
import { finding, type Finding, type ReadArticle } from './finding'
import type { Known } from './lint-references'
import type { Path } from './rules'

/** Steps that nobody comes to, and ways that end: what a clerk would only find out with a customer waiting. Nothing is left out. */
export function checkReach(articles: readonly ReadArticle[], facts: Known['facts']): Finding[] {
  const calls = callsOf(articles)
  const callers = callersIn(calls)
  const chains = chainsOf(calls)
  return articles.flatMap((read) => [
    ...unreachable(read, facts),
    ...helpless(read),
    ...noWayBack(read, callers.get(read.article.id) ?? noCallers),
    ...tooDeep(read, chains.get(read.article.id) ?? []),
  ])
}

const noCallers: ReadonlySet<string> = new Set()

function unreachable(read: ReadArticle, facts: Known['facts']): Finding[] {
  const { article } = read
  return article.steps.flatMap((step, index) => {
    const at: Path = ['steps', index]
    const never = (condition: Condition | undefined, place: Path, what: string, effect: string) =>
      condition === undefined || !isKnown(condition, facts) || mayHold(condition, article)
        ? []
        : [
            finding('unreachable-step', read, {
              at: place,
              text: `${what} is for ${named(condition)}, which "applies" rules out; ${effect}`,
            }),
          ]
    return [
      ...never(step.onlyIf, [...at, 'onlyIf'], `Step "${step.id}"`, 'nobody ever comes to it'),
      ...(step.variants ?? []).flatMap((variant, v) =>
        never(
          variant.when,
          [...at, 'variants', v, 'when'],
          `The wording "${variant.id}"`,
          'it is never shown by itself',
        ),
      ),
    ]
  })
}

/** What is not in pack.yaml is left out and named elsewhere. */
function isKnown({ fact, is }: Condition, facts: Known['facts']): boolean {
  return is.every((value) => facts.get(fact)?.has(value))
}

/** False only where the article itself says that it is for something else. */
function mayHold({ fact, is }: Condition, { applies }: Article): boolean {
  const values = Object.hasOwn(applies, fact) ? applies[fact] : undefined
  return values === undefined || values.some((value) => is.includes(value))
}

function named({ fact, is }: Condition): string {
  return is.map((value) => `${fact} "${value}"`).join(' or ')
}

function helpless(read: ReadArticle): Finding[] {
  return read.article.steps.flatMap((step, index) =>
    (step.couldNot ?? []).flatMap(({ id, advice, article, wait }, r) => {
      if (advice !== undefined || article !== undefined || wait !== undefined) return []
      const text = `The reason "${id}" of step "${step.id}" says neither what to do nor where to go on`
      return [finding('dead-end', read, { at: ['steps', index, 'couldNot', r], text })]
    }),
  )
}

/** Whatever calls this article waits for it, so nothing in it may lead back there: it would start nothing. */
function noWayBack(read: ReadArticle, callers: ReadonlySet<string>): Finding[] {
  const told = (at: Path, target: string | undefined, what: string) =>
    target === undefined || !callers.has(target)
      ? []
      : [
          finding('no-way-back', read, {
            at,
            text: `"${target}" calls this article and waits for it; ${what} leads back to it and would start nothing`,
          }),
        ]
  return [
    ...read.article.errors.flatMap((row, index) => told(['errors', index, 'article'], row.article, `row "${row.id}"`)),
    ...read.article.steps.flatMap((step, index) =>
      (step.couldNot ?? []).flatMap((reason, r) =>
        told(['steps', index, 'couldNot', r, 'article'], reason.article, `reason "${reason.id}"`),
      ),
    ),
  ]
}

type Calls = ReadonlyMap<string, readonly string[]>

function callsOf(articles: readonly ReadArticle[]): Calls {
  return new Map(
    articles.map(({ article }) => [
      article.id,
      article.steps.flatMap(({ calls }) => (calls === undefined ? [] : [calls])),
    ]),
  )
}

function callersIn(calls: Calls): Map<string, Set<string>> {
  const callers = new Map<string, Set<string>>()
  for (const [caller, called] of calls) {
    for (const id of called) {
      if (id !== caller) callers.set(id, (callers.get(id) ?? new Set()).add(caller))
    }
  }
  return callers
}

/** As many as the desk lets wait for one another (`session/decide-articles`). */
const deepest = 5

function tooDeep(read: ReadArticle, chain: readonly string[]): Finding[] {
  const [, second] = chain
  // A chain that meets itself is a circle, which is named elsewhere.
  if (second === undefined || chain.length <= deepest || new Set(chain).size < chain.length) return []
  const step = read.article.steps.findIndex((one) => one.calls === second)
  const text = `The calls from here are too deep (${chain.join(' > ')}); the desk follows ${deepest}`
  return [finding('too-deep', read, { at: ['steps', step, 'calls'], text })]
}

/** The longest chain of calls from each article, up to one more than the desk follows: as many rounds over all calls, whatever they are. */
function chainsOf(calls: Calls): Map<string, readonly string[]> {
  let chains = new Map<string, readonly string[]>()
  for (let round = 0; round <= deepest; round++) {
    const before = chains
    chains = new Map([...calls].map(([id, called]) => [id, [id, ...longest(called, before)]]))
  }
  return chains
}

function longest(called: readonly string[], chains: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return called
    .map((id) => chains.get(id) ?? [])
    .reduce((best, chain) => (chain.length > best.length ? chain : best), [])
}
