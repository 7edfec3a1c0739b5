import { AFTERWARDS } from '../../shared/record/record-check'
import type { Database } from './sqlite'

/** A line whose hash begins with a printed check value; `end` when it is what the note of its session prints. */
export type Owner = {
  readonly session: string
  readonly code: string
  readonly seq: number
  readonly at: string
  readonly end: boolean
}

/** Eight hexadecimal digits as a person types them from paper ("9C41 E07B", "9c41-e07b"), or undefined when it is no check value. */
export function checkDigits(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/gu, '').toLowerCase()
  return /^[0-9a-f]{8}$/.test(digits) ? digits : undefined
}

/** The lines of a log that a check value can have been printed from: one in practice, more by chance once in billions. */
export function ownersOf(db: Database, digits: string): Owner[] {
  const found = db
    .prepare(
      `SELECT event.session, known.code, event.seq, event.at FROM event
       LEFT JOIN session AS known ON known.id = event.session WHERE substr(event.hash, 1, 8) = ?`,
    )
    .all(digits) as { session: string; code: string | null; seq: number; at: string }[]
  const ends = db.prepare(
    `SELECT max(seq) AS seq FROM event WHERE session = ? AND type NOT IN (${AFTERWARDS.map(() => '?').join(', ')})`,
  )
  return found.map(({ session, code, seq, at }) => {
    const end = ends.get(session, ...AFTERWARDS) as { seq: number | null }
    return { session, code: code ?? '', seq, at, end: end.seq === seq }
  })
}
