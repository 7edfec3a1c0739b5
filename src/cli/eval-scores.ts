import type { QueryLine } from '../node/corpus/corpus-line'

/** Shares from 0 to 1 over `queries` queries. Success and MRR count right articles (grade 2); nDCG counts acceptable ones, too. */
export type Scores = {
  readonly queries: number
  readonly success1: number
  readonly success3: number
  readonly success5: number
  readonly mrr10: number
  readonly ndcg10: number
}

/** A query and the ids that were found for it, best first. */
export type Run = { readonly query: QueryLine; readonly found: readonly string[] }

export function scoresOf(runs: readonly Run[]): Scores {
  const places = runs.map(placeOf)
  const within = (most: number) => mean(places.map((place) => (place <= most ? 1 : 0)))
  return {
    queries: runs.length,
    success1: within(1),
    success3: within(3),
    success5: within(5),
    mrr10: mean(places.map((place) => (place <= 10 ? 1 / place : 0))),
    ndcg10: mean(runs.map(ndcgOf)),
  }
}

export function scoresByKind(runs: readonly Run[]): Record<string, Scores> {
  const kinds = [...new Set(runs.map(({ query }) => query.kind))].sort()
  return Object.fromEntries(kinds.map((kind) => [kind, scoresOf(runs.filter(({ query }) => query.kind === kind))]))
}

/** Place of the first right article, counted from 1; infinite when there is none. */
export function placeOf({ query, found }: Run): number {
  const right = new Set(query.relevant.filter(({ grade }) => grade === 2).map(({ id }) => id))
  const at = found.findIndex((id) => right.has(id))
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1
}

function ndcgOf({ query, found }: Run): number {
  const grades = new Map(query.relevant.map(({ id, grade }) => [id, grade] as const))
  const ideal = gainOf(query.relevant.map(({ grade }) => grade).sort((a, b) => b - a))
  return ideal === 0 ? 0 : gainOf(found.map((id) => grades.get(id) ?? 0)) / ideal
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
