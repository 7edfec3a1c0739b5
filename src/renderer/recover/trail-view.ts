import type { ErrorMessage } from '../../shared/content/article'
import { articleIn, type Pack } from '../../shared/content/pack'
import { rowsOfSameMessage } from '../../shared/content/same-message'
import type { UnderWay } from '../lookup/listed'
import type { Checklist, Session, StepState } from '../../shared/session/session'

/** A step of another checklist that waits for this one. */
export type WaitingPlace = { readonly heading: string; readonly number: number; readonly of: number }

/** Outermost first: each list of the trail stands at the step that called the next one. */
export function waitingPlaces(session: Session, headingOf: (list: Checklist) => string): WaitingPlace[] {
  return session.trail.flatMap((run, at) => {
    const list = session.checklists[run - 1]
    const next = session.checklists[(session.trail[at + 1] ?? 0) - 1]
    return list && next?.caller ? [{ heading: headingOf(list), number: next.caller.number, of: list.steps.length }] : []
  })
}

/** The articles that cannot be called from here, innermost first: the running one, then those that wait and at which step. */
export function articlesUnderWay({ trail, checklists }: Session): UnderWay[] {
  const lists = trail.flatMap((run) => checklists[run - 1] ?? []).toReversed()
  return lists.map(({ article }, at) => {
    const caller = lists[at - 1]?.caller
    return { article: article.id, ...(caller && { waitsAt: caller.number }) }
  })
}

/** The checklist that this one was begun from. */
export function callerOf(session: Session, list: Checklist): Checklist | undefined {
  return list.caller && session.checklists[list.caller.run - 1]
}

/** The last detour from a step: it explains why the step is asked again. */
export function lastDetour(session: Session, list: Checklist, step: StepState): Checklist | undefined {
  return session.checklists.findLast(
    ({ caller, status }) =>
      caller?.run === list.run && caller.number >= step.number && (status === 'finished' || status === 'left'),
  )
}

/** True when the detour's author says that the step must be done anew after it. */
export function isMadeNew(pack: Pack, detour: Checklist, list: Checklist, step: StepState): boolean {
  const article = articleIn(pack, detour.article.id, detour.article.language)
  return article?.invalidates[list.article.id]?.includes(step.shown.id) ?? false
}

/** The row of an error table that led into this checklist: its warning holds for the whole detour. */
export function rowThatLedHere(
  pack: Pack,
  session: Session,
  list: Checklist,
  language: string,
): ErrorMessage | undefined {
  const { via } = list
  if (via.kind !== 'message') return undefined
  const owner = callerOf(session, list)?.article.id
  const candidates = pack.articles.flatMap((article) =>
    article.errors
      .filter((row) => row.article === list.article.id && row.shows.join(' / ') === via.shows)
      .map((row) => ({ owner: article.id, row })),
  )
  const found = candidates.find((candidate) => candidate.owner === owner) ?? candidates[0]
  return found && rowsOfSameMessage(pack, found.owner, found.row.id, language)[0]?.row
}
