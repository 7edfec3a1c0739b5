import { factsOf, type Session } from './session'
import type { Facts } from '../triage/suggestion'

/** An article that was tried on a customer to the end of the visit, with what was known of the device and account. */
export type Tried = { readonly article: string; readonly solved: boolean; readonly facts: Facts }

/**
 * What a closed session teaches about the articles that were begun in it: solved for the last one that was carried through before "solved", not
 * solved for the others. A detour is part of the article that called it, and a customer who left says nothing about either.
 */
export function triedIn(session: Session): Tried[] {
  const { status, outcome } = session
  if (status !== 'closed' || outcome === undefined || outcome === 'abandoned') return []
  const main = session.checklists.filter((list) => !list.caller)
  const solving = outcome === 'resolved' ? main.findLast((list) => list.status === 'finished') : undefined
  const facts = factsOf(session)
  const articles = [...new Set(main.map((list) => list.article.id))]
  return articles.map((article) => ({ article, solved: article === solving?.article.id, facts }))
}
