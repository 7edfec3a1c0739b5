import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { constants } from 'node:fs'
import * as v from 'valibot'
import { BundleEnd, BundleHead, BundleSession } from '../../shared/bundle/bundle'
import { soundStory } from '../../shared/bundle/sound-story'
import type { Recorded } from '../../shared/session/events'
import type { SessionSummary } from '../../shared/session/summary'
import type { BundleRefusal } from '../../shared/words/bundle-words'
import { canonical, chainHash } from '../sessions/canonical'
import { isSignedBy } from './desk-key'

/** A line longer than this is no session; a file larger than this is no stick's errand. */
const LONGEST_LINE = 32 * 1024 * 1024
const LARGEST_FILE = 2 * 1024 * 1024 * 1024

/** Why a bundle is refused, whole: nothing of it is brought in. */
export class BundleRefused extends Error {
  readonly reason: BundleRefusal

  constructor(reason: BundleRefusal) {
    super(`the bundle was refused: ${reason}`)
    this.name = 'BundleRefused'
    this.reason = reason
  }
}

/** A session of a bundle after every check that can be made without knowing any other. */
export type CheckedSession = {
  readonly signed: BundleSession
  readonly events: readonly Recorded[]
  readonly summary: SessionSummary
}

/**
 * Reads a bundle from front to back. `take` gets one session after the other before the end of the file is known: what it does must be
 * undone when this throws `BundleRefused`, or anything else.
 */
export async function readBundle(file: string, take: (session: CheckedSession) => void): Promise<BundleHead> {
  const hash = createHash('sha256')
  let head: BundleHead | undefined
  let end: BundleEnd | undefined
  let sessions = 0
  for await (const line of linesOf(file)) {
    if (end) throw new BundleRefused('bundle-damaged')
    const value = parsed(line)
    if (!head) head = headOf(value)
    else if (isEnd(value)) {
      end = ended(value, head, hash.digest('hex'), sessions)
      continue
    } else {
      take(checked(value))
      sessions += 1
    }
    hash.update(line + '\n')
  }
  if (!head) throw new BundleRefused('no-bundle')
  if (!end) throw new BundleRefused('bundle-cut-off')
  return head
}

/** The session as it was signed, or the reason why it is not taken. */
function checked(value: unknown): CheckedSession {
  const found = v.safeParse(BundleSession, value)
  if (!found.success) throw new BundleRefused(isOfAnotherKind(value) ? 'bundle-newer' : 'bundle-damaged')
  const { signature, ...bare } = found.output
  if (!isSignedBy(bare.desk, 'handrail session 1', canonical(bare), signature))
    throw new BundleRefused('bundle-not-signed')
  const events = eventsOf(found.output)
  const summary = soundStory(bare.session, events)
  if (!summary) throw new BundleRefused('bundle-no-session')
  return { signed: found.output, events, summary }
}

/** Each event must fit its own hash, and its neighbour's where the two were written one after the other. */
function eventsOf({ session, events }: BundleSession): Recorded[] {
  return events.map(({ position, prev, ...row }, at) => {
    const before = events[at - 1]
    const { hash, ...rest } = row
    const follows =
      row.seq === at + 1 &&
      (!before || position > before.position) &&
      (before?.position !== position - 1 || before.hash === prev)
    if (!follows || chainHash(prev, { session, ...rest }) !== hash) throw new BundleRefused('bundle-changed')
    return { session, ...row }
  })
}

/** An event that this version does not know, in a session that is otherwise one. */
function isOfAnotherKind(value: unknown): boolean {
  const Loose = v.object({
    events: v.array(v.object({ seq: v.number(), event: v.object({ type: v.pipe(v.string(), v.regex(/^[a-z-]+$/)) }) })),
  })
  const found = v.safeParse(Loose, value)
  if (!found.success) return false
  const known = new Set<string>(
    BundleSession.entries.events.pipe[0].item.entries.event.options.map(({ entries }) => entries.type.literal),
  )
  return found.output.events.some(({ event }) => !known.has(event.type))
}

function headOf(value: unknown): BundleHead {
  const found = v.safeParse(BundleHead, value)
  if (found.success) return found.output
  const newer = v.is(
    v.object({ format: v.literal('handrail-bundle'), version: v.pipe(v.number(), v.minValue(2)) }),
    value,
  )
  throw new BundleRefused(newer ? 'bundle-newer' : 'no-bundle')
}

function isEnd(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'sha256')
}

function ended(value: unknown, head: BundleHead, sha256: string, sessions: number): BundleEnd {
  const found = v.safeParse(BundleEnd, value)
  if (!found.success || found.output.sha256 !== sha256 || found.output.sessions !== sessions) {
    throw new BundleRefused('bundle-changed')
  }
  if (!isSignedBy(head.desk, 'handrail bundle 1', sha256, found.output.signature))
    throw new BundleRefused('bundle-not-signed')
  return found.output
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new BundleRefused('bundle-damaged')
  }
}

async function* linesOf(file: string): AsyncIterable<string> {
  // A pipe in the place of a file would keep the desk waiting for ever.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const { size } = await regular(handle)
    if (size > LARGEST_FILE) throw new BundleRefused('bundle-too-large')
    yield* linesIn(handle)
  } finally {
    await handle.close()
  }
}

async function regular(handle: FileHandle): Promise<{ readonly size: number }> {
  const found = await handle.stat()
  if (!found.isFile()) throw new BundleRefused('no-bundle')
  return found
}

async function* linesIn(handle: FileHandle): AsyncIterable<string> {
  const chunk = Buffer.alloc(256 * 1024)
  let parts: Buffer[] = []
  let length = 0
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length)
    if (bytesRead === 0) break
    let from = 0
    for (let at = chunk.indexOf(0x0a); at >= 0 && at < bytesRead; at = chunk.indexOf(0x0a, from)) {
      yield textOf([...parts, chunk.subarray(from, at)])
      parts = []
      length = 0
      from = at + 1
    }
    parts.push(Buffer.from(chunk.subarray(from, bytesRead)))
    length += bytesRead - from
    if (length > LONGEST_LINE) throw new BundleRefused('bundle-too-large')
  }
  if (length > 0) throw new BundleRefused('bundle-cut-off')
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(parts: readonly Buffer[]): string {
  try {
    return utf8.decode(Buffer.concat(parts))
  } catch {
    throw new BundleRefused('bundle-damaged')
  }
}
