import * as v from 'valibot'
import { Article } from '../../shared/content/article'
import { checkPack, type ReadArticle, type ReadManifest } from '../../shared/content/lint'
import { Manifest, type Pack, type Problem } from '../../shared/content/pack'
import { problem, type Spot } from '../../shared/content/rules'
import { decodeText, splitArticle } from './article-text'
import { gatherPack, manifestName, type PackFile, type PackFiles } from './pack-files'
import { schemaProblems } from './schema-problems'
import { readYaml } from './yaml-text'

/** What a desk can use of a pack, and everything that is wrong with it. File names are relative to the pack's folder. */
export type PackReading = { pack: Pack | undefined; problems: Problem[] }

/**
 * Reads `pack.yaml` and `articles/<id>.<language>.md`. A broken article is a problem, not a failure: the sound rest is used.
 * Without a sound `pack.yaml` there is no pack. With `today` (YYYY-MM-DD), articles past their review date are named too.
 */
export async function readPack(folder: string, today?: string): Promise<PackReading> {
  return packOf(await gatherPack(folder), today)
}

/** The same from files already in memory. */
export function packOf({ files, problems: gathered }: PackFiles, today?: string): PackReading {
  const problems: Problem[] = [...gathered]
  const articles: ReadArticle[] = []
  const broken = new Set<string>()
  let manifest: ReadManifest | undefined
  for (const file of files) {
    if (file.name === manifestName) {
      manifest = readManifest(file, problems)
      continue
    }
    const article = readArticle(file, problems)
    if (article) articles.push(article)
    else broken.add(idOf(file.name))
  }
  for (const { file } of gathered) broken.add(idOf(file))
  if (!manifest) return { pack: undefined, problems }
  const checked = checkPack({ manifest, articles, broken, ...(today === undefined ? {} : { today }) })
  return { pack: checked.pack, problems: [...problems, ...checked.problems] }
}

function readManifest({ name, bytes }: PackFile, problems: Problem[]): ReadManifest | undefined {
  const text = decodeText(bytes)
  if (typeof text !== 'string') return refuseUtf8(name, text, problems)
  const yaml = readYaml(text, name)
  problems.push(...yaml.problems)
  if (yaml.problems.length > 0) return undefined
  const parsed = v.safeParse(Manifest, yaml.value)
  if (parsed.success) return { manifest: parsed.output, file: name, locate: yaml.locate }
  problems.push(...schemaProblems(parsed.issues, Manifest, name, yaml.locate))
  return undefined
}

function readArticle({ name, bytes }: PackFile, problems: Problem[]): ReadArticle | undefined {
  const named = /^articles\/([a-z0-9-]+)\.([a-z0-9-]+)\.md$/.exec(name)
  if (!named) {
    problems.push(
      problem(
        'file-name',
        name,
        top,
        `${name} is not read, because its name does not say which article and language it is`,
      ),
    )
    return undefined
  }
  const text = decodeText(bytes)
  if (typeof text !== 'string') return refuseUtf8(name, text, problems)
  const parts = splitArticle(text)
  if ('line' in parts) {
    problems.push(problem('front-matter', name, parts, 'The keys of the article are not between two lines "---"'))
    return undefined
  }
  const yaml = readYaml(parts.keys, name, parts.keysLine)
  problems.push(...yaml.problems)
  if (yaml.problems.length > 0) return undefined
  const parsed = v.safeParse(Article, withBody(yaml.value, parts.body))
  if (!parsed.success) {
    problems.push(...schemaProblems(parsed.issues, Article, name, yaml.locate))
    return undefined
  }
  const { id, language } = parsed.output
  if (id === named[1] && language === named[2]) return { article: parsed.output, file: name, locate: yaml.locate }
  const own = `articles/${id}.${language}.md`
  const at = yaml.locate([id === named[1] ? 'language' : 'id'])
  problems.push(
    problem(
      'file-name',
      name,
      at,
      `The file says it is "${id}" in "${language}", but its name says otherwise`,
      `Rename it to ${own}, or correct "id" and "language"`,
    ),
  )
  return undefined
}

const top: Spot = { line: 1, column: 1 }

/** A key `background` in the front matter stays visible as a problem instead of being overwritten by the body. */
function withBody(keys: unknown, body: string): unknown {
  if (typeof keys !== 'object' || keys === null || Array.isArray(keys)) return keys
  return 'background' in keys
    ? { ...keys, 'background (belongs below the second ---)': '' }
    : { ...keys, background: body }
}

function refuseUtf8(name: string, at: Spot, problems: Problem[]): undefined {
  problems.push(problem('not-utf-8', name, at, 'Here are letters that are not UTF-8'))
  return undefined
}

function idOf(name: string): string {
  return name.replace(/^articles\//, '').split('.', 1)[0] ?? ''
}
