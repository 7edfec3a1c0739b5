import type { Article } from './article'
import type { Manifest, Pack, Problem } from './pack'
import type { Locate } from './rules'

export type ReadManifest = { readonly manifest: Manifest; readonly file: string; readonly locate: Locate }
export type ReadArticle = { readonly article: Article; readonly file: string; readonly locate: Locate }

/** What was read, before it is known to fit together. `broken` names articles that could not be read. */
export type PackToCheck = {
  readonly manifest: ReadManifest
  readonly articles: readonly ReadArticle[]
  readonly broken?: ReadonlySet<string>
  /** YYYY-MM-DD; without it review dates are not compared with the day. */
  readonly today?: string
}

/** What a desk may use of a pack, and what its writers should mend. */
export function checkPack({ manifest, articles }: PackToCheck): { pack: Pack; problems: Problem[] } {
  return { pack: { manifest: manifest.manifest, articles: articles.map(({ article }) => article) }, problems: [] }
}
