import type { InsightRow } from '../../shared/insights/insights'
import { redact } from '../../shared/record/redact'
import type { SessionEvent } from '../../shared/session/events'
import type { Database } from './sqlite'

/**
 * What the log says for counting, in the order in which it was written, from this instant on. Read in one pass; what was typed comes
 * without personal data. The rows are counted and not shown, so each is not held against its hash: `record:check` does that.
 */
export function* insightRows(db: Database, since: string): Iterable<InsightRow> {
  const rows = db.prepare(TOLD).iterate(since) as Iterable<Told>
  for (const { type, kind, words, key, ...row } of rows) {
    if (type === 'session-continued') yield* carriedRows(row, words)
    else yield { ...row, key, what: kind, words: kind === 'gap' ? redact(words, []).text : words }
  }
}

type Told = Omit<InsightRow, 'what'> & { readonly type: string; readonly kind: InsightRow['what'] }

// What most events say is asked of their text first: taking JSON apart is what would take long.
const TOLD = `
  SELECT session, at, type,
    CASE type
      WHEN 'session-opened' THEN 'opened'
      WHEN 'complaint-noted' THEN 'said'
      WHEN 'session-parked' THEN 'parked'
      WHEN 'session-closed' THEN 'closed'
      WHEN 'session-reopened' THEN 'reopened'
      WHEN 'checklist-started' THEN 'started'
      WHEN 'gap-noted' THEN 'gap'
      WHEN 'answer-withdrawn' THEN 'undone'
      WHEN 'step-answered' THEN iif(json_extract(body, '$.answer') IN ('could-not', 'error-seen'), 'failed', 'version')
      ELSE 'version' END AS kind,
    CASE type
      WHEN 'session-opened' THEN json_extract(body, '$.zone')
      WHEN 'session-closed' THEN json_extract(body, '$.outcome')
      WHEN 'session-continued' THEN body
      WHEN 'checklist-started' THEN json_extract(body, '$.article.title')
      WHEN 'fact-noted' THEN json_extract(body, '$.words')
      WHEN 'gap-noted' THEN json_extract(body, '$.words')
      WHEN 'question-answered' THEN json_extract(body, '$.answerWords')
      WHEN 'step-answered' THEN iif(json_extract(body, '$.answer') IN ('could-not', 'error-seen'),
        json_extract(body, '$.at.title'), coalesce(json_extract(body, '$.value.words'), ''))
      ELSE '' END AS words,
    CASE type
      WHEN 'checklist-started' THEN json_extract(body, '$.run')
      WHEN 'step-answered' THEN json_extract(body, '$.at.run')
      WHEN 'answer-withdrawn' THEN json_extract(body, '$.at.run')
      ELSE 0 END AS run,
    CASE type
      WHEN 'step-answered' THEN iif(json_extract(body, '$.answer') IN ('could-not', 'error-seen'),
        json_extract(body, '$.at.step'), json_extract(body, '$.fact.fact'))
      WHEN 'answer-withdrawn' THEN json_extract(body, '$.at.step')
      WHEN 'question-answered' THEN json_extract(body, '$.fact.fact')
      WHEN 'fact-noted' THEN json_extract(body, '$.fact')
      WHEN 'fact-withdrawn' THEN json_extract(body, '$.fact')
      ELSE '' END AS key
  FROM event
  WHERE session IN (SELECT id FROM session WHERE opened_at >= ?)
    AND (type IN ('session-opened', 'session-continued', 'session-parked', 'session-closed', 'session-reopened',
        'complaint-noted', 'checklist-started', 'gap-noted')
      OR (type = 'answer-withdrawn' AND json_extract(body, '$.answer') IN ('could-not', 'error-seen'))
      OR (type IN ('fact-noted', 'fact-withdrawn')
        AND instr(body, 'version"') > 0 AND json_extract(body, '$.fact') LIKE '%version')
      OR (type = 'question-answered'
        AND instr(body, 'version"') > 0 AND json_extract(body, '$.fact.fact') LIKE '%version')
      OR (type = 'step-answered' AND (
        (instr(body, '"answer":"done"') = 0 AND json_extract(body, '$.answer') IN ('could-not', 'error-seen'))
        OR (instr(body, 'version"') > 0 AND json_extract(body, '$.fact.fact') LIKE '%version'))))
  ORDER BY position`

/** A list that was begun at another desk is worked on here as well; what failed there was counted there. */
function* carriedRows(row: Pick<InsightRow, 'session' | 'at' | 'run'>, body: string): Iterable<InsightRow> {
  const { carried } = JSON.parse(body) as Extract<SessionEvent, { type: 'session-continued' }>
  for (const { event } of carried) {
    if (event.type === 'complaint-noted') yield { ...row, what: 'said', words: '', key: '' }
    if (event.type === 'checklist-started') {
      yield { ...row, what: 'started', words: event.article.title, run: event.run, key: '' }
    }
    if (event.type === 'fact-noted' && event.fact.endsWith('version')) {
      yield { ...row, what: 'version', words: event.words, key: event.fact }
    }
    if (event.type === 'fact-withdrawn') yield { ...row, what: 'version', words: '', key: event.fact }
  }
}
