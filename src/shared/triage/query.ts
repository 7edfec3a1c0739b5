import { codesIn, isCode } from './codes'
import { meaningsIn, type MeaningAt } from './phrase-book'
import { forgiven, nearWords, wordsBeginning, type Near } from './spelling'
import { stem, stemsOf } from './stems'
import { isChatter, isStopWord } from './stop-words'
import type { ReadText } from './text-reader'
import type { TriageIndex } from './triage-index'
import { weights } from './weights'
import { wordsOf } from './words'

/** One word of the complaint and every term it may stand for, with how sure we are of each (0 to 1). */
export type Slot = {
  readonly word: string
  readonly stop: boolean
  /** What the word counts beside the others: talk around the trouble less, codes more. */
  weight: number
  readonly terms: Map<number, number>
  /** The terms of the word itself, in whatever form; the others are guesses at what is meant. */
  readonly own: Set<number>
  /** Whether any article, or the lexicon, has the word as it is written, in whatever form. */
  known: boolean
  /** The word that an unknown one is most likely meant to be. */
  meant: string
}

/** A slot that a term answers, and how sure that is. */
export type Answer = { readonly slot: number; readonly sure: number }

/** A complaint or a heard message, read against the vocabulary of an index. */
export type Query = {
  readonly slots: readonly Slot[]
  /** The slots that a term answers, best first. */
  readonly bySlot: ReadonlyMap<number, readonly Answer[]>
}

const sure = {
  exact: 1,
  stem: 0.95,
  oneSlip: 0.85,
  twoSlips: 0.6,
  knownSlip: 0.28,
  joined: 0.95,
  /** A small word is rarely half of another: "mail to" is no mailto. */
  joinedSmall: 0.5,
  split: 0.9,
  unfinished: 0.6,
  meaning: 0.5,
  lay: 0.65,
  spread: 0.5,
  literal: 0.7,
  saying: 0.8,
}
const mostRepairs = 6
/** Longer texts are cut: a complaint is a sentence or two, and a pasted page must not stop the screen. */
const mostWords = 80

/** `complaint` may be anything at all; mail addresses in it are not looked up, but for the name of the mail service. */
export function readQuery(complaint: string, index: TriageIndex): Query {
  const words = wordsOf(complaint.slice(0, 4000).replace(/[\p{L}\p{N}._%+-]+@/gu, ' '))
    .slice(0, mostWords)
    .map((word) => word.folded)
  const slots = words.map((word) => ({
    word,
    stop: isStopWord(word),
    weight: weightOf(word),
    terms: new Map<number, number>(),
    own: new Set<number>(),
    known: index.terms.bySurface.has(word),
    meant: word,
  }))
  slots.forEach((slot, at) => {
    addWord(slot, index)
    addRepairs(slot, index)
    addJoined(slots, at, index)
    addSplit(slots, at, index)
  })
  addSpokenCodes(slots, index)
  const last = slots.at(-1)
  if (last !== undefined && /[\p{L}\p{N}]$/u.test(complaint)) addUnfinished(last, index)
  addMeanings(slots, index)
  return { slots, bySlot: turnRound(slots) }
}

function weightOf(word: string): number {
  if (isChatter(word)) return weights.chatter
  if (!/\p{N}/u.test(word)) return 1
  if (isCode(word)) return weights.code
  return /^\p{N}{3,}$/u.test(word) ? 1 : weights.number
}

function put(slot: Slot, term: number, certainty: number): void {
  if (certainty > (slot.terms.get(term) ?? 0)) slot.terms.set(term, certainty)
}

function putSurface(slot: Slot, word: string, certainty: number, index: TriageIndex): void {
  for (const term of index.terms.bySurface.get(word) ?? []) put(slot, term, certainty)
}

function addWord(slot: Slot, index: TriageIndex): void {
  putSurface(slot, slot.word, sure.exact, index)
  if (slot.stop) return
  for (const form of stemsOf(slot.word)) {
    const term = index.terms.numbers.get(form)
    if (term !== undefined) put(slot, term, sure.stem)
  }
  for (const term of slot.terms.keys()) slot.own.add(term)
  slot.known ||= slot.own.size > 0
}

function addRepairs(slot: Slot, index: TriageIndex): void {
  if (slot.stop || /\p{N}/u.test(slot.word)) return
  const known = index.terms.bySurface.has(slot.word)
  const near = repairsOf(slot.word, known, index)
  for (const { word, distance } of near) {
    const slip = distance === 1 ? sure.oneSlip : sure.twoSlips
    putSurface(slot, word, known ? sure.knownSlip : slip, index)
  }
  if (!known) slot.meant = near[0]?.word ?? slot.word
}

/** Bounded: complaints bring any number of words. */
const mostRemembered = 2000

/** A known word may be a slip for another one, but rarely; a very short one may only lack a letter. */
function repairsOf(word: string, known: boolean, { speller, repairs }: TriageIndex): readonly Near[] {
  const remembered = repairs.get(word)
  if (remembered !== undefined) return remembered
  const found = known
    ? nearWords(speller, word, Math.min(1, forgiven(word.length - 1)))
    : word.length === 3
      ? nearWords(speller, word, 1).filter((near) => near.word.length > word.length)
      : nearWords(speller, word, forgiven(word.length))
  if (repairs.size >= mostRemembered) repairs.clear()
  const kept = found.slice(0, mostRepairs)
  repairs.set(word, kept)
  return kept
}

