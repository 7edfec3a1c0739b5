import type { RecordRow } from '../../shared/ipc/records'
import type { Outcome } from '../../shared/session/events'

export type Wanted = {
  readonly words: string
  /** Sessions whose record says the words; undefined while none are looked for. */
  readonly found: ReadonlySet<string> | undefined
  readonly outcome: Outcome | 'unfinished' | ''
  readonly clerk: string
  readonly article: string
  /** Days, "2026-11-24"; empty for no limit. */
  readonly from: string
  readonly until: string
}

/** What is shown of all records: parked and interrupted ones first, since somebody waits; then the newest. */
export function filterRows(rows: readonly RecordRow[], wanted: Wanted): RecordRow[] {
  const shown = rows.filter((row) => fits(row, wanted))
  const waits = ({ state }: RecordRow): boolean => state !== 'closed'
  const byDay = (a: RecordRow, b: RecordRow): number => b.openedAt.localeCompare(a.openedAt)
  return [...shown.filter(waits).sort(byDay), ...shown.filter((row) => !waits(row)).sort(byDay)]
}

function fits(row: RecordRow, wanted: Wanted): boolean {
  const { outcome, clerk, article, from, until } = wanted
  const day = dayOf(row.openedAt)
  return (
    (outcome === '' || outcome === (row.state === 'closed' ? row.outcome : 'unfinished')) &&
    (clerk === '' || row.clerk === clerk) &&
    (article === '' || row.articles.includes(article)) &&
    (from === '' || day >= from) &&
    (until === '' || day <= until) &&
    says(row, wanted)
  )
}

/** By the words of its record; one that never left the desk, or comes from another, by its code and title. */
function says(row: RecordRow, { words, found }: Wanted): boolean {
  if (words.trim() === '' || found?.has(row.session) === true) return true
  const own = folded(`HR-${row.code} ${row.title} ${row.waiting ?? ''}`)
  return folded(words)
    .split(/\s+/u)
    .every((word) => own.includes(word))
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

/** The day by this computer's clock. */
function dayOf(at: string): string {
  const time = new Date(at)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}
