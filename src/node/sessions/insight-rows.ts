import type { InsightRow } from '../../shared/insights/insights'
import { redact } from '../../shared/record/redact'
import type { Database } from './sqlite'

/**
 * What the log says for counting, in the order in which it was written, from this instant on. Read in one pass; what was typed comes
 * without personal data. The rows are counted and not shown, so each is not held against its hash: `record:check` does that.
 */
export function* insightRows(db: Database, since: string): Iterable<InsightRow> {
  const rows = db
    .prepare(
      `SELECT session, at, type,
         CASE type
           WHEN 'session-closed' THEN json_extract(body, '$.outcome')
           WHEN 'checklist-started' THEN json_extract(body, '$.article.title')
           WHEN 'fact-noted' THEN json_extract(body, '$.words')
           WHEN 'gap-noted' THEN json_extract(body, '$.words')
           WHEN 'step-answered' THEN json_extract(body, '$.at.title')
           ELSE '' END AS words,
         CASE type
           WHEN 'checklist-started' THEN json_extract(body, '$.run')
           WHEN 'step-answered' THEN json_extract(body, '$.at.run')
           ELSE 0 END AS run
       FROM event
       WHERE session IN (SELECT id FROM session WHERE opened_at >= ?)
         AND (type IN ('session-opened', 'session-parked', 'session-closed', 'checklist-started', 'gap-noted')
           OR (type = 'fact-noted' AND instr(body, 'version"') > 0 AND json_extract(body, '$.fact') LIKE '%version')
           OR (type = 'step-answered' AND instr(body, '"answer":"done"') = 0
             AND json_extract(body, '$.answer') IN ('could-not', 'error-seen')))
       ORDER BY position`,
    )
    .iterate(since) as Iterable<{ session: string; at: string; type: string; words: string; run: number }>
  for (const { session, at, type, words, run } of rows) {
    const what = KINDS[type]
    if (what) yield { session, at, what, run, words: what === 'gap' ? redact(words, []).text : words }
  }
}

const KINDS: Readonly<Record<string, InsightRow['what']>> = {
  'session-opened': 'opened',
  'session-parked': 'parked',
  'session-closed': 'closed',
  'checklist-started': 'started',
  'step-answered': 'failed',
  'fact-noted': 'version',
  'gap-noted': 'gap',
}
