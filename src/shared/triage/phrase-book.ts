import { stemsOf } from './stems'
import { wordsOf } from './words'

/** One wording of a meaning: its folded words. */
export type Phrase = readonly string[]

/** Meanings by the stem of their wordings' first word, so that a complaint is compared with few of them. */
export type PhraseBook = ReadonlyMap<string, readonly { readonly phrase: Phrase; readonly others: readonly Phrase[] }[]>

export function phrasesOf(meanings: readonly (readonly string[])[]): PhraseBook {
  const book = new Map<string, { phrase: Phrase; others: readonly Phrase[] }[]>()
  for (const meaning of meanings) {
    const phrases = [
      ...new Map(meaning.map((text) => [text, wordsOf(text).map((word) => word.folded)] as const)).values(),
    ]
    for (const phrase of phrases) {
      const entry = { phrase, others: phrases.filter((other) => other !== phrase) }
      for (const key of stemsOf(phrase[0] ?? '')) {
        const entries = book.get(key)
        if (entries === undefined) book.set(key, [entry])
        else entries.push(entry)
      }
    }
  }
  return book
}

/** Whether two folded words are the same word in some form ("ask", "asking"). */
export function sameStem(left: string, right: string): boolean {
  if (left === right) return true
  const forms = stemsOf(right)
  return stemsOf(left).some((form) => forms.includes(form))
}
