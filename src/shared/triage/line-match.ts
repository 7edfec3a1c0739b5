import { telling } from './heard'
import { numberAt, type Lines } from './lines'
import { surest, type Answer, type Query } from './query'
import type { TriageIndex } from './triage-index'
import { fieldNames, fields } from './weights'

/** What of a line the complaint's words meet. `line` is the number of the line in the index. */
export type LineMatch = {
  readonly line: number
  readonly group: number
  /** Share of the line's weight that is met, and share of the complaint's weight that meets it. */
  readonly ofLine: number
  readonly ofQuery: number
  /** By word of the complaint what it is worth here, 0 where it is not met; and how many are met. */
  readonly worths: readonly number[]
  readonly met: number
}

/** Every word of a line weighs something, so that a long line is never met by one rare word alone. */
const leastWeight = 0.3
/** What a stop word is worth in company of its neighbours: "cannot get" says something of "mail". */
const companyWorth = 0.2

/** The complaint with what each of its words is worth, and all of them together. */
export type Weighed = { readonly query: Query; readonly worths: readonly number[]; readonly total: number }

/** The lines of a candidate that the complaint's words meet at all. */
export function matchLines(place: number, weighed: Weighed, index: TriageIndex): LineMatch[] {
  const { first } = index.lines
  const found: LineMatch[] = []
  for (let line = first[place] ?? 0; line < (first[place + 1] ?? 0); line++) {
    if (!tells(line, index)) continue
    const answers = answersIn(line, weighed.query, index.lines, index.heard)
    if (answers !== undefined) found.push(matchLine(line, answers, weighed, index))
  }
  return found.filter((match) => match.met > 0)
}

/** Whether any word of a line but the small ones is heard: most lines end here. */
function tells(line: number, { lines, heard }: TriageIndex): boolean {
  const end = numberAt(lines.start, line + 1)
  for (let at = numberAt(lines.start, line); at < end; at++)
    if (heard[numberAt(lines.terms, at)] === telling) return true
  const last = numberAt(lines.meaningStart, line + 1)
  for (let at = numberAt(lines.meaningStart, line); at < last; at++)
    if (heard[numberAt(lines.meaningTerm, at)] === telling) return true
  return false
}

const nobody: readonly Answer[] = []
/** By word of a text: the words of the complaint that it answers, surest first. */
export type Answers = readonly (readonly Answer[])[]

/**
 * By word of the line: the words of the complaint that it answers; nothing at all when no word does. `heard` marks the complaint's terms, where
 * they are marked; most words of most lines are none of them.
 */
export function answersIn(line: number, { bySlot }: Query, lines: Lines, heard?: Uint8Array): Answers | undefined {
  const start = numberAt(lines.start, line)
  const length = numberAt(lines.start, line + 1) - start
  let answers: (readonly Answer[])[] | undefined
  const put = (word: number, mine: readonly Answer[] | undefined) => {
    if (mine === undefined) return
    answers ??= new Array<readonly Answer[]>(length).fill(nobody)
    answers[word] = both(answers[word] ?? nobody, mine)
  }
  for (let at = 0; at < length; at++) {
    const term = numberAt(lines.terms, start + at)
    if (heard === undefined || heard[term] !== 0) put(at, bySlot.get(term))
  }
  for (let at = numberAt(lines.meaningStart, line); at < numberAt(lines.meaningStart, line + 1); at++) {
    const term = numberAt(lines.meaningTerm, at)
    if (heard === undefined || heard[term] !== 0) put(numberAt(lines.meaningAt, at), bySlot.get(term))
  }
  return answers
}

function both(own: readonly Answer[], meant: readonly Answer[]): readonly Answer[] {
  return own.length === 0 ? meant : [...own, ...meant].sort(surest)
}

function matchLine(line: number, answers: Answers, weighed: Weighed, { terms, lines }: TriageIndex): LineMatch {
  const start = numberAt(lines.start, line)
  const worths = new Array<number>(weighed.worths.length).fill(0)
  let all = 0
  let answered = 0
  for (let at = 0; at < answers.length; at++) {
    const mine = answers[at] ?? nobody
    const term = numberAt(lines.terms, start + at)
    const isStop = terms.stop[term] === 1
    if (isStop && !inCompany(answers, at)) continue
    const weight = isStop ? companyWorth : Math.max(leastWeight, numberAt(terms.rarity, term))
    all += weight
    answered += weight * (mine[0]?.sure ?? 0)
    addMet(worths, mine, isStop, weighed)
  }
  return {
    line,
    group: numberAt(lines.group, line),
    ofLine: all === 0 ? 0 : answered / all,
    ...sharesOf(worths, weighed),
    worths,
  }
}

function sharesOf(worths: readonly number[], weighed: Weighed): { met: number; ofQuery: number } {
  let met = 0
  let sum = 0
  for (let slot = 0; slot < worths.length; slot++) {
    const worth = worths[slot] ?? 0
    if (worth === 0) continue
    met++
    sum += Math.min(worth, weighed.worths[slot] ?? 0)
  }
  return { met, ofQuery: weighed.total === 0 ? 0 : sum / weighed.total }
}

function addMet(met: number[], mine: readonly Answer[], isStop: boolean, { worths }: Weighed): void {
  for (const { slot, sure } of mine) {
    const worth = sure * (isStop ? companyWorth : Math.max(leastWeight, worths[slot] ?? 0))
    if (worth > (met[slot] ?? 0)) met[slot] = worth
  }
}

/** Whether the word before or after stands next to this one in the complaint, too. */
function inCompany(answers: Answers, at: number): boolean {
  return beside(answers, at, -1) || beside(answers, at, 1)
}

function beside(answers: Answers, at: number, step: -1 | 1): boolean {
  const there = answers[at + step]
  if (there === undefined || there.length === 0) return false
  for (const { slot } of answers[at] ?? nobody) for (const other of there) if (other.slot === slot + step) return true
  return false
}

const lineWeights = { base: 0.35, ofLine: 0.5, few: 3, whole: 0.8 }
const quoting: ReadonlySet<string> = new Set(['shown', 'message'])

/** A line says more when much of it is met by much of the complaint, and a single met word says little. */
export function likeness({ line, ofLine, ofQuery, met: count }: LineMatch, lines: Lines): number {
  const field = fieldNames[lines.field[line] ?? 0] ?? 'about'
  const { base, few } = lineWeights
  const met = ofLine ** lineWeights.ofLine * (base + (1 - base) * ofQuery) * Math.min(1, count / few)
  // A message heard whole goes before one that only contains it.
  const whole = quoting.has(field) ? lineWeights.whole * (ofLine * ofQuery) ** 2 : 0
  return fields[field].line * met * (1 + whole)
}
