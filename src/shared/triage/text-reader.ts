import { meaningsIn, type PhraseBook } from './phrase-book'
import { stem } from './stems'
import { isStopWord } from './stop-words'
import { wordsOf, type Word } from './words'

/** A text as numbers: the term of every word in order, and by word the terms of the meanings that it takes part in. */
export type ReadText = { readonly terms: Int32Array; readonly meanings: ReadonlyMap<number, readonly number[]> }

/** Gives every word and meaning of the articles its number while they are read. */
export type TextReader = {
  readonly numbers: Map<string, number>
  /** By written word: the terms it was stored under, one for each language it occurs in. */
  readonly bySurface: Map<string, number[]>
  /** 1 for the terms of stop words. */
  readonly stop: number[]
  readonly read: (text: string, language: string) => ReadText
}

const noMeanings: ReadonlyMap<number, readonly number[]> = new Map()

export function newReader(book: PhraseBook): TextReader {
  const numbers = new Map<string, number>()
  const bySurface = new Map<string, number[]>()
  const stop: number[] = []

  function numberOf(name: string, isStop: boolean): number {
    const known = numbers.get(name)
    if (known !== undefined) return known
    stop.push(isStop ? 1 : 0)
    numbers.set(name, numbers.size)
    return numbers.size - 1
  }

  function termOf({ folded }: Word, language: string): number {
    const isStop = isStopWord(folded)
    // Stop words keep a name of their own, so that the stem of another language's word never meets them.
    const term = numberOf(isStop ? `~${folded}` : stem(folded, language), isStop)
    const surface = bySurface.get(folded)
    if (surface === undefined) bySurface.set(folded, [term])
    else if (!surface.includes(term)) surface.push(term)
    return term
  }

  function read(text: string, language: string): ReadText {
    const words = wordsOf(text)
    const terms = Int32Array.from(words, (word) => termOf(word, language))
    const found = meaningsIn(
      words.map((word) => word.folded),
      book,
    )
    if (found.length === 0) return { terms, meanings: noMeanings }
    const meanings = new Map<number, number[]>()
    for (const { meaning, from, to } of found) {
      const term = numberOf(meaningName(meaning), false)
      for (let at = from; at < to; at++) meanings.set(at, [...(meanings.get(at) ?? []), term])
    }
    return { terms, meanings }
  }

  // Words of the lexicon can be misspelt in a complaint, too, whether an article has them or not.
  for (const word of book.words) if (!bySurface.has(word)) bySurface.set(word, [])
  return { numbers, bySurface, stop, read }
}

/** The name under which a meaning of the lexicon is stored; no word of a text looks like it. */
export function meaningName(meaning: number): string {
  return `#${meaning}`
}

/** Every term of a text once: its words and its meanings. */
export function allTerms({ terms, meanings }: ReadText): Set<number> {
  return new Set([...terms, ...[...meanings.values()].flat()])
}
