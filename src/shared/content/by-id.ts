import type { ReadArticle } from './finding'

/** The language files of each article, in the order of the pack. */
export function byId(articles: readonly ReadArticle[]): Map<string, ReadArticle[]> {
  const files = new Map<string, ReadArticle[]>()
  for (const read of articles) {
    const own = files.get(read.article.id)
    if (own) own.push(read)
    else files.set(read.article.id, [read])
  }
  return files
}

/** The file that the others are translated from: the one in the first of the pack's languages that the article has. */
export function sourceAmong(files: readonly ReadArticle[], languages: readonly string[]): ReadArticle | undefined {
  return languages.map((tag) => files.find(({ article }) => article.language === tag)).find(Boolean) ?? files[0]
}
