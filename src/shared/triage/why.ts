import { textIn } from '../content/pack'
import { bridged, lightsOf, marksFrom } from './marks'
import type { Query } from './query'
import { likeness, type LineMatch } from './scores'
import type { Facts, Marks, Why } from './suggestion'
import type { ReadText } from './text-reader'
import type { Candidate, TriageIndex } from './triage-index'

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
}
/** A line that explains less than this anew is left out. */
const leastNews = 0.15

/** What explains best why the words fit, each line adding something that the others do not; another language only where the wanted one says nothing. */
export function textReasons(matches: readonly LineMatch[], query: Query, index: TriageIndex, language: string): Why[] {
  const wanted = matches.filter((match) => match.line.language === language)
  const reasons = reasonsFrom(wanted, query, index)
  return reasons.length > 0 ? reasons : reasonsFrom(matches, query, index)
}

function reasonsFrom(matches: readonly LineMatch[], query: Query, index: TriageIndex): Why[] {
  const reasons: Why[] = []
  const explained = new Map<number, number>()
  let left = matches
  while (reasons.length < mostReasons) {
    const best = mostTelling(left, explained)
    if (best === undefined) break
    const { group } = best.line
    for (const match of left.filter((other) => other.line.group === group)) {
      for (const [slot, worth] of match.slots) explained.set(slot, Math.max(explained.get(slot) ?? 0, worth))
    }
    left = left.filter((match) => match.line.group !== group)
    const reason = reasonOf(best, query, index)
    if (reason.marks.length > 0) reasons.push(reason)
  }
  return reasons
}

/** The line that explains most anew, and is itself met most fully. */
function mostTelling(matches: readonly LineMatch[], explained: ReadonlyMap<number, number>): LineMatch | undefined {
  let best: LineMatch | undefined
  let most = 0
  for (const match of matches) {
    let news = 0
    for (const [slot, worth] of match.slots) news += Math.max(0, worth - (explained.get(slot) ?? 0))
    const value = news * (0.5 + match.ofLine + likeness(match)) * sourceWorth[match.line.source]
    if (news > leastNews && value > most) [best, most] = [match, value]
  }
  return best
}

/** What stands on the screen is shown if it is lit at least this much of what the best wording is: the customer can check it. */
const enoughLit = 0.4

/** Customers' words are matched, the article's own words are shown. */
function reasonOf({ line }: LineMatch, query: Query, index: TriageIndex): Why {
  const wordings = (line.instead ?? [line.text]).map((text) =>
    litText(text, text === line.text ? line : index.terms.read(text, line.language), query, index),
  )
  const most = Math.max(0, ...wordings.map(({ marks }) => litLength(marks)))
  const shown = wordings.find(({ marks }) => litLength(marks) >= most * enoughLit) ?? { text: line.text, marks: [] }
  if (most > 0) return { source: line.source, ...shown }
  return { source: line.source, ...litText(line.text, line, query, index) }
}

function litText(text: string, read: ReadText, query: Query, index: TriageIndex): { text: string; marks: Marks } {
  return { text, marks: marksFrom(text, bridged(lightsOf(read, index.terms.stop, query), read, index.terms.stop)) }
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
    return [{ source: 'fact', text: `${textIn(kind.label, language)}: ${textIn(value.label, language)}`, marks: [] }]
  })
}
