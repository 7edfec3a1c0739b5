import { isStopWord } from './stop-words'
import { stemsOf } from './stems'
import { wordsOf } from './words'

/** One meaning: what articles call it, and what only customers call it. What customers say finds what articles say, never the reverse. */
export type Meaning = { readonly means: readonly string[]; readonly says: readonly string[] }

/** One wording of a meaning, as folded words, under the meaning's number. */
type Wording = { readonly meaning: number; readonly words: readonly string[]; readonly lay: boolean }

/** A meaning found in a text, on words `from` to `to` (half-open), and the wording that it was found by. */
export type MeaningAt = {
  readonly meaning: number
  readonly from: number
  readonly to: number
  readonly wording: Wording
}

/** Wordings by the stems of their first word, so that a text is compared with few of them. */
export type PhraseBook = {
  /** By meaning: the wordings of articles. */
  readonly means: readonly (readonly Wording[])[]
  readonly wordings: ReadonlyMap<string, readonly Wording[]>
  readonly words: ReadonlySet<string>
  /** What was looked up before; a text repeats its words. */
  readonly seen: Map<string, readonly Wording[]>
  readonly forms: Map<string, readonly string[]>
}

export function phrasesOf(meanings: readonly Meaning[]): PhraseBook {
  const byStart = new Map<string, Wording[]>()
  const all = new Set<string>()
  const forms = new Map<string, readonly string[]>()
  const add = (wording: Wording) => {
    for (const word of wording.words) all.add(word)
    const [first = ''] = wording.words
    const known = forms.get(first) ?? keysOf(first)
    forms.set(first, known)
    for (const key of known) {
      const here = byStart.get(key)
      if (here === undefined) byStart.set(key, [wording])
      else here.push(wording)
    }
  }
  const means = meanings.map((meaning, nth) => {
    const written = wordingsOf(meaning.means, nth, false)
    for (const wording of [...written, ...wordingsOf(meaning.says, nth, true)]) add(wording)
    return written
  })
  return { means, wordings: byStart, words: all, seen: new Map(), forms }
}

function wordingsOf(texts: readonly string[], meaning: number, lay: boolean): Wording[] {
  return texts
    .map(foldedWords)
    .filter((words) => words.length > 1 || !isStopWord(words[0] ?? ''))
    .filter((words) => words.length > 0)
    .map((words) => ({ meaning, words, lay }))
}

/** Thousands of wordings are read while the desk opens, and hardly any has something to fold. */
export function foldedWords(text: string): string[] {
  if (/^[a-z]+(?: [a-z]+)*$/.test(text) && !/\b(?:can|couldnt|wouldnt)/.test(text)) return text.split(' ')
  return wordsOf(text).map((word) => word.folded)
}

const nothing: readonly MeaningAt[] = []

/** Every wording in a text that `counts`, whatever the forms of its words ("asking for", "asked for"). */
export function meaningsIn(
  words: readonly string[],
  book: PhraseBook,
  counts: (wording: Wording) => boolean,
): readonly MeaningAt[] {
  let found: MeaningAt[] | undefined
  for (let from = 0; from < words.length; from++) {
    for (const wording of wordingsFrom(words[from] ?? '', book)) {
      if (!counts(wording)) continue
      const matches = wording.words.every((part, step) => step === 0 || sameWord(part, words[from + step] ?? '', book))
      if (!matches) continue
      found ??= []
      found.push({ meaning: wording.meaning, from, to: from + wording.words.length, wording })
    }
  }
  return found ?? nothing
}

/** What an article is searched for: sayings of several words. A single word is found as the word that it is. */
export function isPhrase({ words, lay }: Wording): boolean {
  return words.length > 1 && !lay
}

/** The name under which a saying is stored, the same in all its meanings; no word of a text looks like it. */
export function phraseName({ words }: Wording): string {
  return `#${words.join(' ')}`
}

/** Bounded: complaints bring any number of words that no article has. */
const mostSeen = 50_000

function wordingsFrom(word: string, book: PhraseBook): readonly Wording[] {
  const known = book.seen.get(word)
  if (known !== undefined) return known
  const near = new Set(formsOf(word, book).flatMap((form) => book.wordings.get(form) ?? []))
  const found = [...near].filter((wording) => sameWord(wording.words[0] ?? '', word, book))
  if (book.seen.size < mostSeen) book.seen.set(word, found)
  return found
}

function sameWord(left: string, right: string, book: PhraseBook): boolean {
  if (left === right) return true
  if (isStopWord(left) || isStopWord(right)) return false
  const forms = formsOf(right, book)
  return formsOf(left, book).some((form) => forms.includes(form))
}

function formsOf(word: string, { forms }: PhraseBook): readonly string[] {
  const known = forms.get(word)
  if (known !== undefined) return known
  const found = keysOf(word)
  if (forms.size < mostSeen) forms.set(word, found)
  return found
}

function keysOf(word: string): readonly string[] {
  return isStopWord(word) ? [word] : stemsOf(word)
}
