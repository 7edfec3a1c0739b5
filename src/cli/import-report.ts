import { join } from 'node:path'
import type { ImportedPage, ImportResult } from '../node/import/import-pages'
import { isNotWritten } from '../shared/content/placeholder'
import { number } from './check-content'

/** What came of each page in a line, what was left out of it, and why other files are no articles. */
export function importAsText({ pages, left, articles }: ImportResult, into: string): string {
  const stubs = pages.flatMap((page) => page.stubs)
  const count = `${pages.length} of ${pages.length + left.length} files became drafts in ${into}; ${articles.length} article files were written.`
  return `${[
    ...pages.flatMap((page) => pageLines(page, into)),
    ...left.map(({ file, why }) => `${file}: not imported: ${why}`),
    ...(stubs.length > 0 ? [`Nobody has written these yet: ${stubs.join(', ')}`] : []),
    count,
  ]
    .map(printable)
    .join('\n')}\n`
}

function pageLines({ file, article, dropped, unseparated }: ImportedPage, into: string): string[] {
  const { id, language, title, symptoms, steps, errors } = article
  const path = join(into, 'articles', `${id}.${language}.md`)
  const rows = errors.length === 0 ? '' : `, ${number(errors.length, 'row')}`
  return [
    `${file}: ${path}: ${number(symptoms.length, 'symptom')}, ${number(steps.length, 'step')}${rows}`,
    ...dropped.map(({ line, text, why }) => `${file}:${line}: dropped "${shortened(text)}" (${why})`),
    ...(isNotWritten(title) ? [`${file}: it has no title`] : []),
    ...(unseparated > 0 ? [`${file}: ${unseparated} message with several articles needs a question`] : []),
  ]
}

/** The same for programs. */
export function importAsJson({ pages, left, articles }: ImportResult): string {
  const told = pages.map(({ file, article, dropped, stubs, unseparated }) => ({
    file,
    article: `${article.id}.${article.language}`,
    symptoms: article.symptoms.length,
    steps: article.steps.length,
    rows: article.errors.length,
    says: article.symptoms.reduce((sum, { says }) => sum + (says?.length ?? 0), 0),
    dropped,
    stubs,
    unseparated,
  }))
  return `${JSON.stringify({ format: 1, written: articles.length, pages: told, left }, null, 2)}\n`
}

function shortened(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`
}

// What stands in a file must not move the cursor or change the colours of the terminal it is shown in.
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