/** "hot mail", "pass wrd": two words heard where the article has one. */
function addJoined(slots: readonly Slot[], at: number, index: TriageIndex): void {
  const [left, right] = [slots[at], slots[at + 1]]
  if (left === undefined || right === undefined) return
  const joined = left.word + right.word
  if (index.terms.bySurface.has(joined)) {
    const certainty = left.stop || right.stop ? sure.joinedSmall : sure.joined
    putSurface(left, joined, certainty, index)
    putSurface(right, joined, certainty / 2, index)
    return
  }
  // Joining and mending at once is bold: not for small words, nor where the second word is sound.
  if (left.stop || right.stop || joined.length < 6 || index.terms.bySurface.has(right.word)) return
  for (const { word } of nearWords(index.speller, joined, Math.min(1, forgiven(joined.length))).slice(0, 2)) {
    putSurface(left, word, sure.joined * sure.oneSlip, index)
  }
}

/** "signin", "pleaseenter": one word typed where the article has two. */
function addSplit(slots: readonly Slot[], at: number, index: TriageIndex): void {
  const slot = slots[at]
  if (slot === undefined || slot.word.length < 5 || index.terms.bySurface.has(slot.word)) return
  for (let cut = 2; cut <= slot.word.length - 2; cut++) {
    const parts = [slot.word.slice(0, cut), slot.word.slice(cut)]
    if (parts.some((part) => part.length < 3 && !isStopWord(part))) continue
    if (parts.every((part) => index.terms.bySurface.has(part)))
      for (const part of parts) putSurface(slot, part, sure.split, index)
  }
}

/** "zero x eight zero ...": the words of a code read aloud stand for the code, all of them together, with a name in front of it if it has one. */
function addSpokenCodes(slots: readonly Slot[], index: TriageIndex): void {
  for (const { code, from, to } of codesIn(slots.map((slot) => slot.word))) {
    const names = [code, stem(code, 'en'), `${slots[from - 1]?.word ?? ''}${code}`]
    const terms = names.flatMap((name) => index.terms.numbers.get(name) ?? [])
    const [first, ...others] = slots.slice(from, to)
    if (terms.length === 0 || first === undefined) continue
    for (const slot of [first, ...others]) slot.terms.clear()
    for (const term of terms) put(first, term, sure.exact)
    first.weight = weights.code
  }
}

function addUnfinished(slot: Slot, index: TriageIndex): void {
  if (slot.word.length < 3 || index.terms.bySurface.has(slot.word)) return
  for (const word of wordsBeginning(index.speller, slot.word, 12)) putSurface(slot, word, sure.unfinished, index)
}

/** Other words for the same thing; a wording of several words is spread over them. */
function addMeanings(slots: readonly Slot[], index: TriageIndex): void {
  const said = meaningsIn(
    slots.map((slot) => slot.word),
    index.phrases,
    anyWording,
  )
  const meant = slots.every((slot) => slot.meant === slot.word)
    ? []
    : meaningsIn(
        slots.map((slot) => slot.meant),
        index.phrases,
        anyWording,
      )
  for (const found of [...said, ...meant]) addMeaning(found, slots, index)
}

const anyWording = () => true

function addMeaning({ meaning, from, to, wording }: MeaningAt, slots: readonly Slot[], index: TriageIndex): void {
  const terms = index.meant[meaning] ?? []
  if (terms.length === 0) return
  const content = slots.slice(from, to).filter((slot) => !slot.stop)
  const carriers = content.length > 0 ? content : slots.slice(from, from + 1)
  const certainty = (wording.lay ? sure.lay : sure.meaning) / carriers.length ** sure.spread
  for (const slot of carriers) {
    for (const term of terms) put(slot, term, certainty)
    if (to - from > 1) soften(slot, wording.lay)
  }
}

/** A word of a saying counts for what the saying means, and less for itself: "pop up" is no POP account. */
function soften(slot: Slot, lay: boolean): void {
  slot.weight = Math.max(slot.weight, sure.saying)
  if (!lay) return
  for (const term of slot.own) slot.terms.set(term, (slot.terms.get(term) ?? 0) * sure.literal)
  slot.own.clear()
}

function turnRound(slots: readonly Slot[]): Query['bySlot'] {
  const bySlot = new Map<number, Answer[]>()
  slots.forEach((slot, at) => {
    for (const [term, certainty] of slot.terms) {
      const answers = bySlot.get(term)
      if (answers === undefined) bySlot.set(term, [{ slot: at, sure: certainty }])
      else answers.push({ slot: at, sure: certainty })
    }
  })
  for (const answers of bySlot.values()) answers.sort(surest)
  return bySlot
}

export function surest(a: Answer, b: Answer): number {
  return b.sure - a.sure || a.slot - b.slot
}

const nobody: readonly Answer[] = []

/** The slots that a word of a text answers, itself or as part of a meaning, surest first. */
export function answersAt(text: ReadText, at: number, query: Query): readonly Answer[] {
  const own = query.bySlot.get(text.terms[at] ?? -1) ?? nobody
  const meanings = text.meanings.get(at)
  if (meanings === undefined || !meanings.some((term) => query.bySlot.has(term))) return own
  return [...own, ...meanings.flatMap((term) => query.bySlot.get(term) ?? nobody)].sort(surest)
}
