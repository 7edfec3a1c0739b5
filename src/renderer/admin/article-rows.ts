import type { Confidence } from '../../shared/content/article'
import { articleIn, type Pack } from '../../shared/content/pack'

/** One article of the pack, once for all its languages. */
export type ArticleRow = {
  readonly id: string
  readonly title: string
  readonly owner: string
  readonly confidence: Confidence
  readonly reviewedOn: string
  readonly reviewBy: string
  readonly due: boolean
  readonly languages: readonly string[]
}

/** `today` as YYYY-MM-DD. Those due for review come first, then by title. */
export function articleRows(pack: Pack, language: string, today: string): ArticleRow[] {
  const ids = [...new Set(pack.articles.map(({ id }) => id))]
  const rows = ids.flatMap((id): ArticleRow[] => {
    const article = articleIn(pack, id, language)
    if (!article) return []
    const { title, owner, confidence, reviewedOn, reviewBy } = article
    const languages = pack.articles.filter((other) => other.id === id).map((other) => other.language)
    return [{ id, title, owner, confidence, reviewedOn, reviewBy, due: reviewBy < today, languages }]
  })
  return rows.sort((a, b) => Number(b.due) - Number(a.due) || a.title.localeCompare(b.title, language))
}
