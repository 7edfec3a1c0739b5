import { createHash } from 'node:crypto'
import {
  BUNDLE_VERSION,
  type BundleEnd,
  type BundleHead,
  type BundleSession,
  type LinkedEvent,
} from '../../shared/bundle/bundle'
import { canonical } from '../sessions/canonical'
import type { DeskKey } from './desk-key'

/** Ids of sessions of this desk, and whole sessions of other desks that it passes on. */
export type ToBundle = {
  readonly own: Iterable<{ readonly session: string; readonly events: readonly LinkedEvent[] }>
  /** Signed by their own desks, as they came. */
  readonly foreign: Iterable<BundleSession>
}

/**
 * A bundle line by line: head, one line a session, end. Text that any tool can read, and never more than one session in memory. What was
 * hidden in notes is not hidden here: a record that is cut cannot be checked.
 */
export function* bundleLines(key: DeskKey, name: string, made: string, { own, foreign }: ToBundle): Iterable<string> {
  const hash = createHash('sha256')
  let sessions = 0
  const line = (value: object): string => {
    const text = canonical(value) + '\n'
    hash.update(text)
    return text
  }
  const desk = { id: key.id, key: key.key }
  const head: BundleHead = { format: 'handrail-bundle', version: BUNDLE_VERSION, desk, name, made }
  yield line(head)
  for (const { session, events } of own) {
    if (events.length === 0) continue
    const bare = { desk, session, events: [...events] }
    sessions += 1
    yield line({ ...bare, signature: key.sign('handrail session 1', canonical(bare)) })
  }
  for (const session of foreign) {
    sessions += 1
    yield line(session)
  }
  const sha256 = hash.digest('hex')
  const end: BundleEnd = { sessions, sha256, signature: key.sign('handrail bundle 1', sha256) }
  yield canonical(end) + '\n'
}
