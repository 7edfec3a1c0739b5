import * as v from 'valibot'
import { Recorded } from '../../shared/session/events'
import { canonical, chainHash, type ChainedRow } from './canonical'

const StoredRow = v.strictObject({
  position: v.number(),
  session: v.string(),
  seq: v.number(),
  at: v.string(),
  mono: v.number(),
  clerk: v.string(),
  type: v.string(),
  body: v.string(),
  prev: v.string(),
  hash: v.string(),
})
export type StoredRow = v.InferOutput<typeof StoredRow>

/** A row that still is what was written: it fits its own hash. Whether it follows the row before it is another question. */
export type SoundRow = ChainedRow & { readonly position: number; readonly prev: string; readonly hash: string }

/** The columns of a row, `position` apart. `body` is the event without its type, which has a column of its own. */
export function storedRow(row: ChainedRow, prev: string): Omit<StoredRow, 'position'> {
  const { session, seq, at, mono, clerk, event } = row
  return { session, seq, at, mono, clerk, type: event.type, body: bodyOf(event), prev, hash: chainHash(prev, row) }
}

/** The row as it was written, or undefined when any column differs from what its hash vouches for. */
export function soundRow(raw: unknown): SoundRow | undefined {
  const parsed = v.safeParse(StoredRow, raw)
  if (!parsed.success) return undefined
  const { position, session, seq, at, mono, clerk, type, body, prev, hash } = parsed.output
  const fields = bodyFields(body)
  if (!fields) return undefined
  const event = { ...fields, type }
  // The text must be the canonical one: a key that occurs twice reads one way here and another way in the next tool.
  if (bodyOf(event) !== body) return undefined
  const row = { session, seq, at, mono, clerk, event }
  return chainHash(prev, row) === hash ? { ...row, position, prev, hash } : undefined
}

/** The row by the schema; undefined for a sound row of a kind that this version does not know. */
export function recorded({ session, seq, at, mono, clerk, event, prev, hash }: SoundRow): Recorded | undefined {
  const parsed = v.safeParse(Recorded, { session, seq, at, mono, clerk, event, prev, hash })
  return parsed.success ? parsed.output : undefined
}

function bodyOf({ type: _column, ...rest }: { readonly type: string }): string {
  return canonical(rest)
}

function bodyFields(body: string): object | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined // not JSON: not what was written
  }
}
