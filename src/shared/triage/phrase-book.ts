import { isStopWord } from './stop-words'
import { stemsOf } from './stems'
import { wordsOf } from './words'

/** One meaning: what articles call it, and what only customers call it. What customers say finds what articles say, never the reverse. */
export type Meaning = { readonly means: readonly string[]; readonly says: readonly string[] }

/** One wording of a meaning, as folded words, under the meaning's number. */
type Wording = { readonly meaning: number; readonly words: readonly string[]; readonly lay: boolean }

/** A meaning found in a text, on words `from` to `to` (half-open). */
export type MeaningAt = { readonly meaning: number; readonly from: number; readonly to: number; readonly lay: boolean }

/** Wordings by the stems of their first word, so that a text is compared with few of them. */
export type PhraseBook = {
  readonly wordings: ReadonlyMap<string, readonly Wording[]>
  readonly words: ReadonlySet<string>
  /** What was looked up before; a text repeats its words. */
  readonly seen: Map<string, readonly Wording[]>
}

export function phrasesOf(meanings: readonly Meaning[]): PhraseBook {
  const wordings = new Map<string, Wording[]>()
  const all = new Set<string>()
  const add = (text: string, meaning: number, lay: boolean) => {
    const words = wordsOf(text).map((word) => word.folded)
    const [first] = words
    // A lone stop word means too much to mean one thing.
    if (first === undefined || (words.length === 1 && isStopWord(first))) return
    for (const word of words) all.add(word)
    for (const key of keysOf(first)) {
      const here = wordings.get(key)
      if (here === undefined) wordings.set(key, [{ meaning, words, lay }])
      else here.push({ meaning, words, lay })
    }
  }
  meanings.forEach(({ means, says }, meaning) => {
    for (const text of means) add(text, meaning, false)
    for (const text of says) add(text, meaning, true)
  })
  return { wordings, words: all, seen: new Map() }
}

const nothing: readonly MeaningAt[] = []

/** Every wording in a text, whatever the forms of its words ("asking for", "asked for"); customers' words only where asked for. */
export function meaningsIn(words: readonly string[], book: PhraseBook, lay: boolean): readonly MeaningAt[] {
  let found: MeaningAt[] | undefined
  for (let from = 0; from < words.length; from++) {
    for (const wording of wordingsFrom(words[from] ?? '', book)) {
      if (wording.lay && !lay) continue
      const matches = wording.words.every((part, step) => step === 0 || sameWord(part, words[from + step] ?? ''))
      if (!matches) continue
      found ??= []
      found.push({ meaning: wording.meaning, from, to: from + wording.words.length, lay: wording.lay })
    }
  }
  return found ?? nothing
}

function wordingsFrom(word: string, { wordings, seen }: PhraseBook): readonly Wording[] {
  const known = seen.get(word)
  if (known !== undefined) return known
  const found = [...new Set(keysOf(word).flatMap((form) => wordings.get(form) ?? []))].filter((wording) =>
    sameWord(wording.words[0] ?? '', word),
  )
  // Bounded: complaints bring any number of words that no article has.
  if (seen.size < 50_000) seen.set(word, found)
  return found
}

function keysOf(word: string): readonly string[] {
  return isStopWord(word) ? [word] : stemsOf(word)
}

function sameWord(left: string, right: string): boolean {
  if (left === right) return true
  if (isStopWord(left) || isStopWord(right)) return false
  const forms = stemsOf(right)
  return stemsOf(left).some((form) => forms.includes(form))
}
