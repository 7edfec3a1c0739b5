import { lightsOf, marksFrom, type Light } from './marks'
import type { Message, TableRow } from './message-table'
import { answersAt, readQuery, type Query } from './query'
import type { MessageHit, MessageRow, Marks } from './suggestion'
import { allTerms, type ReadText } from './text-reader'
import type { TriageIndex } from './triage-index'
import { keyOf } from './words'

/** Below this share of the best score a hit is noise. */
const floorShare = 0.35
/** Below this score nothing was really recognised; the nearest are offered all the same. */
const floor = 0.2
const mostHits = 12
const nearestOffered = 3

type Scored = { readonly message: Message; readonly score: number }
type View = { readonly index: TriageIndex; readonly language: string; readonly owner: string | undefined }

/**
 * Error messages that a few heard words may be, best first: in any order, misheard, misspelt or only a part. A message heard whole beats one that
 * contains it. Words that say nothing at all find nothing; words that any message shares find at least the nearest. Without words, every
 * message in table order. The table of `owner`, whose checklist is running, comes first where the words do not decide.
 */
export function lookUpMessage(heard: string, index: TriageIndex, language: string, owner?: string): MessageHit[] {
  const view = { index, language, owner }
  const query = readQuery(heard, index)
  if (query.slots.length === 0) return hitsOf(tableOrder(view), query, view)
  const scored = index.messages.messages.map((message) => ({
    message,
    score: scoreOf(message, query, keyOf(heard), view),
  }))
  const found = withoutRepeats(
    scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || byTable(a.message, b.message, view)),
  )
  const least = Math.max(floor, (found[0]?.score ?? 0) * floorShare)
  const above = found.filter(({ score }) => score >= least)
  return hitsOf(above.length > 0 ? above.slice(0, mostHits) : found.slice(0, nearestOffered), query, view)
}

/** Described situations come after quoted messages that match as well, and the clerk's language before others. */
const share = { situation: 0.85, otherLanguage: 0.9 }

function scoreOf(message: Message, query: Query, heardKey: string, { index, language }: View): number {
  if (message.key === heardKey) return 1
  const best = Math.max(...[message.shows, ...message.says].map((text) => likenessOf(text, query, index)))
  const inLanguage = message.wordings.some((wording) => wording.language === language) ? 1 : share.otherLanguage
  return Math.min(0.99, best) * inLanguage * (message.kind === 'situation' ? share.situation : 1)
}

/** Shares of what was heard and of what is written that meet, and whether neighbours stayed neighbours. */
function likenessOf(text: ReadText, query: Query, index: TriageIndex): number {
  const { weights } = index.messages
  const heard = shareHeard(allTerms(text), query, weights)
  if (heard === 0) return 0
  let all = 0
  let met = 0
  text.terms.forEach((term, at) => {
    const weight = weights.get(term) ?? 0
    all += weight
    met += weight * (answersAt(text, at, query)[0]?.sure ?? 0)
  })
  const share = all === 0 ? 0 : met / all
  return heard ** 0.8 * (0.55 + 0.35 * share + 0.1 * neighbourShare(text, query))
}

/** Words that no message has are chatter or badly misheard: they count, but little. */
const unknownWeight = 0.35

function shareHeard(written: ReadonlySet<number>, query: Query, weights: ReadonlyMap<number, number>): number {
  let all = 0
  let met = 0
  for (const slot of query.slots) {
    let most = slot.stop ? 0.1 : unknownWeight
    let here = 0
    for (const [term, sure] of slot.terms) {
      const weight = (weights.get(term) ?? 0) * sure
      most = Math.max(most, weight)
      if (written.has(term)) here = Math.max(here, weight)
    }
    all += most
    met += here
  }
  return all === 0 ? 0 : met / all
}

function neighbourShare(text: ReadText, query: Query): number {
  if (query.slots.length < 2) return 0
  const slots = Array.from(text.terms, (_, at) => answersAt(text, at, query).map((answer) => answer.slot))
  const pairs = slots.filter((mine, at) => mine.some((slot) => slots[at + 1]?.includes(slot + 1) === true)).length
  return Math.min(1, pairs / (query.slots.length - 1))
}

