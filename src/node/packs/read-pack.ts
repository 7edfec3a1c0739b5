import { setImmediate } from 'node:timers/promises'
import * as v from 'valibot'
import { Article } from '../../shared/content/article'
import type { ReadArticle, ReadManifest } from '../../shared/content/finding'
import { checkPack } from '../../shared/content/lint'
import { Manifest, type Pack, type Problem } from '../../shared/content/pack'
import { problem, type Locate, type Rule, type Spot } from '../../shared/content/rules'
import { ok, refuse, type Result } from '../../shared/result'
import { articleDigest } from './article-digest'
import { decodeText, splitArticle, type ArticleText } from './article-text'
import { gatherPack, manifestName, type PackFile, type PackFiles } from './pack-files'
import { schemaProblems } from './schema-problems'
import { readYaml, type YamlText } from './yaml-text'

/** What a desk can use of a pack, and everything that is wrong with it. File names are relative to the pack's folder. */
export type PackReading = { pack: Pack | undefined; problems: Problem[] }

/**
 * Reads `pack.yaml` and `articles/<id>.<language>.md`. A broken article is a problem, not a failure: the sound rest is used.
 * Without a sound `pack.yaml` there is no pack. With `today` (YYYY-MM-DD), articles past their review date are named too.
 */
export async function readPack(folder: string, today?: string): Promise<PackReading> {
  return packOf(await gatherPack(folder), today)
}

/** A pack with what its files say before anything is left out, each with the places of its values. */
export type PackSources = {
  readonly manifest: ReadManifest | undefined
  readonly articles: readonly ReadArticle[]
  readonly reading: PackReading
}

/** The same for tools that point at lines of the files. */
export async function readSources(folder: string, today?: string): Promise<PackSources> {
  return sourcesOf(await gatherPack(folder), today)
}

/** The same from files already in memory. */
export function packOf(files: PackFiles, today?: string): PackReading {
  return sourcesOf(files, today).reading
}

function sourcesOf({ files, problems }: PackFiles, today?: string): PackSources {
  const parts = newParts(problems)
  for (const file of files) takeFile(parts, file)
  const { manifest, articles } = parts
  return { manifest, articles, reading: packFrom(parts, today) }
}

/** As `packOf`, but others get their turn after each file: a large pack takes seconds, and the window is answered meanwhile. */
export async function packOfGently(
  { files, problems }: PackFiles,
  hear: (share: number) => void,
): Promise<PackReading> {
  const parts = newParts(problems)
  for (const [at, file] of files.entries()) {
    takeFile(parts, file)
    hear((at + 1) / files.length)
    await setImmediate()
  }
  return packFrom(parts)
}

type Parts = {
  readonly problems: Problem[]
  readonly articles: ReadArticle[]
  readonly broken: Set<string>
  manifest?: ReadManifest
}

function newParts(gathered: readonly Problem[]): Parts {
  return { problems: [...gathered], articles: [], broken: new Set(gathered.map(({ file }) => articleName(file))) }
}

function takeFile(parts: Parts, file: PackFile): void {
  const read = file.name === manifestName ? readManifest(file) : readArticle(file)
  if (!read.ok) {
    parts.problems.push(...read.error)
    parts.broken.add(articleName(file.name))
  } else if ('manifest' in read.value) parts.manifest = read.value
  else parts.articles.push(read.value)
}

function packFrom({ problems, articles, broken, manifest }: Parts, today?: string): PackReading {
  if (!manifest) return { pack: undefined, problems: problems.sort(byPlace) }
  const checked = checkPack({ manifest, articles, broken, ...(today === undefined ? {} : { today }) })
  return { pack: checked.pack, problems: [...problems, ...checked.problems].sort(byPlace) }
}

function readManifest({ name, bytes }: PackFile): Result<ReadManifest, readonly Problem[]> {
  const text = decodeText(bytes)
  if (typeof text !== 'string') return refuseFile('not-utf-8', name, text, notUtf8)
  const yaml = readYaml(text, name)
  const parsed = validated(Manifest, yaml, yaml.value, name)
  return parsed.ok ? ok({ manifest: parsed.value, file: name, locate: yaml.locate }) : parsed
}

function readArticle({ name, bytes }: PackFile): Result<ReadArticle, readonly Problem[]> {
  const named = /^articles\/([a-z0-9-]+)\.([a-z0-9-]+)\.md$/.exec(name)
  if (!named)
    return refuseFile(
      'file-name',
      name,
      top,
      'This file is not read: its name does not say which article and language it is',
    )
  const text = decodeText(bytes)
  if (typeof text !== 'string') return refuseFile('not-utf-8', name, text, notUtf8)
  const parts = splitArticle(text)
  if ('line' in parts)
    return refuseFile('front-matter', name, parts, 'The keys of the article are not between two lines "---"')
  const yaml = readYaml(parts.keys, name, parts.keysLine)
  const parsed = validated(Article, yaml, withBody(yaml.value, parts.body), name)
  if (!parsed.ok) return parsed
  const { id, language } = parsed.value
  if (id === named[1] && language === named[2]) {
    return ok({ article: parsed.value, file: name, locate: locateIn(yaml, parts), digest: articleDigest(text) })
  }
  const at = yaml.locate([id === named[1] ? 'language' : 'id'])
  const mend = `Rename it to articles/${id}.${language}.md, or correct "id" and "language"`
  return refuseFile(
    'file-name',
    name,
    at,
    `The file says it is "${id}" in "${language}", but its name says otherwise`,
    mend,
  )
}

/** Places in the keys and, as lines counted from 0, in the body. */
function locateIn(yaml: YamlText, { bodyLine }: ArticleText): Locate {
  return (path) => (path[0] === 'background' ? { line: bodyLine + Number(path[1] ?? 0), column: 1 } : yaml.locate(path))
}

const top: Spot = { line: 1, column: 1 }
const notUtf8 = 'Here are letters that are not UTF-8'

function validated<S extends typeof Article | typeof Manifest>(
  schema: S,
  yaml: YamlText,
  value: unknown,
  name: string,
): Result<v.InferOutput<S>, readonly Problem[]> {
  if (yaml.problems.length > 0) return refuse(yaml.problems)
  const parsed = v.safeParse(schema, value)
  return parsed.success ? ok(parsed.output) : refuse(schemaProblems(parsed.issues, schema, name, yaml.locate))
}

/** The body is the only place for the background, so a key of that name must not pass for it. */
function withBody(keys: unknown, body: string): unknown {
  if (typeof keys !== 'object' || keys === null || Array.isArray(keys)) return keys
  return 'background' in keys ? { ...keys, background: misplaced } : { ...keys, background: body }
}

const misplaced = { 'belongs below the second line "---"': true }

function refuseFile(
  rule: Rule,
  file: string,
  at: Spot,
  text: string,
  mend?: string,
): Result<never, readonly Problem[]> {
  return refuse([problem(rule, file, at, text, mend)])
}

/** `articles/one.en.md` is `one.en`. */
function articleName(file: string): string {
  return file.replace(/^articles\//, '').replace(/\.md$/, '')
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
