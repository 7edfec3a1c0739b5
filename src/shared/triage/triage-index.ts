import type { Article } from '../content/article'
import type { Pack } from '../content/pack'
import { countedTexts, shownOf, type ShownText } from './article-texts'
import { lexicon } from './lexicon'
import { packLines, type Lines } from './lines'
import { buildMessages, type MessageTable } from './message-table'
import { phraseName, phrasesOf, type Meaning, type PhraseBook } from './phrase-book'
import { postingsOf, rarityOf, type CountedFile, type Postings } from './postings'
import { quotedOf, type Quoted } from './quoted'
import { buildSpeller, compare, type Near, type Speller } from './spelling'
import { stemsOf } from './stems'
import { fixedReader, newReader, type TextReader, type Vocabulary } from './text-reader'
import type { Word } from './words'

/** One article in all its languages. */
export type Candidate = {
  readonly id: string
  readonly applies: Readonly<Record<string, readonly string[]>>
  readonly files: readonly Article[]
}

/** The alphabet of ids: of every candidate its rank there, and the other way round. */
export type ByName = { readonly rankOf: Int32Array; readonly places: Int32Array }

/** All that looking up needs, built once when a pack is loaded. Treat as opaque outside this folder. */
export type TriageIndex = {
  readonly pack: Pack
  readonly candidates: readonly Candidate[]
  /** Of every candidate by its id. */
  readonly places: ReadonlyMap<string, number>
  readonly byName: ByName
  readonly terms: Vocabulary & { readonly rarity: Float32Array }
  readonly postings: Postings
  readonly lines: Lines
  readonly quoted: Quoted
  readonly speller: Speller
  readonly phrases: PhraseBook
  /** By meaning of the lexicon: the terms by which articles say it. */
  readonly meant: readonly (readonly number[])[]
  readonly messages: MessageTable
  readonly reader: Pick<TextReader, 'read'>
  /** By term, marked (see heard.ts) while a complaint that is being read has it; all 0 in between. A look-up here is many times quicker than in a map. */
  readonly heard: Uint8Array
  /** The lines of articles that were suggested lately: the next letter suggests mostly the same. */
  readonly shown: Map<number, ShownLines>
  /** By word, the words it may be a slip for: typing looks the same words up with every letter. */
  readonly repairs: Map<string, readonly Near[]>
}

/** Lines of one article by their number from its first, the numbers in the index by their text, and the words of those that were lit before. */
export type ShownLines = {
  readonly lines: readonly { readonly text: ShownText; readonly language: string }[]
  readonly numbers: ReadonlyMap<string, number>
  readonly words: Map<number, readonly Word[]>
}

/** Reads all languages of a pack into one index; the files of one article are one candidate, in pack order. */
export function buildIndex(pack: Pack): TriageIndex {
  const candidates = candidatesOf(pack)
  const phrases = phrasesOf(meaningsOf(pack))
  const learning = newReader(phrases)
  const messages = buildMessages(pack, learning)
  const files: CountedFile[] = []
  const lines = candidates.map((candidate, place) =>
    candidate.files.flatMap((article) => {
      const shown = shownOf(article, messages).map((line) => ({
        ...line,
        ...learning.read(line.text, article.language),
      }))
      files.push({ place, fields: fieldsOf(article, shown, learning) })
      return shown
    }),
  )
  const vocabulary = learning.vocabulary()
  const postings = postingsOf(files, vocabulary.numbers.size)
  return assembleIndex(pack, {
    phrases,
    messages,
    vocabulary,
    rarity: rarityOf(postings, candidates.length),
    postings,
    lines: packLines(lines),
    speller: buildSpeller([...vocabulary.bySurface.keys()]),
  })
}

/** What takes long to build, and is therefore kept in a file. */
export type BuiltParts = Pick<TriageIndex, 'postings' | 'lines' | 'speller'> & {
  readonly vocabulary: Vocabulary
  readonly rarity: Float32Array
  readonly phrases: PhraseBook
  /** Made anew when an index is loaded. */
  readonly messages?: MessageTable
}

/** Adds what is quickly made from the pack itself. */
export function assembleIndex(
  pack: Pack,
  { vocabulary, rarity, phrases, messages, ...parts }: BuiltParts,
): TriageIndex {
  const candidates = candidatesOf(pack)
  const reader = fixedReader(vocabulary, phrases)
  return {
    ...parts,
    pack,
    candidates,
    places: new Map(candidates.map(({ id }, place) => [id, place] as const)),
    byName: byNameOf(candidates),
    terms: { ...vocabulary, rarity },
    quoted: quotedOf(parts.lines, vocabulary.numbers.size),
    phrases,
    meant: phrases.means.map((wordings) => meantTerms(wordings, vocabulary)),
    messages: messages ?? buildMessages(pack, reader),
    reader,
    heard: new Uint8Array(vocabulary.numbers.size),
    shown: new Map(),
    repairs: new Map(),
  }
}

function meantTerms(wordings: PhraseBook['means'][number], { numbers, bySurface }: Vocabulary): number[] {
  const terms = wordings.flatMap((wording) => {
    const [first = '', ...more] = wording.words
    if (more.length > 0) return numbers.get(phraseName(wording)) ?? []
    return [...(bySurface.get(first) ?? []), ...stemsOf(first).flatMap((form) => numbers.get(form) ?? [])]
  })
  return [...new Set(terms)]
}

/** What the words of a pack mean: what ships, and what the pack adds. */
export function meaningsOf({ manifest }: Pack): readonly Meaning[] {
  return [...lexicon, ...(manifest.lexicon ?? [])]
}

function candidatesOf(pack: Pack): Candidate[] {
  const byId = new Map<string, Article[]>()
  for (const article of pack.articles) {
    const files = byId.get(article.id)
    if (files === undefined) byId.set(article.id, [article])
    else files.push(article)
  }
  return [...byId].map(([id, files]) => ({ id, applies: files[0]?.applies ?? {}, files }))
}

type CountedLine = ShownText & ReturnType<TextReader['read']>

function fieldsOf(article: Article, shown: readonly CountedLine[], reader: TextReader): CountedFile['fields'] {
  const fields = new Map<ShownText['field'], { terms: number[]; length: number }>()
  const add = (field: ShownText['field'], terms: Iterable<number>, meanings: Iterable<number>) => {
    const entry = fields.get(field) ?? { terms: [], length: 0 }
    fields.set(field, entry)
    for (const term of terms) {
      if (reader.isStop(term)) continue
      entry.terms.push(term)
      entry.length++
    }
    for (const term of meanings) entry.terms.push(term)
  }
  for (const line of shown) add(line.field, line.terms, new Set([...line.meanings.values()].flat()))
  for (const { field, text } of countedTexts(article)) {
    const { terms, meanings } = reader.count(text, article.language)
    add(field, terms, meanings)
  }
  return fields
}

function byNameOf(candidates: readonly Candidate[]): ByName {
  const sorted = candidates.map(({ id }, place) => ({ id, place })).sort((a, b) => compare(a.id, b.id))
  const rankOf = new Int32Array(candidates.length)
  sorted.forEach(({ place }, at) => (rankOf[place] = at))
  return { rankOf, places: Int32Array.from(sorted, ({ place }) => place) }
}
