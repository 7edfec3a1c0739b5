import type { Article } from '../content/article'
import type { Pack } from '../content/pack'
import { textsOf, type ArticleTexts, type Field, type ShownText } from './article-texts'
import { lexicon } from './lexicon'
import { buildMessages, type MessageTable } from './message-table'
import { phrasesOf, type PhraseBook } from './phrase-book'
import { buildSpeller, type Speller } from './spelling'
import { newReader, type ReadText, type TextReader } from './text-reader'

/** What a match in a field is worth, and how much a long field dilutes it (BM25F). */
const fields: Readonly<Record<Field, { readonly weight: number; readonly dilution: number }>> = {
  title: { weight: 3.2, dilution: 0.4 },
  symptom: { weight: 2.4, dilution: 0.5 },
  keyword: { weight: 2, dilution: 0.4 },
  message: { weight: 1.8, dilution: 0.5 },
  choose: { weight: 1.2, dilution: 0.5 },
  about: { weight: 0.6, dilution: 0.6 },
  steps: { weight: 0.4, dilution: 0.75 },
  // The messages that lead away from an article say little for the article itself.
  'own-table': { weight: 0.15, dilution: 0.75 },
}
/** From this weight on a word counts as one that the article is about; below it, as one that it also mentions. */
const aboutFrom = 1

/** A line that can be shown as a reason. */
export type IndexedLine = ShownText & ReadText & { readonly language: string }

/** One article in all its languages. */
export type Candidate = {
  readonly id: string
  readonly applies: Readonly<Record<string, readonly string[]>>
  readonly lines: readonly IndexedLine[]
}

/** Every place of a term: `articles[from[t] .. from[t + 1])` with their weights. */
type Postings = { readonly from: Int32Array; readonly articles: Int32Array; readonly weights: Float32Array }

/** Words of the articles to numbers, and what their rarity is worth. */
type Terms = Pick<TextReader, 'numbers' | 'bySurface' | 'read'> & {
  readonly stop: Uint8Array
  readonly rarity: Float32Array
}

/** All that looking up needs, built once when a pack is loaded. Treat as opaque outside this folder. */
export type TriageIndex = {
  readonly candidates: readonly Candidate[]
  readonly terms: Terms
  readonly postings: Postings
  readonly speller: Speller
  readonly phrases: PhraseBook
  readonly messages: MessageTable
  readonly pack: Pack
}

/** Reads all languages of a pack into one index; the files of one article are one candidate, in pack order. */
export function buildIndex(pack: Pack): TriageIndex {
  const ids = [...new Set(pack.articles.map((article) => article.id))]
  const places = new Map(ids.map((id, place) => [id, place] as const))
  const phrases = phrasesOf(lexicon)
  const reader = newReader(phrases)
  const messages = buildMessages(pack, reader)
  const files = pack.articles.map((article) => readFile(reader, article, places.get(article.id) ?? 0, messages))
  const weights = weightsOf(files, reader.numbers.size)
  const terms = { ...reader, stop: Uint8Array.from(reader.stop), rarity: rarityOf(weights, ids.length) }
  return {
    candidates: candidatesOf(ids, files),
    terms,
    postings: packPostings(weights),
    speller: buildSpeller([...reader.bySurface.keys()]),
    phrases,
    messages,
    pack,
  }
}

/** One language of one article: its lines, and per field every content term with the field's length in words. */
type File = {
  readonly article: Article
  readonly place: number
  readonly lines: readonly IndexedLine[]
  readonly fields: ReadonlyMap<Field, { readonly terms: number[]; length: number }>
}

function readFile(reader: TextReader, article: Article, place: number, messages: MessageTable): File {
  const { language } = article
  const own: ArticleTexts = textsOf(article)
  const shown = [...own.shown, ...messages.leadingTo(article.id, language)]
  const lines = shown.map((line) => ({ ...line, ...reader.read(line.text, language), language }))
  const counted = own.counted.map(({ field, text }) => ({ field, ...reader.read(text, language) }))
  const byField = new Map<Field, { terms: number[]; length: number }>()
  for (const text of [...lines, ...counted]) {
    const entry = byField.get(text.field) ?? { terms: [], length: 0 }
    byField.set(text.field, entry)
    for (const term of text.terms) if (reader.stop[term] === 0) entry.terms.push(term)
    entry.length = entry.terms.length
    for (const term of new Set([...text.meanings.values()].flat())) entry.terms.push(term)
  }
  return { article, place, lines, fields: byField }
}

/** By term, by article: the field-weighted frequency, each field's length evened out against the average. */
function weightsOf(files: readonly File[], terms: number): Map<number, number>[] {
  const averages = averageLengths(files)
  const weights = Array.from({ length: terms }, () => new Map<number, number>())
  for (const file of files) {
    // The same word in two languages of one article is one mention, not two.
    for (const [term, weight] of fileWeights(file, averages)) {
      const places = weights[term]
      places?.set(file.place, Math.max(places.get(file.place) ?? 0, weight))
    }
  }
  return weights
}

function fileWeights(file: File, averages: ReadonlyMap<Field, number>): Map<number, number> {
  const weights = new Map<number, number>()
  for (const [field, { terms, length }] of file.fields) {
    const { weight, dilution } = fields[field]
    const each = weight / (1 - dilution + (dilution * length) / (averages.get(field) ?? 1))
    for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + each)
  }
  return weights
}

function averageLengths(files: readonly File[]): Map<Field, number> {
  const sums = new Map<Field, number>()
  for (const file of files)
    for (const [field, { length }] of file.fields) sums.set(field, (sums.get(field) ?? 0) + length)
  return new Map([...sums].map(([field, sum]) => [field, Math.max(1, sum / Math.max(1, files.length))] as const))
}

function candidatesOf(ids: readonly string[], files: readonly File[]): Candidate[] {
  const byPlace = new Map<number, File[]>()
  for (const file of files) byPlace.set(file.place, [...(byPlace.get(file.place) ?? []), file])
  return ids.map((id, place) => {
    const mine = byPlace.get(place) ?? []
    return { id, applies: mine[0]?.article.applies ?? {}, lines: mine.flatMap((file) => file.lines) }
  })
}

function packPostings(weights: readonly ReadonlyMap<number, number>[]): Postings {
  const size = weights.reduce((sum, places) => sum + places.size, 0)
  const postings = {
    from: new Int32Array(weights.length + 1),
    articles: new Int32Array(size),
    weights: new Float32Array(size),
  }
  let next = 0
  weights.forEach((places, term) => {
    postings.from[term] = next
    for (const [place, weight] of places) {
      postings.articles[next] = place
      postings.weights[next++] = weight
    }
  })
  postings.from[weights.length] = next
  return postings
}

/** Inverse document frequency in which an article that only mentions a word in its steps counts for a third. */
function rarityOf(weights: readonly ReadonlyMap<number, number>[], articles: number): Float32Array {
  return Float32Array.from(weights, (places) => {
    let found = 0
    for (const weight of places.values()) found += weight >= aboutFrom ? 1 : 0.33
    return found === 0 ? 0 : Math.log(1 + (articles - found + 0.5) / (found + 0.5))
  })
}
