import { ok, refuse, type Result } from '../../result'
import { lookUpMessage } from '../../triage/messages'
import { rank } from '../../triage/rank'
import type { TriageIndex } from '../../triage/triage-index'
import type { Article, ErrorMessage, Symptom } from '../article'
import type { ReadArticle } from '../finding'
import type { Pack, Problem } from '../pack'
import { problem, type Path, type Rule } from '../rules'
import type { End, Stuck } from './to-the-end'
import { walkArticle, walkMessageFirst, walkMessageOnTheWay, walkReason } from './walks'

/** What was walked, how it ended, and where it did not. */
export type Rehearsal = {
  readonly messages: number
  readonly symptoms: number
  readonly reasons: number
  readonly ends: Readonly<Record<End, number>>
  readonly deadEnds: readonly Problem[]
}

type Content = { readonly pack: Pack; readonly index: TriageIndex }
type DeadEnd = { readonly rule: Rule; readonly at: Path; readonly text: string }
type Walk = Result<End, DeadEnd>

/** As many cards as a clerk looks through. */
const LOOKED_THROUGH = 12

/**
 * Walks every message row, every symptom and every foreseen reason of one article file by the rules of the desk: each must be found by its
 * own words, and lead to an end. The pack must be without errors.
 */
export function rehearse(read: ReadArticle, content: Content): Rehearsal {
  const { article } = read
  const ways = factsTried(article, content.pack).map((facts) => walkArticle(content.pack, article, facts))
  const symptoms = article.symptoms.flatMap((symptom, nth) => symptomWalks(article, symptom, nth, ways, content.index))
  const messages = article.errors.flatMap((row, at) => rowWalks(article, row, at, content))
  const reasons = reasonWalks(article, content.pack)
  const walks = [...symptoms, ...messages, ...reasons]
  const ends: Record<End, number> = { solved: 0, 'come-back': 0, 'passed-on': 0 }
  for (const walk of walks) if (walk.ok) ends[walk.value] += 1
  const dead = walks.flatMap((walk) => (walk.ok ? [] : [walk.error]))
  // One cause stops many walks; it is named once.
  const named = new Map(dead.map((found) => [JSON.stringify(found), found]))
  return {
    messages: article.errors.length,
    symptoms: article.symptoms.length,
    reasons: reasons.length,
    ends,
    deadEnds: [...named.values()].map(({ rule, at, text }) => problem(rule, read.file, read.locate(at), text)),
  }
}

/** Whatever was said, the way from the article to its end is the same: `ways` are those with nothing known and with each fact. */
function symptomWalks(
  article: Article,
  symptom: Symptom,
  nth: number,
  ways: readonly Result<End, Stuck>[],
  index: TriageIndex,
): Walk[] {
  const at = ['symptoms', nth]
  const found = wordsOf(symptom, at).map((words) => ranked(words, article, index))
  return [...found.filter(isWalk), ...ways.map((way) => ended(way, article, at))]
}

type Words = { readonly words: string; readonly at: Path }

function wordsOf({ text, shows = [], says = [] }: Symptom, at: Path): Words[] {
  const listed = (key: string, all: readonly string[]) => all.map((words, nth) => ({ words, at: [...at, key, nth] }))
  return [{ words: text, at: [...at, 'text'] }, ...listed('shows', shows), ...listed('says', says)]
}

/** Nothing when the words bring the article up; where it is not likely by its own words, a dead end. */
function ranked({ words, at }: Words, { id, language }: Article, index: TriageIndex): Walk | undefined {
  const suggestions = rank(words, { facts: {} }, index, language).slice(0, LOOKED_THROUGH)
  const own = suggestions.find(({ article }) => article === id)
  if (own && own.strength !== 'weak') return undefined
  const first = suggestions[0]?.article ?? 'nothing'
  return refuse({ rule: 'symptom-not-found', at, text: `"${words}" does not bring up this article, but "${first}"` })
}

/** Nothing known, and each value of the facts that this article's steps ask for. */
function factsTried({ steps }: Article, { manifest }: Pack): [string, string][][] {
  const conditions = steps.flatMap(({ onlyIf, variants = [] }) => [onlyIf, ...variants.map(({ when }) => when)])
  const asked = new Set(conditions.flatMap((condition) => (condition ? [condition.fact] : [])))
  const kinds = manifest.facts.filter(({ id }) => asked.has(id))
  return [[], ...kinds.flatMap(({ id, values }) => values.map((value): [string, string][] => [[id, value.id]]))]
}

function rowWalks(owner: Article, row: ErrorMessage, nth: number, { pack, index }: Content): Walk[] {
  const at = ['errors', nth]
  const found = row.shows.map((words, place) => lookedUp({ words, at: [...at, 'shows', place] }, owner, row, index))
  const walks = [walkMessageFirst(pack, owner, row), walkMessageOnTheWay(pack, owner, row)]
  return [...found.filter(isWalk), ...walks.map((walk) => ended(walk, owner, at))]
}

function lookedUp({ words, at }: Words, owner: Article, row: ErrorMessage, index: TriageIndex): Walk | undefined {
  const [first] = lookUpMessage(words, index, owner.language)
  if (first?.rows.some((hit) => hit.owner === owner.id && hit.row === row.id)) return undefined
  const text = `"${words}" does not come first when it is looked up, but "${first?.shows ?? 'nothing'}"`
  return refuse({ rule: 'message-not-found', at, text })
}

function reasonWalks(owner: Article, pack: Pack): Walk[] {
  return owner.steps.flatMap(({ id, couldNot = [] }, nth) =>
    couldNot.map((reason, place) =>
      ended(walkReason(pack, owner, id, reason), owner, ['steps', nth, 'couldNot', place]),
    ),
  )
}

function ended(walked: Result<End, Stuck>, article: Article, at: Path): Walk {
  return walked.ok ? ok(walked.value) : refuse(deadEnd(walked.error, article, at))
}

/** At the step where it stands when that is in this file, else at what led there. */
function deadEnd({ article: where, step, why }: Stuck, article: Article, at: Path): DeadEnd {
  const nth = article.steps.findIndex(({ id }) => id === step)
  const inHere = where === article.id && nth >= 0
  const place = step === undefined ? `article "${where}"` : `step "${step}" of "${where}"`
  const text = `Whoever comes here gets no further than ${place}: ${why}`
  return { rule: 'no-end', at: inHere && at[0] !== 'errors' ? ['steps', nth] : at, text }
}

function isWalk(walk: Walk | undefined): walk is Walk {
  return walk !== undefined
}
