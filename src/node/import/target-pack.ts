import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Article } from '../../shared/content/article'
import type { Manifest } from '../../shared/content/pack'
import { ok, refuse, type Result } from '../../shared/result'
import { manifestName } from '../packs/pack-files'
import { readSources } from '../packs/read-pack'
import { manifestFile } from '../packs/write-pack'
import { draftTexts } from './draft-texts'
import type { ImportedArticle } from './import-pages'
import { slugOf } from './slug'

export type TargetPack = { readonly isNew: boolean; readonly known: readonly Pick<Article, 'id' | 'title'>[] }

/** The pack that articles are to be added to; a folder that is empty or not there becomes one. */
export async function openPack(folder: string): Promise<Result<TargetPack, string>> {
  const names: string[] = await readdir(folder).catch(() => [])
  if (names.length === 0) return ok({ isNew: true, known: [] })
  if (!names.includes(manifestName)) return refuse('this folder is not empty and has no pack.yaml.')
  const { manifest, articles } = await readSources(folder)
  if (!manifest) return refuse('its pack.yaml has errors; "content check" names them.')
  // Articles that cannot be read keep their ids all the same.
  const files = await readdir(join(folder, 'articles')).catch(() => [])
  const broken = files.map((file) => ({ id: file.split('.', 1)[0] ?? '', title: '' }))
  return ok({ isNew: false, known: [...articles.map(({ article: { id, title } }) => ({ id, title })), ...broken] })
}

/** Rarer languages are slips of the guess, or a page that lost its way. */
const leastShare = 0.1

/** The manifest of a pack that is made by an import. */
export function draftPack(folder: string, articles: readonly ImportedArticle[], today: string): Manifest {
  const languages = languagesOf(articles)
  const name = basename(folder)
  const { publisher, licence } = draftTexts(languages[0] ?? 'en')
  return {
    id: slugOf(name, 'imported'),
    version: today.slice(0, 7).replace('-', '.'),
    title: Object.fromEntries(languages.map((language) => [language, name])),
    publisher,
    licence,
    languages,
    facts: [],
    questions: [],
  }
}

function languagesOf(articles: readonly ImportedArticle[]): string[] {
  const counts = new Map<string, number>()
  for (const { article } of articles) counts.set(article.language, (counts.get(article.language) ?? 0) + 1)
  const common = [...counts].filter(([, count]) => count >= leastShare * articles.length).sort((a, b) => b[1] - a[1])
  return common.length > 0 ? common.map(([language]) => language) : ['en']
}

/** Writes the articles, and `pack.yaml` where there was none; never over a file that is there. */
export async function writeArticles(
  folder: string,
  manifest: Manifest | undefined,
  articles: readonly ImportedArticle[],
  hear: (done: number, total: number) => void,
): Promise<void> {
  if (articles.length === 0) return
  await mkdir(join(folder, 'articles'), { recursive: true })
  for (const [at, { article, text }] of articles.entries()) {
    await writeFile(join(folder, 'articles', `${article.id}.${article.language}.md`), text, { flag: 'wx' })
    hear(at + 1, articles.length)
  }
  if (manifest) await writeFile(join(folder, manifestName), manifestFile(manifest), { flag: 'wx' })
}
