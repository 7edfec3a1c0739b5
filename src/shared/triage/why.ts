import { textIn } from '../content/pack'
import { bridged, lightsOf, marksFrom } from './marks'
import type { Query } from './query'
import { likeness, type LineMatch } from './scores'
import type { Facts, Why } from './suggestion'
import type { Candidate, TriageIndex } from './triage-index'
import { wordsOf } from './words'

const mostReasons = 3
const fieldWorth: Readonly<Record<Why['source'], number>> = {
  symptom: 1.2,
  message: 1.1,
  title: 1,
  keyword: 0.7,
  choose: 0.7,
  fact: 0,
  answer: 0,
}

/** The few lines that explain best why the words fit, each adding something that the others do not; the wanted language first. */
export function textReasons(matches: readonly LineMatch[], query: Query, index: TriageIndex, language: string): Why[] {
  const reasons: Why[] = []
  const explained = new Map<number, number>()
  let left = [...matches]
  while (reasons.length < mostReasons && left.length > 0) {
    const [best, gain] = mostTelling(left, explained, language)
    if (best === undefined || gain <= 0) break
    for (const [slot, worth] of best.slots) explained.set(slot, Math.max(explained.get(slot) ?? 0, worth))
    left = left.filter((match) => match !== best)
    const reason = reasonFrom(best, query, index)
    if (!reasons.some((other) => other.text === reason.text)) reasons.push(reason)
  }
  return reasons
}

/** What a line explains newly, and how fully it is itself met. */
function mostTelling(
  matches: readonly LineMatch[],
  explained: ReadonlyMap<number, number>,
  language: string,
): [LineMatch | undefined, number] {
  let best: LineMatch | undefined
  let most = 0
  for (const match of matches) {
    let news = 0
    for (const [slot, worth] of match.slots) news += Math.max(0, worth - (explained.get(slot) ?? 0))
    if (news <= 0.15) continue
    const inLanguage = match.line.language === language ? 1.25 : 1
    const value = news * (0.5 + match.ofLine + likeness(match)) * fieldWorth[match.line.source] * inLanguage
    if (value > most) [best, most] = [match, value]
  }
  return [best, most]
}

/** Customers' words are matched, the article's own words are shown: those of its wordings that the complaint's words light up most. */
function reasonFrom({ line }: LineMatch, query: Query, index: TriageIndex): Why {
  const own = litLine(line.text, line.terms, query, index)
  if (line.instead === undefined) return { source: line.source, ...own }
  let best = { text: line.instead[0] ?? line.text, marks: [] as Why['marks'] }
  let most = 0
  for (const text of line.instead) {
    const lit = litLine(text, termsOf(text, index), query, index)
    const length = lit.marks.reduce((sum, [from, to]) => sum + to - from, 0)
    if (length > most) [best, most] = [lit, length]
  }
  return { source: line.source, ...best }
}

function litLine(
  text: string,
  terms: Int32Array,
  query: Query,
  index: TriageIndex,
): { text: string; marks: Why['marks'] } {
  const { stop } = index.terms
  return { text, marks: marksFrom(text, bridged(lightsOf(terms, stop, query), terms, stop)) }
}

function termsOf(text: string, index: TriageIndex): Int32Array {
  return Int32Array.from(wordsOf(text), (word) => index.terms.bySurface.get(word.folded)?.[0] ?? -1)
}

/** The known facts that the article is written for. */
export function factReasons(candidate: Candidate, facts: Facts, index: TriageIndex, language: string): Why[] {
  return index.pack.manifest.facts.flatMap((kind): Why[] => {
    const known = facts[kind.id]
    if (known === undefined || candidate.applies[kind.id]?.includes(known) !== true) return []
    const value = kind.values.find((candidateValue) => candidateValue.id === known)
    if (value === undefined) return []
    return [{ source: 'fact', text: `${textIn(kind.label, language)}: ${textIn(value.label, language)}`, marks: [] }]
  })
}
