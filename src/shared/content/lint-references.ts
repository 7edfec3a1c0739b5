import type { Condition } from './article'
import { finding, type Finding, type Found, type ReadArticle, type ReadManifest, type Source } from './finding'
import { nearest, type Path } from './rules'

/** What a pack's parts may name. `broken` are article ids whose file is there but not usable. */
export type Known = {
  readonly articles: ReadonlyMap<string, ReadonlySet<string>>
  readonly facts: ReadonlyMap<string, ReadonlySet<string>>
  readonly broken: ReadonlySet<string>
}

/** References of an article that lead nowhere, or back to itself. The desk leaves out the reference and keeps the article. */
export function checkReferences(read: ReadArticle, known: Known): Finding[] {
  const { article } = read
  return [
    ...article.errors.flatMap((row, index) => lead(read, known, ['errors', index, 'article'], row.article, 'row')),
    ...article.steps.flatMap((step, index) => [
      ...lead(read, known, ['steps', index, 'calls'], step.calls, 'call'),
      ...(step.couldNot ?? []).flatMap((reason, r) =>
        lead(read, known, ['steps', index, 'couldNot', r, 'article'], reason.article, 'link'),
      ),
      ...condition(read, known, ['steps', index, 'onlyIf'], step.onlyIf, 'so the step is always asked'),
      ...(step.variants ?? []).flatMap((variant, w) =>
        condition(read, known, ['steps', index, 'variants', w, 'when'], variant.when, 'so the wording is only shown on request'),
      ),
      ...renewed(read, index),
      ...(step.value?.choices ?? []).flatMap(({ fact }, c) =>
        fact ? factValue(read, known, ['steps', index, 'value', 'choices', c, 'fact'], fact.fact, fact.value) : [],
      ),
    ]),
    ...applies(read, known),
    ...invalidated(read, known),
  ]
}

/** References of `pack.yaml`. */
export function checkQuestions(read: ReadManifest, known: Known): Finding<ReadManifest>[] {
  return read.manifest.questions.flatMap((question, q) =>
    question.answers.flatMap((answer, a) => {
      const at: Path = ['questions', q, 'answers', a]
      return [
        ...named(read, known, [...at, 'favours'], answer.favours),
        ...named(read, known, [...at, 'against'], answer.against),
        ...(answer.fact ? factValue(read, known, [...at, 'fact'], answer.fact.fact, answer.fact.value) : []),
      ]
    }),
  )
}

function lead(read: ReadArticle, known: Known, at: Path, target: string | undefined, what: 'row' | 'call' | 'link'): Finding[] {
  if (target === undefined) return []
  const cut = what === 'row' ? at.slice(0, -1) : at
  const self = target === read.article.id
  if (self) return [finding('self-reference', read, { at, cut, text: `This article leads to itself; the ${what} is left out` })]
  return known.articles.has(target) ? [] : [unknownArticle(read, known, target, { at, cut, text: `the ${what} is left out` })]
}

function named(read: ReadManifest, known: Known, at: Path, targets: readonly string[]): Finding<ReadManifest>[] {
  return targets.flatMap((target, index) => {
    const place = [...at, index]
    return known.articles.has(target) ? [] : [unknownArticle(read, known, target, { at: place, cut: place, text: 'it is left out here' })]
  })
}

function unknownArticle<S extends Source>(source: S, known: Known, target: string, found: Found): Finding<S> {
  const broken = known.broken.has(target)
  const text = `The article "${target}" is ${broken ? 'in the pack, but broken' : 'not in the pack'}; ${found.text}`
  const mend = broken ? `Mend the file of "${target}" first` : suggestion(target, known.articles.keys())
  return finding('unknown-article', source, { ...found, text, mend })
}

function condition(read: ReadArticle, known: Known, at: Path, given: Condition | undefined, effect: string): Finding[] {
  if (!given) return []
  const values = known.facts.get(given.fact)
  if (!values) return [unknownFact(read, known, { at: [...at, 'fact'], cut: at }, given.fact, `the condition is left out, ${effect}`)]
  const unknown = given.is.flatMap((value, index) => (values.has(value) ? [] : [{ value, index }]))
  return unknown.map(({ value, index }) => {
    const all = unknown.length === given.is.length
    const effects = all ? `the condition is left out, ${effect}` : 'the value is left out'
    return unknownValue(read, known, { at: [...at, 'is', index], cut: all ? at : [...at, 'is', index] }, [given.fact, value], effects)
  })
}

function applies(read: ReadArticle, known: Known): Finding[] {
  return Object.entries(read.article.applies).flatMap(([fact, listed]) => {
    const at: Path = ['applies', fact]
    const values = known.facts.get(fact)
    if (!values) return [unknownFact(read, known, { at, cut: at }, fact, 'it is left out')]
    const unknown = listed.flatMap((value, index) => (values.has(value) ? [] : [{ value, index }]))
    return unknown.map(({ value, index }) => {
      const place = [...at, index]
      const cut = unknown.length === listed.length ? at : place
      return unknownValue(read, known, { at: place, cut }, [fact, value], 'it is left out')
    })
  })
}

function factValue<S extends Source>(read: S, known: Known, at: Path, fact: string, value: string): Finding<S>[] {
  const values = known.facts.get(fact)
  if (!values) return [unknownFact(read, known, { at: [...at, 'fact'], cut: at }, fact, 'the answer notes no fact')]
  if (values.has(value)) return []
  return [unknownValue(read, known, { at: [...at, 'value'], cut: at }, [fact, value], 'the answer notes no fact')]
}

type Place = { readonly at: Path; readonly cut: Path }

function unknownFact<S extends Source>(source: S, known: Known, place: Place, fact: string, effect: string): Finding<S> {
  const text = `The fact "${fact}" is not in pack.yaml; ${effect}`
  return finding('unknown-fact', source, { ...place, text, mend: suggestion(fact, known.facts.keys()) })
}

function unknownValue<S extends Source>(
  source: S,
  known: Known,
  place: Place,
  [fact, value]: readonly [string, string],
  effect: string,
): Finding<S> {
  const text = `"${value}" is not a value of the fact "${fact}"; ${effect}`
  return finding('unknown-fact', source, { ...place, text, mend: suggestion(value, known.facts.get(fact) ?? []) })
}

function invalidated(read: ReadArticle, known: Known): Finding[] {
  return Object.entries(read.article.invalidates).flatMap(([caller, stepIds]) => {
    const at: Path = ['invalidates', caller]
    const steps = known.articles.get(caller)
    if (!steps) return [unknownArticle(read, known, caller, { at, cut: at, text: 'it is left out here' })]
    return stepIds.flatMap((id, index) => {
      if (steps.has(id)) return []
      const place = [...at, index]
      const text = `The article "${caller}" has no step "${id}"; it is left out`
      return [finding('unknown-step', read, { at: place, cut: place, text, mend: suggestion(id, steps) })]
    })
  })
}

/** A step renews others of its own article. */
function renewed(read: ReadArticle, index: number): Finding[] {
  const { id, steps } = read.article
  const own = new Set(steps.filter((_, other) => other !== index).map((step) => step.id))
  return (steps[index]?.renews ?? []).flatMap((step, nth) => {
    if (own.has(step)) return []
    const at: Path = ['steps', index, 'renews', nth]
    const text = `The article "${id}" has no other step "${step}"; it is left out`
    return [finding('unknown-step', read, { at, cut: at, text, mend: suggestion(step, own) })]
  })
}

function suggestion(name: string, known: Iterable<string>): string | undefined {
  const close = nearest(name, known)
  return close && `Did you mean "${close}"?`
}