function tableOrder(view: View): Scored[] {
  const { messages, rows } = view.index.messages
  const translated = new Set(rows.filter((row) => row.inLanguage.has(view.language)))
  const wanted = messages.filter(
    (message) =>
      message.wordings.some((wording) => wording.language === view.language) ||
      !message.rows.some((row) => translated.has(row)),
  )
  return wanted.toSorted((a, b) => byTable(a, b, view)).map((message) => ({ message, score: 0 }))
}

function byTable(a: Message, b: Message, view: View): number {
  const [left, right] = [rowsFor(a, view)[0], rowsFor(b, view)[0]]
  if (left === undefined || right === undefined) return a.nth - b.nth
  return (
    ownFirst(left, right, view) || left.place[0] - right.place[0] || left.place[1] - right.place[1] || a.nth - b.nth
  )
}

function ownFirst(a: TableRow, b: TableRow, { owner }: View): number {
  return Number(b.owner === owner) - Number(a.owner === owner)
}

function rowsFor(message: Message, view: View): TableRow[] {
  return [...message.rows].sort((a, b) => ownFirst(a, b, view) || a.place[0] - b.place[0] || a.place[1] - b.place[1])
}

/** The same rows in another wording or language are not offered twice. */
function withoutRepeats(scored: readonly Scored[]): Scored[] {
  const offered = new Set<TableRow>()
  return scored.filter(({ message }) => {
    if (message.rows.every((row) => offered.has(row))) return false
    for (const row of message.rows) offered.add(row)
    return true
  })
}

function hitsOf(scored: readonly Scored[], query: Query, view: View): MessageHit[] {
  return scored.map(({ message, score }, at) => {
    const beside = score === 0 ? [] : [scored[at - 1]?.message, scored[at + 1]?.message]
    const neighbour = nearestNeighbour(message, beside)
    const shows = wordingFor(message, view)
    const rows = rowsFor(message, view)
    const ask = rows.map((row) => inLanguage(row, view)?.ask).find((words) => words !== undefined)
    const lights = lightsOf(message.shows, view.index.terms.stop, query)
    return {
      shows,
      kind: message.kind,
      marks: marksFrom(shows, lights),
      differs: neighbour === undefined ? [] : differing(shows, message, neighbour, view.index),
      score,
      rows: rows.map((row) => rowOf(row, view)),
      ...(ask === undefined ? {} : { ask }),
    }
  })
}

function wordingFor(message: Message, { language, owner }: View): string {
  const [first] = [...message.wordings].sort(
    (a, b) =>
      Number(b.language === language) - Number(a.language === language) ||
      Number(b.owner === owner) - Number(a.owner === owner),
  )
  return first?.text ?? ''
}

function inLanguage(row: TableRow, { language, index }: View) {
  return (
    row.inLanguage.get(language) ??
    row.inLanguage.get(index.pack.manifest.languages[0] ?? '') ??
    [...row.inLanguage.values()][0]
  )
}

function rowOf(row: TableRow, view: View): MessageRow {
  const words = inLanguage(row, view)
  return {
    owner: row.owner,
    row: row.row,
    article: row.article,
    ...(words?.when === undefined ? {} : { when: words.when }),
    ...(words?.warning === undefined ? {} : { warning: words.warning }),
  }
}

/** Messages that share fewer of their words cannot be taken for one another. */
const alike = 0.2

function nearestNeighbour(message: Message, neighbours: readonly (Message | undefined)[]): Message | undefined {
  const likeness = (other: Message) => {
    const theirs = new Set(other.shows.terms)
    const shared = [...new Set(message.shows.terms)].filter((term) => theirs.has(term)).length
    return shared / Math.max(1, new Set([...message.shows.terms, ...other.shows.terms]).size)
  }
  return neighbours
    .filter((other) => other !== undefined)
    .filter((other) => likeness(other) >= alike)
    .sort((a, b) => likeness(b) - likeness(a))[0]
}

function differing(shows: string, message: Message, neighbour: Message, index: TriageIndex): Marks {
  const theirs = new Set(neighbour.shows.terms)
  const lights = Array.from(message.shows.terms, (term): Light => {
    if (theirs.has(term)) return 'none'
    return index.terms.stop[term] === 1 ? 'with-neighbour' : 'own'
  })
  return marksFrom(shows, lights)
}
