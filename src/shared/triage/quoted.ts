import { numberAt, type Lines } from './lines'
import type { Weighed } from './line-match'
import { fieldNames } from './weights'

/** Where the words of quoted messages stand: the lines of term t are `lines[from[t] .. from[t + 1])`. */
export type Quoted = { readonly from: Int32Array; readonly lines: Int32Array; readonly candidate: Int32Array }

const quoting = new Set(['shown', 'message'].map((field) => fieldNames.findIndex((name) => name === field)))

/** Made anew whenever an index is loaded: it costs a millisecond. */
export function quotedOf(lines: Lines, terms: number): Quoted {
  const from = new Int32Array(terms + 1)
  eachWord(lines, (term) => (from[term + 1] = numberAt(from, term + 1) + 1))
  for (let term = 0; term < terms; term++) from[term + 1] = numberAt(from, term + 1) + numberAt(from, term)
  const next = from.slice()
  const places = new Int32Array(numberAt(from, terms))
  eachWord(lines, (term, line) => {
    const at = numberAt(next, term)
    places[at] = line
    next[term] = at + 1
  })
  return { from, lines: places, candidate: candidatesOf(lines) }
}

function eachWord(lines: Lines, visit: (term: number, line: number) => void): void {
  for (let line = 0; line < lines.field.length; line++) {
    if (!quoting.has(numberAt(lines.field, line))) continue
    for (let at = numberAt(lines.start, line); at < numberAt(lines.start, line + 1); at++)
      visit(numberAt(lines.terms, at), line)
  }
}

function candidatesOf(lines: Lines): Int32Array {
  const candidate = new Int32Array(lines.field.length)
  for (let place = 0; place + 1 < lines.first.length; place++)
    candidate.fill(place, numberAt(lines.first, place), numberAt(lines.first, place + 1))
  return candidate
}

/** So many articles are read closely for a message in them, wherever their other words put them. */
const most = 15
/** How sure a slip must be of the word it stands for. */
const readOut = 0.7

/** The candidates whose quoted messages share most with the complaint, however many other messages they hold. */
export function messagePlaces(weighed: Weighed, quoted: Quoted, lines: Lines): number[] {
  const scores = new Map<number, number>()
  weighed.query.slots.forEach((slot, nth) => {
    const worth = weighed.worths[nth] ?? 0
    if (slot.stop || worth === 0) return
    const best = new Map<number, number>()
    for (const [term, sure] of slot.terms) {
      // A message is read out, not told: what the words might mean says nothing about its wording.
      if (sure < readOut && !slot.own.has(term)) continue
      for (let at = numberAt(quoted.from, term); at < numberAt(quoted.from, term + 1); at++) {
        const line = numberAt(quoted.lines, at)
        if (sure * worth > (best.get(line) ?? 0)) best.set(line, sure * worth)
      }
    }
    for (const [line, met] of best) scores.set(line, (scores.get(line) ?? 0) + met)
  })
  const length = (line: number) => numberAt(lines.start, line + 1) - numberAt(lines.start, line)
  const ranked = [...scores]
    .map(([line, met]) => ({ line, score: met / Math.sqrt(4 + length(line)) }))
    .sort((a, b) => b.score - a.score || a.line - b.line)
  return [...new Set(ranked.slice(0, 2 * most).map(({ line }) => numberAt(quoted.candidate, line)))].slice(0, most)
}
