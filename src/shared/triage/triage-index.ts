import type { Article } from '../content/article'
import type { Pack } from '../content/pack'
import { textsOf, type ArticleTexts, type Field, type ShownText } from './article-texts'
import { lexicon } from './lexicon'
import { phrasesOf, type PhraseBook } from './phrase-book'
import { buildMessages, type MessageTable } from './message-table'
import { buildSpeller, type Speller } from './spelling'
import { stem } from './stems'
import { isStopWord } from './stop-words'
import { wordsOf, type Word } from './words'

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

/** A line that can be shown as a reason; `terms` are its words in order, stop words among them. */
export type IndexedLine = ShownText & { readonly language: string; readonly terms: Int32Array }

/** One article in all its languages. */
export type Candidate = {
  readonly id: string
  readonly applies: Readonly<Record<string, readonly string[]>>
  readonly lines: readonly IndexedLine[]
}

/** Every place of a term: `articles[from[t] .. from[t + 1])` with their weights. */
export type Postings = { readonly from: Int32Array; readonly articles: Int32Array; readonly weights: Float32Array }

/** Words of the articles to numbers, and what their rarity is worth. */
export type Terms = {
  readonly numbers: ReadonlyMap<string, number>
  /** By written word: the terms it was stored under, one for each language it occurs in. */
  readonly bySurface: ReadonlyMap<string, readonly number[]>
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
  const builder = newBuilder(ids.length)
  const messages = buildMessages(pack, builder.number, (term) => builder.stop[term] === 1)
  const files = pack.articles.map((article) => readFile(builder, article, places.get(article.id) ?? 0, messages))
  const averages = averageLengths(files)
  for (const file of files) addWeights(builder, file, averages)
  const candidates = ids.map((id, place) =>
    candidateOf(
      id,
      files.filter((file) => file.place === place),
      builder,
    ),
  )
  const surfaces = [...builder.bySurface.keys()]
  const postings = packPostings(builder)
  const terms = {
    numbers: builder.numbers,
    bySurface: builder.bySurface,
    stop: Uint8Array.from(builder.stop),
    rarity: rarityOf(builder, ids.length),
  }
  return { candidates, terms, postings, speller: buildSpeller(surfaces), phrases: phrasesOf(lexicon), messages, pack }
}

type File = {
  readonly article: Article
  readonly place: number
  readonly texts: ArticleTexts
  readonly lengths: Map<Field, number>
  readonly terms: Map<Field, number[]>
}
type Builder = ReturnType<typeof newBuilder>

function newBuilder(articles: number) {
  const numbers = new Map<string, number>()
  const bySurface = new Map<string, number[]>()
  const stop: number[] = []
  const weights: Map<number, number>[] = []

  function termOf(word: Word, language: string): number {
    const isStop = isStopWord(word.folded)
    // Stop words keep a name of their own: as a stop word "use" never meets the content word of another language.
    const name = isStop ? `~${word.folded}` : stem(word.folded, language)
    const known = numbers.get(name)
    const term = known ?? numbers.size
    if (known === undefined) {
      numbers.set(name, term)
      stop.push(isStop ? 1 : 0)
      weights.push(new Map())
    }
    const surface = bySurface.get(word.folded)
    if (surface === undefined) bySurface.set(word.folded, [term])
    else if (!surface.includes(term)) surface.push(term)
    return term
  }
  const number = (text: string, language: string): Int32Array =>
    Int32Array.from(wordsOf(text), (word) => termOf(word, language))
  return { numbers, bySurface, stop, weights, number, articles }
}

function readFile(builder: Builder, article: Article, place: number, messages: MessageTable): File {
  const own = textsOf(article)
  const leadingHere = messages.leadingTo(article.id, article.language)
  const texts = { shown: [...own.shown, ...leadingHere], counted: own.counted }
  const terms = new Map<Field, number[]>()
  for (const { field, text } of [...texts.shown, ...texts.counted]) {
    const list = terms.get(field) ?? []
    for (const term of builder.number(text, article.language)) if (builder.stop[term] === 0) list.push(term)
    terms.set(field, list)
  }
  const lengths = new Map([...terms].map(([field, list]) => [field, list.length] as const))
  return { article, place, texts, lengths, terms }
}

function averageLengths(files: readonly File[]): Map<Field, number> {
  const sums = new Map<Field, number>()
  for (const file of files) for (const [field, length] of file.lengths) sums.set(field, (sums.get(field) ?? 0) + length)
  return new Map([...sums].map(([field, sum]) => [field, Math.max(1, sum / Math.max(1, files.length))] as const))
}

function addWeights(builder: Builder, file: File, averages: ReadonlyMap<Field, number>): void {
  const inFile = new Map<number, number>()
  for (const [field, terms] of file.terms) {
    const { weight, dilution } = fields[field]
    const each = weight / (1 - dilution + (dilution * terms.length) / (averages.get(field) ?? 1))
    for (const term of terms) inFile.set(term, (inFile.get(term) ?? 0) + each)
  }
  // The same word in two languages of one article is one mention, not two.
  for (const [term, weight] of inFile) {
    const places = builder.weights[term]
    if (places !== undefined) places.set(file.place, Math.max(places.get(file.place) ?? 0, weight))
  }
}

function candidateOf(id: string, files: readonly File[], builder: Builder): Candidate {
  const lines = files.flatMap(({ article, texts }) =>
    texts.shown.map((line) => ({
      ...line,
      language: article.language,
      terms: builder.number(line.text, article.language),
    })),
  )
  return { id, applies: files[0]?.article.applies ?? {}, lines }
}

function packPostings({ weights }: Builder): Postings {
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
function rarityOf({ weights, articles }: Builder, total: number): Float32Array {
  const count = Math.max(total, articles, 1)
  return Float32Array.from(weights, (places) => {
    let found = 0
    for (const weight of places.values()) found += weight >= aboutFrom ? 1 : 0.33
    return found === 0 ? 0 : Math.log(1 + (count - found + 0.5) / (found + 0.5))
  })
}
