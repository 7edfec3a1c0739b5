import { finding, type Finding, type ReadManifest } from './finding'
import type { Texts } from './pack'
import { isNotWritten } from './placeholder'
import type { Path } from './rules'

/** What can be said of `pack.yaml` without looking at the articles. */
export function checkManifest(read: ReadManifest): Finding<ReadManifest>[] {
  const { facts, questions } = read.manifest
  return [
    ...repeated(read, ['facts'], facts, 'id'),
    ...repeated(read, ['questions'], questions, 'id'),
    ...facts.flatMap((fact, index) => repeated(read, ['facts', index, 'values'], fact.values, 'id')),
    ...questions.flatMap((question, index) => [
      ...repeated(read, ['questions', index, 'answers'], question.answers, 'id'),
      ...repeated(read, ['questions', index, 'answers'], question.answers, 'key'),
    ]),
    ...textsOf(read).flatMap(({ at, texts }) => missingWords(read, at, texts)),
    ...(['publisher', 'licence'] as const).flatMap((key) => unwritten(read, key)),
  ]
}

function unwritten(read: ReadManifest, key: 'publisher' | 'licence'): Finding<ReadManifest>[] {
  if (!isNotWritten(read.manifest[key])) return []
  return [finding('not-written', read, { at: [key], text: `Somebody has yet to write "${key}"` })]
}

type Item = { readonly id: string; readonly key?: string }

/** Of two with one id the later goes; of two with one letter on the button the later loses its letter. */
function repeated(read: ReadManifest, list: Path, items: readonly Item[], by: 'id' | 'key'): Finding<ReadManifest>[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const value = item[by]
    if (value === undefined) return []
    const isNew = !seen.has(value)
    seen.add(value)
    if (isNew) return []
    const at = [...list, index, by]
    const text = `The ${by} "${value}" stands twice among the ${String(list.at(-1))}; the second is left out`
    return [finding('duplicate-id', read, { at, text, cut: by === 'id' ? [...list, index] : at })]
  })
}

function textsOf({ manifest }: ReadManifest): { at: Path; texts: Texts }[] {
  return [
    { at: ['title'], texts: manifest.title },
    ...manifest.facts.flatMap((fact, f) => [
      { at: ['facts', f, 'label'], texts: fact.label },
      ...(fact.ask ? [{ at: ['facts', f, 'ask'], texts: fact.ask }] : []),
      ...fact.values.map((value, index) => ({ at: ['facts', f, 'values', index, 'label'], texts: value.label })),
    ]),
    ...manifest.questions.flatMap((question, q) => [
      { at: ['questions', q, 'ask'], texts: question.ask },
      { at: ['questions', q, 'separates'], texts: question.separates },
      { at: ['questions', q, 'record'], texts: question.record },
      ...question.answers.flatMap((answer, a) => [
        { at: ['questions', q, 'answers', a, 'label'], texts: answer.label },
        { at: ['questions', q, 'answers', a, 'record'], texts: answer.record },
      ]),
    ]),
  ]
}

function missingWords(read: ReadManifest, at: Path, texts: Texts): Finding<ReadManifest>[] {
  const missing = read.manifest.languages.filter((language) => texts[language] === undefined)
  if (missing.length === 0) return []
  return [finding('missing-words', read, { at, text: `"${String(at.at(-1))}" has no words in ${missing.join(', ')}` })]
}
