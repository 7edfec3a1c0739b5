import type { Field } from './article-texts'
import type { ReadText } from './text-reader'
import { fieldNames } from './weights'

/**
 * Every line of every article that can be shown as a reason, as numbers. The lines of candidate c are `first[c] .. first[c + 1])`, the words
 * of line l `terms[start[l] .. start[l + 1])`; its meanings stand in pairs of `meaningAt` (the word in the line) and `meaningTerm`.
 */
export type Lines = {
  readonly first: Int32Array
  readonly start: Int32Array
  readonly terms: Int32Array
  readonly meaningStart: Int32Array
  readonly meaningAt: Int32Array
  readonly meaningTerm: Int32Array
  readonly field: Int32Array
  /** Lines of one group are one reason. Numbered within a candidate. */
  readonly group: Int32Array
}

type Line = ReadText & { readonly field: Field; readonly group: string }

/** `perCandidate` has the lines of every candidate, in the order of the index. */
export function packLines(perCandidate: readonly (readonly Line[])[]): Lines {
  const first = [0]
  const start = [0]
  const terms: number[] = []
  const meaningStart = [0]
  const meaningAt: number[] = []
  const meaningTerm: number[] = []
  const field: number[] = []
  const group: number[] = []
  for (const lines of perCandidate) {
    const groups = [...new Set(lines.map((line) => line.group))]
    for (const line of lines) {
      for (const term of line.terms) terms.push(term)
      for (const [at, meant] of line.meanings) {
        for (const term of meant) {
          meaningAt.push(at)
          meaningTerm.push(term)
        }
      }
      start.push(terms.length)
      meaningStart.push(meaningAt.length)
      field.push(fieldNames.indexOf(line.field))
      group.push(groups.indexOf(line.group))
    }
    first.push(field.length)
  }
  return {
    first: Int32Array.from(first),
    start: Int32Array.from(start),
    terms: Int32Array.from(terms),
    meaningStart: Int32Array.from(meaningStart),
    meaningAt: Int32Array.from(meaningAt),
    meaningTerm: Int32Array.from(meaningTerm),
    field: Int32Array.from(field),
    group: Int32Array.from(group),
  }
}

/** A number of a packed list; 0 outside it. */
export function numberAt(list: Int32Array | Float32Array | Float64Array, at: number): number {
  return list[at] ?? 0
}
