import type { Article } from './article'
import type { Manifest, Problem } from './pack'
import { problem, type Locate, type Path, type Rule } from './rules'

export type ReadManifest = { readonly manifest: Manifest; readonly file: string; readonly locate: Locate }
export type ReadArticle = {
  readonly article: Article
  readonly file: string
  readonly locate: Locate
  /** Changes with every word of the file; a translation names the one it was made from. */
  readonly digest?: string
}
export type Source = { readonly file: string; readonly locate: Locate }

/** Something wrong, and what the desk leaves out because of it: the whole file, the values at some paths, or nothing. */
export type Finding<S extends Source = ReadArticle> = {
  readonly source: S
  readonly problem: Problem
  readonly cut: 'file' | Path | undefined
}

export type Found = {
  readonly at: Path
  readonly text: string
  readonly mend?: string | undefined
  readonly cut?: 'file' | Path
}

export function finding<S extends Source>(rule: Rule, source: S, { at, text, mend, cut }: Found): Finding<S> {
  return { source, problem: problem(rule, source.file, source.locate(at), text, mend), cut }
}

/** A copy of plain data without the values at these paths; indexes are those of the original. */
export function without(data: unknown, cuts: readonly Path[]): unknown {
  if (cuts.length === 0 || typeof data !== 'object' || data === null) return data
  const below = (key: string) =>
    cuts.filter((cut) => cut.length > 1 && String(cut[0]) === key).map((cut) => cut.slice(1))
  const gone = new Set(cuts.filter((cut) => cut.length === 1).map((cut) => String(cut[0])))
  const kept = Object.entries(data)
    .filter(([key]) => !gone.has(key))
    .map(([key, value]): [string, unknown] => [key, without(value, below(key))])
  return Array.isArray(data) ? kept.map(([, value]) => value) : Object.fromEntries(kept)
}
