import type { Article } from './article'
import type { Pack } from './pack'

/** An article that differs between two packs, under its title in the pack's first language. */
export type ArticleDifference = { readonly article: string; readonly title: string }
type ChangedArticle = ArticleDifference & { readonly changes: readonly string[] }

export type PackDifference = {
  readonly added: readonly ArticleDifference[]
  readonly changed: readonly ChangedArticle[]
  readonly removed: readonly ArticleDifference[]
}

/** What a desk gains, gets in other words, and loses when `after` takes the place of `before`. Each list by article id. */
export function comparePacks(before: Pack | undefined, after: Pack): PackDifference {
  const old = byArticle(before)
  const now = byArticle(after)
  return {
    added: named([...now].filter(([id]) => !old.has(id))),
    removed: named([...old].filter(([id]) => !now.has(id))),
    changed: [...now].flatMap(([id, files]) => {
      const changes = changesOf(old.get(id) ?? files, files)
      return changes.length > 0 ? [{ article: id, title: titleOf(files), changes }] : []
    }),
  }
}

type Files = readonly Article[]

/** The language files of each article, the pack's first language first. */
function byArticle(pack: Pack | undefined): Map<string, Article[]> {
  if (!pack) return new Map()
  const languages = pack.manifest.languages
  const place = ({ language }: Article): number => (languages.indexOf(language) + languages.length + 1) % (languages.length + 1)
  const found = new Map<string, Article[]>()
  for (const article of pack.articles) found.set(article.id, [...(found.get(article.id) ?? []), article])
  for (const files of found.values()) files.sort((a, b) => place(a) - place(b))
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function named(articles: readonly (readonly [string, Files])[]): ArticleDifference[] {
  return articles.map(([id, files]) => ({ article: id, title: titleOf(files) }))
}

function titleOf([first]: Files): string {
  return first?.title ?? ''
}

/** In a writer's words, like `en: title, steps (open-mail added)`; nothing when not a letter differs. */
function changesOf(before: Files, after: Files): string[] {
  const old = new Map(before.map((article) => [article.language, article]))
  const now = new Map(after.map((article) => [article.language, article]))
  const gone = [...old.keys()].filter((language) => !now.has(language)).map((language) => `${language}: removed`)
  const others = [...now].flatMap(([language, article]) => {
    const earlier = old.get(language)
    if (!earlier) return [`${language}: added`]
    const keys = changedKeys(earlier, article)
    return keys.length > 0 ? [`${language}: ${keys.join(', ')}`] : []
  })
  return [...others, ...gone]
}

function changedKeys(before: Article, after: Article): string[] {
  const old = new Map<string, unknown>(Object.entries(before))
  const now = new Map<string, unknown>(Object.entries(after))
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((key) => !same(old.get(key), now.get(key)))
    .map((key) => {
      const items = changedItems(old.get(key), now.get(key))
      return items.length > 0 ? `${key} (${items.join(', ')})` : key
    })
}

type Item = { readonly id: string }

/** Of a list whose items have ids: which of them came, went or read otherwise. */
function changedItems(before: unknown, after: unknown): string[] {
  const [old, now] = [itemsOf(before), itemsOf(after)]
  if (!old || !now) return []
  const removed = [...old.keys()].filter((id) => !now.has(id)).map((id) => `${id} removed`)
  const others = [...now].flatMap(([id, item]) => {
    if (!old.has(id)) return [`${id} added`]
    return same(old.get(id), item) ? [] : [`${id} changed`]
  })
  return [...others, ...removed]
}

function itemsOf(list: unknown): Map<string, Item> | undefined {
  if (list === undefined) return new Map()
  if (!Array.isArray(list) || !list.every(isItem)) return undefined
  return new Map(list.map((item) => [item.id, item]))
}

function isItem(item: unknown): item is Item {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string'
}

// Both come from the same schema, which puts keys in one order.
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
