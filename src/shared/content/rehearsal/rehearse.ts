import { ok, refuse, type Result } from '../../result'
import { lookUpMessage } from '../../triage/messages'
import { rank } from '../../triage/rank'
import type { TriageIndex } from '../../triage/triage-index'
import type { Article, ErrorMessage, Symptom } from '../article'
import type { ReadArticle } from '../finding'
import type { Pack, Problem } from '../pack'
import { problem, type Path } from '../rules'
import type { DeadEnd } from './dead-end'
import { leadsBack } from './leads-back'
import { noAnswers } from './no-answer'
import type { End, Stuck } from './to-the-end'
import { walkMessageFirst, walkMessageOnTheWay, walkReason } from './walks'
import { neverAsked, waysThrough } from './ways'

/** What was walked, how it ended, and where it did not. */
export type Rehearsal = {
  readonly messages: number
  readonly symptoms: number
  readonly reasons: number
  readonly ends: Readonly<Record<End, number>>
  readonly deadEnds: readonly Problem[]
  /** Words of symptoms that bring up the article, but not where the clerk looks first. */
  readonly late: readonly Problem[]
}

type Content = { readonly pack: Pack; readonly index: TriageIndex }
type Walk = Result<End, DeadEnd>

/** As many cards as a clerk looks through, and as many as are seen at a glance. */
const LOOKED_THROUGH = 12
const AT_A_GLANCE = 3

/**
 * Walks every message row, every symptom and every foreseen reason of one article file by the rules of the desk: each must be found by its
 * own words, and lead to an end. The pack must be without errors.
 */
export function rehearse(read: ReadArticle, content: Content): Rehearsal {
  const { article } = read
  const ways = waysThrough(article, content.pack)
  const found = article.symptoms.flatMap((symptom, nth) =>
    wordsOf(symptom, ['symptoms', nth]).map((words) => ranked(words, article, content.index)),
  )
  const symptoms = article.symptoms.flatMap((_, nth) => ways.map(({ end }) => ended(end, article, ['symptoms', nth])))
  const messages = article.errors.flatMap((row, at) => rowWalks(article, row, at, content))
  const reasons = reasonWalks(article, content.pack)
  const walks = [...symptoms, ...messages, ...reasons]
  const ends: Record<End, number> = { solved: 0, 'come-back': 0, 'passed-on': 0 }
  for (const walk of walks) if (walk.ok) ends[walk.value] += 1
  const dead = [
    ...found.flatMap(({ dead }) => dead ?? []),
    ...walks.flatMap((walk) => (walk.ok ? [] : [walk.error])),
    ...neverAsked(article, ways),
    ...noAnswers(article),
    ...leadsBack(article, content.pack),
  ]
  return {
    messages: article.errors.length,
    symptoms: article.symptoms.length,
    reasons: reasons.length,
    ends,
    deadEnds: named(dead, read),
    late: named(
      found.flatMap(({ late }) => late ?? []),
      read,
    ),
  }
}

/** One cause stops many walks; it is named once. */
function named(found: readonly DeadEnd[], { file, locate }: ReadArticle): Problem[] {
  const once = new Map(found.map((one) => [JSON.stringify(one), one]))
  return [...once.values()].map(({ rule, at, text }) => problem(rule, file, locate(at), text))
}

type Words = { readonly words: string; readonly at: Path }

function wordsOf({ text, shows = [], says = [] }: Symptom, at: Path): Words[] {
  const listed = (key: string, all: readonly string[]) => all.map((words, nth) => ({ words, at: [...at, key, nth] }))
  return [{ words: text, at: [...at, 'text'] }, ...listed('shows', shows), ...listed('says', says)]
}

type Found = { readonly dead?: DeadEnd; readonly late?: DeadEnd }

/** Nothing when the words bring the article up; where it is not likely by its own words, a dead end. */
function ranked({ words, at }: Words, { id, language }: Article, index: TriageIndex): Found {
  const suggestions = rank(words, { facts: {} }, index, language).slice(0, LOOKED_THROUGH)
  const place = suggestions.findIndex(({ article }) => article === id)
  const own = suggestions[place]
  const first = suggestions[0]?.article ?? 'nothing'
  if (!own || own.strength === 'weak')
    return {
      dead: { rule: 'symptom-not-found', at, text: `"${words}" does not bring up this article, but "${first}"` },
    }
  if (place < AT_A_GLANCE) return {}
  return {
    late: {
      rule: 'symptom-late',
      at,
      text: `"${words}" brings up this article as number ${place + 1}, after "${first}"`,
    },
  }
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
