import type { ExportFormat, Paper } from '../session/events'
import type { SessionRecord } from './session-record'

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  markdown: 'md',
  text: 'txt',
  json: 'json',
  pdf: 'pdf',
  html: 'html',
  csv: 'csv',
  bundle: 'handrail-records',
}

const PAPERS: Readonly<Record<Paper, string>> = { 'hand-out': 'hand-out', slip: 'slip', escalation: 'passed on' }

/** "HR-7F3K 2026-11-24.md", "HR-7F3K 2026-11-24 slip.pdf": sorts by customer, says the day, and holds no name. */
export function fileNameOf(
  record: Pick<SessionRecord, 'code' | 'day'>,
  format: ExportFormat,
  part?: Paper | 'steps',
): string {
  const which = part === undefined ? '' : ` ${part === 'steps' ? part : PAPERS[part]}`
  return `${record.code} ${record.day}${which}.${ENDINGS[format]}`
}

/** "Handrail 2026-11-24 sessions.csv": a file with many sessions, by the day that it was made. */
export function manyFileNameOf(day: string, format: ExportFormat, part?: 'sessions' | 'steps'): string {
  return `Handrail ${day}${part === undefined ? '' : ` ${part}`}.${ENDINGS[format]}`
}
