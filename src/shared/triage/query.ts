import { sameStem } from './phrase-book'
import { forgiven, nearWords, wordsBeginning } from './spelling'
import { stemsOf } from './stems'
import { isStopWord } from './stop-words'
import type { TriageIndex } from './triage-index'
import { wordsOf } from './words'

/** One word of the complaint and every term it may stand for, with how sure we are of each (0 to 1). */
export type Slot = { readonly word: string; readonly stop: boolean; readonly terms: Map<number, number> }

/** A complaint or a heard message, read against the vocabulary of an index. */
export type Query = {
  readonly slots: readonly Slot[]
  /** The slots that a term answers, best first. */
  readonly bySlot: ReadonlyMap<number, readonly { readonly slot: number; readonly sure: number }[]>
}

const sure = {
  exact: 1,
  stem: 0.95,
  oneSlip: 0.85,
  twoSlips: 0.6,
  knownSlip: 0.35,
  joined: 0.95,
  split: 0.9,
  unfinished: 0.6,
  meaning: 0.6,
}
const mostRepairs = 6
/** Longer texts are cut: a complaint is a sentence or two, and a pasted page must not stop the screen. */
const mostWords = 80

/** `complaint` may be anything at all; mail addresses in it are not looked up, but for the name of the mail service. */
export function readQuery(complaint: string, index: TriageIndex): Query {
  const words = wordsOf(complaint.slice(0, 4000).replace(/[\p{L}\p{N}._%+-]+@/gu, ' '))
    .slice(0, mostWords)
    .map((word) => word.folded)
  const slots = words.map((word) => ({ word, stop: isStopWord(word), terms: new Map<number, number>() }))
  slots.forEach((slot, at) => {
    addWord(slot, index)
    addRepairs(slot, index)
    addJoined(slots, at, index)
    addSplit(slots, at, index)
  })
  const last = slots.at(-1)
  if (last !== undefined && /[\p{L}\p{N}]$/u.test(complaint)) addUnfinished(last, index)
  addMeanings(slots, index)
  return { slots, bySlot: turnRound(slots) }
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
}

function addRepairs(slot: Slot, index: TriageIndex): void {
  if (slot.stop || /\p{N}/u.test(slot.word)) return
  const known = slot.terms.size > 0
  const most = known ? Math.min(1, forgiven(slot.word.length - 1)) : forgiven(slot.word.length)
  for (const { word, distance } of nearWords(index.speller, slot.word, most).slice(0, mostRepairs)) {
    const slip = distance === 1 ? sure.oneSlip : sure.twoSlips
    putSurface(slot, word, known ? sure.knownSlip : slip, index)
  }
}

/** "hot mail", "pass wrd": two words heard where the article has one. */
function addJoined(slots: readonly Slot[], at: number, index: TriageIndex): void {
  const [left, right] = [slots[at], slots[at + 1]]
  if (left === undefined || right === undefined) return
  const joined = left.word + right.word
  if (index.terms.bySurface.has(joined)) {
    putSurface(left, joined, sure.joined, index)
    putSurface(right, joined, sure.joined / 2, index)
    return
  }
  if (left.terms.size > 0 && (right.stop || index.terms.bySurface.has(right.word))) return
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

function addUnfinished(slot: Slot, index: TriageIndex): void {
  if (slot.word.length < 3 || index.terms.bySurface.has(slot.word)) return
  for (const word of wordsBeginning(index.speller, slot.word, 12)) putSurface(slot, word, sure.unfinished, index)
}

function addMeanings(slots: readonly Slot[], index: TriageIndex): void {
  slots.forEach((slot, at) => {
    const entries = new Set(stemsOf(slot.word).flatMap((form) => index.phrases.get(form) ?? []))
    for (const { phrase, others } of entries) {
      if (!phrase.every((word, step) => sameStem(word, slots[at + step]?.word ?? ''))) continue
      const head = slots.slice(at, at + phrase.length).find((candidate) => !candidate.stop) ?? slot
      for (const other of others) addMeaning(head, other, index)
    }
  })
}

function addMeaning(slot: Slot, phrase: readonly string[], index: TriageIndex): void {
  const content = phrase.filter((word) => !isStopWord(word))
  // A wording of several words is less sure of each of them.
  const certainty = sure.meaning / Math.sqrt(Math.max(1, content.length))
  for (const word of content) {
    for (const form of stemsOf(word)) {
      const term = index.terms.numbers.get(form)
      if (term !== undefined) put(slot, term, certainty)
    }
  }
}

function turnRound(slots: readonly Slot[]): Query['bySlot'] {
  const bySlot = new Map<number, { slot: number; sure: number }[]>()
  slots.forEach((slot, at) => {
    for (const [term, certainty] of slot.terms) {
      const answers = bySlot.get(term)
      if (answers === undefined) bySlot.set(term, [{ slot: at, sure: certainty }])
      else answers.push({ slot: at, sure: certainty })
    }
  })
  for (const answers of bySlot.values()) answers.sort((a, b) => b.sure - a.sure || a.slot - b.slot)
  return bySlot
}
