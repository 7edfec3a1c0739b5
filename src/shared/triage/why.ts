import { textIn } from '../content/pack'
import { factSaidIn } from '../words/triage-words'
import { shownOf, type ShownText } from './article-texts'
import { answersIn, likeness, type LineMatch } from './line-match'
import { numberAt } from './lines'
import { bridged, lightsFrom, lightsOf, marksFrom } from './marks'
import type { Query } from './query'
import type { Facts, Marks, Why } from './suggestion'
import { wordsOf, type Word } from './words'
import type { Candidate, ShownLines, TriageIndex } from './triage-index'

const mostReasons = 3
/** The title stands on the card already; a symptom or message says more. */
const sourceWorth: Readonly<Record<Why['source'], number>> = {
  symptom: 1.2,
  message: 1.1,
  title: 0.8,
  keyword: 0.6,
  choose: 0.7,
  fact: 0,
  answer: 0,
  experience: 0,
}
/** A line that explains less than this anew is left out. */
const leastNews = 0.15

/** A match with the line that it was found in, and the lines of the article by their words, with their numbers in the index. */
type Shown = {
  readonly match: LineMatch
  readonly text: ShownText
  readonly language: string
  readonly like: number
  readonly article: ShownLines
}

/** What explains best why the words fit, each line adding something that the others do not; another language only where the wanted one says nothing. */
export function textReasons(
  candidate: Candidate,
  matches: readonly LineMatch[],
  query: Query,
  index: TriageIndex,
  language: string,
): Why[] {
  if (matches.length === 0) return []
  const shown = shownMatches(candidate, matches, index)
  const reasons = reasonsFrom(
    shown.filter((match) => match.language === language),
    query,
    index,
  )
  return reasons.length > 0 ? reasons : reasonsFrom(shown, query, index)
}

/** The index knows lines by number; their words are taken from the articles again. */
function shownMatches(candidate: Candidate, matches: readonly LineMatch[], index: TriageIndex): Shown[] {
  const place = index.places.get(candidate.id) ?? 0
  const first = numberAt(index.lines.first, place)
  const article = shownLines(candidate, place, index)
  return matches.flatMap((match) => {
    const line = article.lines[match.line - first]
    if (line === undefined) return []
    return [{ match, text: line.text, language: line.language, like: likeness(match, index.lines), article }]
  })
}

/** Bounded: a long day suggests every article once. */
const mostKept = 1000

function shownLines(
  { files }: Candidate,
  place: number,
  { shown, messages, lines: { first } }: TriageIndex,
): ShownLines {
  const known = shown.get(place)
  if (known !== undefined) return known
  const lines = files.flatMap((article) =>
    shownOf(article, messages).map((text) => ({ text, language: article.language })),
  )
  const numbers = new Map(lines.map(({ text }, at) => [text.text, numberAt(first, place) + at] as const))
  if (shown.size >= mostKept) shown.clear()
  const found: ShownLines = { lines, numbers, words: new Map() }
  shown.set(place, found)
  return found
}

function reasonsFrom(matches: readonly Shown[], query: Query, index: TriageIndex): Why[] {
  const reasons: Why[] = []
  const explained: number[] = []
  let left = matches
  while (reasons.length < mostReasons) {
    const best = mostTelling(left, explained)
    if (best === undefined) break
    const { group } = best.match
    for (const { match } of left) {
      if (match.group !== group) continue
      match.worths.forEach((worth, slot) => (explained[slot] = Math.max(explained[slot] ?? 0, worth)))
    }
    left = left.filter(({ match }) => match.group !== group)
    const reason = reasonOf(best, query, index)
    if (reason.marks.length > 0) reasons.push(reason)
  }
  return reasons
}

/** The line that explains most anew, and is itself met most fully. */
function mostTelling(matches: readonly Shown[], explained: readonly number[]): Shown | undefined {
  let best: Shown | undefined
  let most = 0
  for (const shown of matches) {
    const { worths, ofLine } = shown.match
    let news = 0
    for (let slot = 0; slot < worths.length; slot++) news += Math.max(0, (worths[slot] ?? 0) - (explained[slot] ?? 0))
    const value = news * (0.5 + ofLine + shown.like) * sourceWorth[shown.text.source]
    if (news > leastNews && value > most) [best, most] = [shown, value]
  }
  return best
}

/** What stands on the screen is shown if it is lit at least this much of what the best wording is: the customer can check it. */
const enoughLit = 0.4

/** Customers' words are matched, the article's own words are shown. */
function reasonOf(shown: Shown, query: Query, index: TriageIndex): Why {
  const { text: line } = shown
  const wordings = (line.instead ?? [line.text]).map((text) => litText(text, shown, query, index))
  const most = Math.max(0, ...wordings.map(({ marks }) => litLength(marks)))
  const best = wordings.find(({ marks }) => litLength(marks) >= most * enoughLit)
  if (most > 0 && best !== undefined) return { source: line.source, ...best }
  return { source: line.source, ...litText(line.text, shown, query, index) }
}

type Lit = { readonly text: string; readonly marks: Marks }

function litText(text: string, { article, language }: Shown, query: Query, index: TriageIndex): Lit {
  const number = article.numbers.get(text)
  if (number === undefined) return litAnew(text, language, query, index)
  const words = article.words.get(number) ?? wordsOf(text)
  article.words.set(number, words)
  return { text, marks: marksOfLine(text, number, words, query, index) }
}

/** A line that the index has is not read again. */
function marksOfLine(
  text: string,
  number: number,
  words: readonly Word[],
  query: Query,
  { lines, terms: { stop } }: TriageIndex,
): Marks {
  const answers = answersIn(number, query, lines)
  if (answers === undefined) return []
  const terms = lines.terms.subarray(numberAt(lines.start, number), numberAt(lines.start, number + 1))
  const meant = new Set<number>()
  for (let at = numberAt(lines.meaningStart, number); at < numberAt(lines.meaningStart, number + 1); at++)
    if (query.bySlot.has(numberAt(lines.meaningTerm, at))) meant.add(numberAt(lines.meaningAt, at))
  const lights = lightsFrom(answers, terms, stop, (at) => meant.has(at))
  return marksFrom(text, bridged(lights, terms, stop), words)
}

function litAnew(text: string, language: string, query: Query, index: TriageIndex): Lit {
  const read = index.reader.read(text, language)
  const { stop } = index.terms
  return { text, marks: marksFrom(text, bridged(lightsOf(read, stop, query), read.terms, stop)) }
}

function litLength(marks: Marks): number {
  return marks.reduce((sum, [from, to]) => sum + to - from, 0)
}

/** The known facts that the article is written for. */
export function factReasons(candidate: Candidate, facts: Facts, index: TriageIndex, language: string): Why[] {
  return index.pack.manifest.facts.flatMap((kind): Why[] => {
    const known = Object.hasOwn(facts, kind.id) ? facts[kind.id] : undefined
    if (known === undefined || candidate.applies[kind.id]?.includes(known) !== true) return []
    const value = kind.values.find((other) => other.id === known)
    if (value === undefined) return []
    return [
      {
        source: 'fact',
        text: factSaidIn(language, textIn(kind.label, language), textIn(value.label, language)),
        marks: [],
      },
    ]
  })
}
