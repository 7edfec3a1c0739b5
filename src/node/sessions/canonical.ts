import { createHash } from 'node:crypto'

/** What a link of the chain vouches for: everything that is known of an event except its neighbours. */
export type ChainedRow = {
  readonly session: string
  readonly seq: number
  readonly at: string
  readonly mono: number
  readonly clerk: string
  readonly event: { readonly type: string }
}

/** The hash before the first event of a log. */
export const FIRST_HASH = '0'.repeat(64)

/**
 * SHA-256, as hex, over the hash before this row, a line feed, and the canonical JSON of the row in UTF-8. It shows a
 * change by anyone who cannot rewrite all later rows too; against someone who can, a hash printed earlier is the proof.
 */
export function chainHash(prev: string, row: ChainedRow): string {
  const { session, seq, at, mono, clerk, event } = row
  const bytes = canonical({ session, seq, at, mono, clerk, event })
  return createHash('sha256').update(`${prev}\n${bytes}`, 'utf8').digest('hex')
}

/**
 * JSON with keys sorted by code unit, no white space, and numbers and strings as `JSON.stringify` writes them (the rules
 * of RFC 8785), so that any tool can hash a row again. Throws for what JSON cannot hold: that would hash as something else.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`JSON cannot hold this ${typeof value}`)
}

function canonicalObject(value: object): string {
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`
}
