import type { Article, ErrorMessage } from '../../shared/content/article'
import { keyOf } from '../../shared/triage/words'
import type { Draft } from './draft'
import { draftTexts } from './draft-texts'
import type { RowFound } from './rows-of'
import { slugOf, uniqueId } from './slug'

/** Articles that rows may lead to: by their titles, and by the files that they come from. */
export type Targets = {
  readonly byTitle: Map<string, string>
  readonly byFile: ReadonlyMap<string, string>
  readonly taken: Set<string>
}

export type Led = {
  readonly article: Article
  /** Articles that only the table names: each with one step that says so, until somebody writes it. */
  readonly stubs: readonly Article[]
}

/**
 * The article with its error table. A row leads to the article that its link or title names; where there is none, a stub is made, so that the table
 * is whole and every gap in it can be found. Rows with one message and several articles get the question that somebody has yet to write.
 */
export function withRows({ article, rows }: Draft, file: string, targets: Targets): Led {
  const stubs: Article[] = []
  const targetOf = ({ title, link }: RowFound): string => {
    const known = linked(link, file, targets) ?? targets.byTitle.get(keyOf(title))
    if (known !== undefined && known !== article.id) return known
    const stub = stubOf(title, article, uniqueId(slugOf(title, 'article'), targets.taken))
    targets.byTitle.set(keyOf(title), stub.id)
    stubs.push(stub)
    return stub.id
  }
  const errors = rows.map((row, at): ErrorMessage => ({
    id: `row-${at + 1}`,
    kind: row.kind,
    shows: row.shows,
    article: targetOf(row),
  }))
  return { article: { ...article, errors: separated(errors, rows, article.language) }, stubs }
}

/** Links are relative to the file they stand in, or to the folder that is imported. */
function linked(link: string | undefined, file: string, { byFile }: Targets): string | undefined {
  if (link === undefined) return undefined
  const path = link.split(/[?#]/, 1)[0] ?? ''
  return byFile.get(joined(file.split('/').slice(0, -1), path)) ?? byFile.get(path.replace(/^\/+/, ''))
}

export function joined(folder: readonly string[], path: string): string {
  const parts = [...folder]
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function separated(errors: readonly ErrorMessage[], rows: readonly RowFound[], language: string): ErrorMessage[] {
  const texts = draftTexts(language)
  const leads = new Map<string, Set<string>>()
  for (const { shows, article } of errors) {
    for (const shown of shows) leads.set(keyOf(shown), (leads.get(keyOf(shown)) ?? new Set()).add(article))
  }
  const asked = new Set<string>()
  return errors.map((row, at) => {
    const keys = row.shows.map(keyOf)
    const several = keys.filter((key) => (leads.get(key)?.size ?? 0) > 1)
    if (several.length === 0) return row
    const first = several.some((key) => !asked.has(key))
    for (const key of several) asked.add(key)
    const when = `${texts.leadsHere} (${rows[at]?.title ?? row.article})`.slice(0, 400)
    return { ...row, ...(first && { ask: texts.separates }), when }
  })
}

function stubOf(title: string, from: Article, id: string): Article {
  const texts = draftTexts(from.language)
  return {
    ...from,
    id,
    title,
    heading: texts.heading,
    choose: texts.choose,
    impact: texts.impact,
    symptoms: [{ id: 'symptom-1', text: title }],
    steps: [{ id: 'step-1', title: texts.stepTitle, record: texts.record, do: texts.action, must: 'expected' }],
    errors: [],
    applies: {},
    sources: [{ title }],
    background: '',
  }
}
