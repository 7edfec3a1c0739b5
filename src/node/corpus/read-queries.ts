import { ok, refuse, type Result } from '../../shared/result'
import { QueryLine } from './corpus-line'
import { readLines, type Flaw } from './read-lines'

/** Reads queries whose answers are all in the corpus: a query for another corpus would count as missed. */
export async function readQueries(file: string, known: ReadonlySet<string>): Promise<Result<QueryLine[], Flaw>> {
  const lines = await readLines(file, QueryLine)
  if (!lines.ok) return lines
  for (const { line, value } of lines.value) {
    const missing = value.relevant.find(({ id }) => !known.has(id))
    if (missing !== undefined) return refuse({ file, line, text: `the article "${missing.id}" is not in the corpus` })
    if (!value.relevant.some(({ grade }) => grade === 2)) return refuse({ file, line, text: 'no article has grade 2' })
  }
  return ok(lines.value.map(({ value }) => value))
}
