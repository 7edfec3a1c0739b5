import { isPhrase, meaningsIn, phraseName, type MeaningAt, type PhraseBook } from './phrase-book'
import { stem } from './stems'
import { isStopWord } from './stop-words'
import { wordsOf } from './words'

/** A text as numbers: the term of every word in order, and by word the terms of the meanings that it takes part in. */
export type ReadText = { readonly terms: Int32Array; readonly meanings: ReadonlyMap<number, readonly number[]> }

/** Words of the articles to numbers. */
export type Vocabulary = {
  /** By stem, or by the name of a saying of the lexicon. */
  readonly numbers: ReadonlyMap<string, number>
  /** By written word: the terms it was stored under, one for each language it occurs in. */
  readonly bySurface: ReadonlyMap<string, readonly number[]>
  /** 1 for the terms of stop words. */
  readonly stop: Uint8Array
}

/** Reads texts into numbers: while an index is built, every new word gets one; afterwards, unknown words are -1. */
export type TextReader = {
  readonly read: (text: string, language: string) => ReadText
  /** The same for long texts that are only counted: every meaning once. */
  readonly count: (text: string, language: string) => Counted
  readonly isStop: (term: number) => boolean
}

type Counted = { readonly terms: readonly number[]; readonly meanings: readonly number[] }

const noMeanings: ReadonlyMap<number, readonly number[]> = new Map()

/** A reader that learns, and what it has learnt. */
export function newReader(book: PhraseBook): TextReader & { readonly vocabulary: () => Vocabulary } {
  const numbers = new Map<string, number>()
  const bySurface = new Map<string, number[]>()
  const stop: number[] = []
  const byLanguage = new Map<string, Map<string, number>>()

  function numberOf(name: string, isStop: boolean): number {
    const known = numbers.get(name)
    if (known !== undefined) return known
    stop.push(isStop ? 1 : 0)
    numbers.set(name, numbers.size)
    return numbers.size - 1
  }

  function termOf(folded: string, language: string): number {
    const known = byLanguage.get(language) ?? new Map<string, number>()
    if (known.size === 0) byLanguage.set(language, known)
    const before = known.get(folded)
    if (before !== undefined) return before
    const isStop = isStopWord(folded)
    const term = numberOf(termName(folded, language), isStop)
    const surface = bySurface.get(folded)
    if (surface === undefined) bySurface.set(folded, [term])
    else if (!surface.includes(term)) surface.push(term)
    known.set(folded, term)
    return term
  }

  const meaningTerm = (name: string) => numberOf(name, false)
  // Words of the lexicon can be misspelt in a complaint, too, whether an article has them or not.
  for (const word of book.words) if (!bySurface.has(word)) bySurface.set(word, [])
  return {
    ...readerWith(book, termOf, meaningTerm, (term) => stop[term] === 1),
    vocabulary: () => ({ numbers, bySurface, stop: Uint8Array.from(stop) }),
  }
}

/** A reader that knows what it knows: for showing lines of articles that are in the index. */
export function fixedReader({ numbers, stop }: Vocabulary, book: PhraseBook): TextReader {
  return readerWith(
    book,
    (folded, language) => numbers.get(termName(folded, language)) ?? -1,
    (name) => numbers.get(name) ?? -1,
    (term) => stop[term] === 1,
  )
}

function readerWith(
  book: PhraseBook,
  termOf: (folded: string, language: string) => number,
  meaningTerm: (name: string) => number,
  isStop: (term: number) => boolean,
): TextReader {
  const wordsIn = (text: string) => wordsOf(text).map((word) => word.folded)
  function read(text: string, language: string): ReadText {
    const words = wordsIn(text)
    const terms = Int32Array.from(words, (word) => termOf(word, language))
    return { terms, meanings: byWord(meaningsIn(words, book, isPhrase), meaningTerm) }
  }
  function count(text: string, language: string): Counted {
    const words = wordsIn(text)
    const meanings = new Set(meaningsIn(words, book, isPhrase).map(({ wording }) => phraseName(wording)))
    return { terms: words.map((word) => termOf(word, language)), meanings: [...meanings].map(meaningTerm) }
  }
  return { read, count, isStop }
}

function byWord(found: readonly MeaningAt[], meaningTerm: (name: string) => number): ReadText['meanings'] {
  if (found.length === 0) return noMeanings
  const meanings = new Map<number, number[]>()
  for (const { wording, from, to } of found) {
    const term = meaningTerm(phraseName(wording))
    for (let at = from; at < to; at++) {
      const here = meanings.get(at)
      if (here === undefined) meanings.set(at, [term])
      else here.push(term)
    }
  }
  return meanings
}

/** Stop words keep a name of their own, so that the stem of another language's word never meets them. */
function termName(folded: string, language: string): string {
  return isStopWord(folded) ? `~${folded}` : stem(folded, language)
}

/** Every term of a text once: its words and its meanings. */
export function allTerms({ terms, meanings }: ReadText): Set<number> {
  return new Set([...terms, ...[...meanings.values()].flat()])
}
