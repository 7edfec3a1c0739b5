import type { Outcome } from '../../shared/session/events'
import type { SessionSummary } from '../../shared/session/summary'
import { DESK_LINES } from './erasures'
import type { Database } from './sqlite'
import { summariesOf } from './summaries'

/** A session as the Records screen lists it. */
export type ListedSession = SessionSummary & { readonly outcome?: Outcome; readonly articles: readonly string[] }

/** The newest sessions, by their place in the log, with how they ended and what was worked on; and how many older ones there are. */
export function listedSessions(db: Database, most: number): { rows: ListedSession[]; more: number } {
  const summaries = summariesOf(db, 'WHERE id <> ? ORDER BY session.position DESC LIMIT ?', DESK_LINES, most)
  const { total } = db.prepare('SELECT count(*) AS total FROM session WHERE id <> ?').get(DESK_LINES) as {
    total: number
  }
  const told = endsAndArticles(db)
  const rows = summaries.map((summary): ListedSession => {
    const { outcome, articles = [] } = told.get(summary.session) ?? {}
    return { ...summary, articles, ...(summary.state === 'closed' && outcome && { outcome }) }
  })
  return { rows, more: Math.max(0, total - rows.length) }
}

type Told = { outcome?: Outcome; articles?: string[] }

/** Read in one pass through the log: an index by type would have to be kept up with each act. */
function endsAndArticles(db: Database): Map<string, Told> {
  const rows = db
    .prepare(
      `SELECT session, json_extract(body, '$.outcome') AS outcome, json_extract(body, '$.article.title') AS article
       FROM event WHERE type IN ('session-closed', 'checklist-started') ORDER BY position`,
    )
    .iterate() as Iterable<{ session: string; outcome: Outcome | null; article: string | null }>
  const told = new Map<string, Told>()
  for (const { session, outcome, article } of rows) {
    const one = told.get(session) ?? {}
    if (outcome) one.outcome = outcome
    if (article !== null && one.articles?.includes(article) !== true) one.articles = [...(one.articles ?? []), article]
    told.set(session, one)
  }
  return told
}
