import { isStopWord } from './stop-words'
import { stemsOf } from './stems'
import { wordsOf } from './words'

/** One wording of a meaning, as folded words, under the meaning's number. */
type Wording = { readonly meaning: number; readonly words: readonly string[] }

/** A meaning found in a text, on words `from` to `to` (half-open). */
export type MeaningAt = { readonly meaning: number; readonly from: number; readonly to: number }

/** Wordings by the stems of their first word, so that a text is compared with few of them. */
export type PhraseBook = {
  readonly wordings: ReadonlyMap<string, readonly Wording[]>
  readonly words: ReadonlySet<string>
  /** What was looked up before; a text repeats its words. */
  readonly seen: Map<string, readonly Wording[]>
}

export function phrasesOf(meanings: readonly (readonly string[])[]): PhraseBook {
  const wordings = new Map<string, Wording[]>()
  const all = new Set<string>()
  meanings.forEach((texts, meaning) => {
    for (const text of texts) {
      const words = wordsOf(text).map((word) => word.folded)
      const [first] = words
      // A lone stop word means too much to mean one thing.
      if (first === undefined || (words.length === 1 && isStopWord(first))) continue
      for (const word of words) all.add(word)
      for (const key of stemsOf(first)) wordings.set(key, [...(wordings.get(key) ?? []), { meaning, words }])
    }
  })
  return { wordings, words: all, seen: new Map() }
}

/** Every wording in a text, whatever the forms of its words ("asking for", "asked for"). */
export function meaningsIn(words: readonly string[], book: PhraseBook): MeaningAt[] {
  const found: MeaningAt[] = []
  words.forEach((word, from) => {
    for (const wording of wordingsFrom(word, book)) {
      const matches = wording.words.every((part, step) => step === 0 || sameWord(part, words[from + step] ?? ''))
      if (matches) found.push({ meaning: wording.meaning, from, to: from + wording.words.length })
    }
  })
  return found
}

function wordingsFrom(word: string, { wordings, seen }: PhraseBook): readonly Wording[] {
  const known = seen.get(word)
  if (known !== undefined) return known
  const found = [...new Set(stemsOf(word).flatMap((form) => wordings.get(form) ?? []))].filter((wording) =>
    sameWord(wording.words[0] ?? '', word),
  )
  // Bounded: complaints bring any number of words that no article has.
  if (seen.size < 50_000) seen.set(word, found)
  return found
}

function sameWord(left: string, right: string): boolean {
  if (left === right) return true
  if (isStopWord(left) || isStopWord(right)) return false
  const forms = stemsOf(right)
  return stemsOf(left).some((form) => forms.includes(form))
}
