import type { Article } from './article'
import { linesOf } from './article-lines'
import { finding, type Finding, type ReadArticle } from './finding'
import type { Path } from './rules'

type Label = { readonly label: string; readonly at: Path }

/** A label that is written in two ways: the clerk points at it, so only one of them can be right. */
export function checkLabels(read: ReadArticle): Finding[] {
  const labels = labelsOf(read.article)
  const first = new Map<string, string>()
  const written = labels.flatMap(({ label, at }) => {
    const key = keyOf(label)
    const other = first.get(key)
    if (other === undefined) first.set(key, label)
    if (other === undefined || other === label) return []
    return [
      finding('label-differs', read, { at, text: `The label "${label}" is written "${other}" earlier in this article` }),
    ]
  })
  return [...written, ...inPaths(read, first)]
}

/** A name of some words; more of them are a sentence between two ways. */
const name = /^\p{Lu}[\p{L}\p{N} &'’-]{0,40}$/u

/** A way through menus ("Settings > Mail Accounts") that calls a label longer than the steps do. */
function inPaths(read: ReadArticle, known: ReadonlyMap<string, string>): Finding[] {
  return linesOf(read.article).flatMap(({ at, text }) => {
    const parts = text.replaceAll('**', '').split(/\s[>›→]\s/u)
    // The first and last part run into the sentence around the way.
    return parts.slice(1, -1).flatMap((part) => {
      if (!name.test(part)) return []
      const words = keyOf(part).split(' ')
      const shorter = words.map((_, from) => known.get(words.slice(from + 1).join(' '))).find((label) => label)
      if (shorter === undefined || known.has(words.join(' '))) return []
      const told = `The way here has "${part.trim()}" where the steps have the label "${shorter}"`
      return [finding('label-differs', read, { at, text: told })]
    })
  })
}

function keyOf(label: string): string {
  return label.toLowerCase().replace(/\s+/gu, ' ').trim()
}

function labelsOf({ steps }: Article): Label[] {
  return steps.flatMap((step, index) => {
    const ways = [
      { way: step, at: ['steps', index] },
      ...(step.variants ?? []).map((way, v) => ({ way, at: ['steps', index, 'variants', v] })),
    ]
    return ways.flatMap(({ way, at }) => [
      ...[...way.do.matchAll(/\*\*(.+?)\*\*/g)].map((bold) => ({ label: bold[1] ?? '', at: [...at, 'do'] })),
      ...(way.labels ?? []).map((label, l) => ({ label, at: [...at, 'labels', l] })),
    ])
  })
}
