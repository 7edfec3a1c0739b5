import type { MessageHit } from '../../shared/triage/suggestion'

/** An article that is under way: the running one, or one that waits at a step. */
export type UnderWay = {
  readonly article: string
  /** Number of the step that waits; the running article has none. */
  readonly waitsAt?: number
}

/** More than this nobody reads without a word typed. */
const MOST = 60

/** All messages without a word typed: the tables of the articles under way first, innermost first, then the others in their order. */
export function nearestFirst(hits: readonly MessageHit[], underWay: readonly UnderWay[]): MessageHit[] {
  const owners = underWay.map(({ article }) => article)
  const rank = ({ rows }: MessageHit): number => {
    const places = rows.map(({ owner }) => owners.indexOf(owner)).filter((at) => at >= 0)
    return places.length === 0 ? owners.length : Math.min(...places)
  }
  return hits.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST)
}
