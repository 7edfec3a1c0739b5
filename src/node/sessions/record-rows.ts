import type { Outcome } from '../../shared/session/events'
import type { SessionSummary } from '../../shared/session/summary'
import { DESK_LINES } from './erasures'
import type { Database } from './sqlite'
import { summariesOf } from './summaries'
import { visitReader, type KeptVisit } from './visits'

/** A session as the Records screen lists it. */
export type ListedSession = SessionSummary & { readonly outcome?: Outcome; readonly articles: readonly string[] }

/** The newest sessions, by their place in the log, with how they ended and what was worked on; and how many older ones there are. */
export function listedSessions(db: Database, most: number): { rows: ListedSession[]; more: number } {
  const summaries = summariesOf(db, 'WHERE id <> ? ORDER BY session.position DESC LIMIT ?', DESK_LINES, most)
  const { total } = db.prepare('SELECT count(*) AS total FROM session WHERE id <> ?').get(DESK_LINES) as {
    total: number
  }
  const read = visitReader(db)
  const kept = db.prepare('SELECT id, state, visit FROM session WHERE id = ?')
  const rows = summaries.map((summary): ListedSession => {
    const { outcome, lists = [] } = read(kept.get(summary.session) as KeptVisit) ?? {}
    return { ...summary, articles: [...new Set(lists)], ...(outcome && { outcome }) }
  })
  return { rows, more: Math.max(0, total - rows.length) }
}
