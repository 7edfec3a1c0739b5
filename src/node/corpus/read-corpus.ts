import type { Pack } from '../../shared/content/pack'
import { ok, type Result } from '../../shared/result'
import { articleOf } from './corpus-article'
import { corpusFacts } from './corpus-facts'
import { CorpusLine } from './corpus-line'
import type { CustomersSay } from './customers-say'
import { readLines, type Flaw } from './read-lines'

/** Reads a corpus file, packed or not, as a pack of articles; `said` brings customers' words to those that it knows. */
export async function readCorpus(file: string, said: CustomersSay = nothingSaid): Promise<Result<Pack, Flaw>> {
  const lines = await readLines(file, CorpusLine)
  if (!lines.ok) return lines
  return ok(packOf(lines.value.map(({ value }) => articleOf(value, said.get(value.path) ?? []))))
}

const nothingSaid: CustomersSay = new Map()

function packOf(articles: Pack['articles']): Pack {
  const languages = [...new Set(articles.map((article) => article.language))]
  const manifest = {
    id: 'corpus',
    version: '1.0',
    title: { en: 'Corpus' },
    publisher: 'Corpus',
    licence: 'see the corpus',
    languages,
    facts: [...corpusFacts],
    questions: [],
  }
  return { manifest, articles }
}
