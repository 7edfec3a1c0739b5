import * as v from 'valibot'
import { Article } from '../../shared/content/article'
import { keyOf } from '../../shared/triage/words'
import { refuse, ok, type Result } from '../../shared/result'
import type { CustomersSay } from '../corpus/customers-say'
import { largestFile } from '../packs/pack-files'
import { articleFile } from '../packs/write-pack'
import type { Dropped, PageRead } from './blocks'
import { draftOf, type Draft } from './draft'
import { joined, withRows, type Targets } from './leads'
import { readPageText, type PageFile } from './page-files'
import { kindOfFile, readPage } from './read-page'
import { slugOf, uniqueId } from './slug'

/** An article that came out of a page, as its file is to be written. */
export type ImportedArticle = { readonly article: Article; readonly text: string }
export type ImportedPage = {
  readonly file: string
  readonly article: Article
  readonly dropped: readonly Dropped[]
  /** Articles that its error table names and that nobody has written yet. */
  readonly stubs: readonly string[]
  /** Its table has messages with several articles and no question yet. */
  readonly unseparated: number
}
type NotImported = { readonly file: string; readonly why: string }

export type ImportResult = {
  readonly pages: readonly ImportedPage[]
  readonly left: readonly NotImported[]
  readonly articles: readonly ImportedArticle[]
}

export type ImportGiven = {
  readonly says: CustomersSay
  readonly language: string | undefined
  readonly today: string
  readonly reviewBy: string
  /** Articles that the pack has already. */
  readonly known: readonly Pick<Article, 'id' | 'title'>[]
  readonly hear: (done: number, total: number) => void
}

type Read = { readonly file: PageFile; readonly page: PageRead; readonly draft: Draft }

/** Makes a draft of every page that is one, and says of every other file why it is none. Writes nothing. */
export async function importPages(files: readonly PageFile[], given: ImportGiven): Promise<ImportResult> {
  const texts = new Map<string, string>()
  const left: NotImported[] = []
  const read: Read[] = []
  const total = 2 * files.length
  for (const [at, file] of files.entries()) {
    const text =
      kindOfFile(file.name) === undefined
        ? refuse('it is neither Markdown nor HTML nor text')
        : await readPageText(file)
    if (text.ok) texts.set(file.name, text.value)
    else left.push({ file: file.name, why: text.error })
    given.hear(at + 1, total)
  }
  for (const [at, file] of files.entries()) {
    const text = texts.get(file.name)
    const draft = text === undefined ? undefined : draftFrom(file, text, texts, given)
    if (draft?.ok) read.push(draft.value)
    else if (draft) left.push({ file: file.name, why: draft.error })
    given.hear(files.length + at + 1, total)
  }
  return articlesFrom(read, left, given)
}

function draftFrom(
  file: PageFile,
  text: string,
  texts: ReadonlyMap<string, string>,
  given: ImportGiven,
): Result<Read, string> {
  const { name } = file
  const folder = name.split('/').slice(0, -1)
  const include = (path: string) => texts.get(joined(folder, path)) ?? texts.get(path.replace(/^[~/.]+/, ''))
  const page = readPage(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), kindOfFile(name) ?? 'text', include)
  const why = noArticle(name, page)
  if (why !== undefined) return refuse(why)
  const { language, today, reviewBy, says } = given
  return ok({
    file,
    page,
    draft: draftOf(page, { source: name, says: says.get(name) ?? [], language, today, reviewBy }),
  })
}

const housekeeping =
  /^(?:readme|security|contributing|license|licence|code[_-]of[_-]conduct|changelog|toc|third-?party-?notices?)\./i

function noArticle(name: string, page: PageRead): string | undefined {
  if (housekeeping.test(name.split('/').at(-1) ?? '')) return 'it tells about its folder and answers no complaint'
  if (page.blocks.length === 0) return 'there is nothing to read in it'
  const isFragment = page.title === undefined && !page.blocks.some(({ kind }) => kind === 'heading')
  return isFragment && kindOfFile(name) === 'markdown'
    ? 'it is a fragment that other pages include: it has no title and no heading'
    : undefined
}

function articlesFrom(read: readonly Read[], left: NotImported[], given: ImportGiven): ImportResult {
  const taken = new Set(given.known.map(({ id }) => id))
  const named = read.map((one) => ({ ...one, id: idFor(one.file.name, taken) }))
  const targets: Targets = {
    byTitle: new Map(
      [...given.known, ...named.map(({ id, draft }) => ({ id, title: draft.article.title }))].map(({ id, title }) => [
        keyOf(title),
        id,
      ]),
    ),
    byFile: new Map(named.map(({ file, id }) => [file.name, id])),
    taken,
  }
  const pages: ImportedPage[] = []
  const articles: ImportedArticle[] = []
  for (const { file, page, draft, id } of named) {
    const led = withRows({ ...draft, article: { ...draft.article, id } }, file.name, targets)
    const whole = [led.article, ...led.stubs].map(soundArticle)
    const failed = whole.find((one) => !one.ok)
    if (failed) {
      left.push({ file: file.name, why: failed.error })
      continue
    }
    articles.push(...whole.flatMap((one) => (one.ok ? [one.value] : [])))
    const unseparated = led.article.errors.filter(({ ask }) => ask !== undefined).length
    pages.push({
      file: file.name,
      article: led.article,
      dropped: page.dropped,
      stubs: led.stubs.map((stub) => stub.id),
      unseparated,
    })
  }
  return { pages, left, articles }
}

/** By the file's name; a name that says nothing, or is there already, by its folder as well. */
function idFor(name: string, taken: Set<string>): string {
  const parts = name.replace(/\.[a-z]+$/i, '').split('/')
  const own = slugOf(parts.at(-1) ?? '', 'article')
  const longer = slugOf(parts.slice(-2).join(' '), own)
  return uniqueId(taken.has(own) ? longer : own, taken)
}

/** Nothing is written that could not be read again. */
function soundArticle(article: Article): Result<ImportedArticle, string> {
  const parsed = v.safeParse(Article, article)
  if (!parsed.success) return refuse(`its ${v.getDotPath(parsed.issues[0]) ?? 'keys'}: ${parsed.issues[0].message}`)
  const text = articleFile(parsed.output)
  return Buffer.byteLength(text) > largestFile
    ? refuse('as an article it is larger than 256 kB')
    : ok({ article: parsed.output, text })
}
