import type { ExportFormat } from '../session/events'
import type { SessionRecord } from './session-record'

const ENDINGS: Readonly<Record<ExportFormat, string>> = { markdown: 'md', text: 'txt', json: 'json', pdf: 'pdf' }

/** "HR-7F3K 2026-11-24.md": sorts by customer, says the day, and holds no name. */
export function fileNameOf(record: SessionRecord, format: ExportFormat): string {
  return `${record.code} ${record.day}.${ENDINGS[format]}`
}
