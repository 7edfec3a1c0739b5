import * as v from 'valibot'
import { Article } from './article'
import { finding, without, type Finding, type ReadArticle, type ReadManifest, type Source } from './finding'
import { checkArticle } from './lint-article'
import { checkCalls } from './lint-calls'
import { checkManifest } from './lint-manifest'
import { checkMessages } from './lint-messages'
import { checkReach } from './lint-reach'
import { checkQuestions, checkReferences, type Known } from './lint-references'
import { checkTranslations } from './lint-translations'
import { checkWording } from './lint-wording'
import { Manifest, type Pack, type Problem } from './pack'
import { problem } from './rules'

export type PackToCheck = {
  readonly manifest: ReadManifest
  readonly articles: readonly ReadArticle[]
  /** Files that are there but could not be read, as `<id>.<language>`. */
  readonly broken?: ReadonlySet<string>
  /** YYYY-MM-DD; without it review dates are not compared with the day. */
  readonly today?: string
}

export type CheckedPack = { readonly pack: Pack; readonly problems: Problem[] }

/**
 * What a desk may use of a pack, and what its writers should mend. Every error says what is left out because of it;
 * the sound rest always stays. `problems` are in no order.
 */
export function checkPack({ manifest, articles, broken = new Set(), today }: PackToCheck): CheckedPack {
  const own = [...repeatedArticles(articles), ...articles.flatMap((read) => checkArticle(read, today))]
  const unbroken = remaining(articles, own)
  const unusable = new Set([...broken, ...leftOut(own).map(({ article }) => `${article.id}.${article.language}`)])
  const translations = checkTranslations(manifest, unbroken, unusable)
  const sound = remaining(unbroken, translations)

  const shared = checkManifest(manifest)
  const known = knownIn(mended(Manifest, manifest.manifest, shared), sound, unusable)
  const references = [...sound.flatMap((read) => checkReferences(read, known)), ...checkCalls(sound)]
  const questions = [...shared, ...checkQuestions(manifest, known)]
  const guidance = [...sound.flatMap(checkWording), ...checkReach(sound, known.facts)]
  const found = [...own, ...translations, ...references, ...checkMessages(sound, known.articles), ...guidance]

  const used = sound.map((read) => mendedArticle(read, found))
  const problems = [...questions, ...found].map((one) => one.problem)
  if (used.length === 0) problems.push(noArticles(manifest))
  return { pack: { manifest: mended(Manifest, manifest.manifest, questions), articles: used }, problems }
}

function noArticles({ file }: ReadManifest): Problem {
  return problem('no-articles', file, { line: 1, column: 1 }, 'The pack has no article that can be used')
}

function repeatedArticles(articles: readonly ReadArticle[]): Finding[] {
  const first = new Map<string, string>()
  return articles.flatMap((read) => {
    const name = `${read.article.id}.${read.article.language}`
    const other = first.get(name)
    if (other === undefined) first.set(name, read.file)
    if (other === undefined) return []
    const text = `${other} is already the article "${read.article.id}" in "${read.article.language}"; this file is left out`
    return [finding('duplicate-article', read, { at: ['id'], text, cut: 'file' })]
  })
}

function leftOut(found: readonly Finding[]): ReadArticle[] {
  return found.filter(({ cut }) => cut === 'file').map(({ source }) => source)
}

function remaining(articles: readonly ReadArticle[], found: readonly Finding[]): ReadArticle[] {
  const gone = new Set(leftOut(found))
  return articles.filter((read) => !gone.has(read))
}

function knownIn(manifest: Manifest, articles: readonly ReadArticle[], unusable: ReadonlySet<string>): Known {
  return {
    articles: new Map(articles.map(({ article }) => [article.id, new Set(article.steps.map(({ id }) => id))])),
    facts: new Map(manifest.facts.map(({ id, values }) => [id, new Set(values.map((value) => value.id))])),
    broken: new Set([...unusable].map((name) => name.split('.', 1)[0] ?? '')),
  }
}

function mendedArticle(read: ReadArticle, found: readonly Finding[]): Article {
  return mended(
    Article,
    read.article,
    found.filter(({ source }) => source === read),
  )
}

/**
 * Without what the findings leave out. The schema is asked again: a list may have become too short, and then the item
 * around it goes as well (a question with one answer is none).
 */
function mended<S extends typeof Article | typeof Manifest>(
  schema: S,
  value: v.InferOutput<S>,
  found: readonly Finding<Source>[],
): v.InferOutput<S> {
  const cuts = found.flatMap(({ cut }) => (cut === undefined || cut === 'file' ? [] : [cut]))
  if (cuts.length === 0) return value
  const cut = without(value, cuts)
  const parsed = v.safeParse(schema, cut)
  if (parsed.success) return parsed.output
  const around = parsed.issues.map(({ path }) =>
    (path ?? []).slice(0, 2).map(({ key }) => (typeof key === 'number' ? key : String(key))),
  )
  return v.parse(schema, without(cut, around))
}
