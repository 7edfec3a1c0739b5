import * as v from 'valibot'
import { SessionEvent } from '../session/events'
import { SessionSummary } from '../session/summary'

/** Grows when a reader of the older shape would be wrong about the newer one. */
export const BUNDLE_VERSION = 1

const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const Signature = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/))
const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Position = v.pipe(v.number(), v.integer(), v.minValue(1))

/** The id of a desk: the beginning of the SHA-256 of its public key, so that nobody else can have it. */
export const DeskId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'a desk id is 32 digits and letters from a to f'))

/** A desk as its signatures prove it. `key` is its public Ed25519 key (SPKI, base64). */
export const DeskIdentity = v.strictObject({ id: DeskId, key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{59}=$/)) })
export type DeskIdentity = v.InferOutput<typeof DeskIdentity>

/** The first line of a bundle. */
export const BundleHead = v.strictObject({
  format: v.literal('handrail-bundle'),
  version: v.literal(BUNDLE_VERSION),
  /** Who put it together; each session says by itself whose it is. */
  desk: DeskIdentity,
  name: v.pipe(v.string(), v.maxLength(60)),
  made: v.pipe(v.string(), v.isoTimestamp()),
})
export type BundleHead = v.InferOutput<typeof BundleHead>

/** An event with its place in the chain of the desk that wrote it. */
export const LinkedEvent = v.strictObject({
  position: Position,
  seq: Position,
  at: v.pipe(v.string(), v.isoTimestamp()),
  mono: v.number(),
  clerk: v.pipe(v.string(), v.maxLength(200)),
  event: SessionEvent,
  prev: Hash,
  hash: Hash,
})
export type LinkedEvent = v.InferOutput<typeof LinkedEvent>

/** One session, signed by the desk where it happened, so that it stays that desk's in whatever bundle it travels. */
export const BundleSession = v.strictObject({
  desk: DeskIdentity,
  session: v.pipe(v.string(), v.uuid()),
  events: v.pipe(v.array(LinkedEvent), v.minLength(1), v.maxLength(20_000)),
  signature: Signature,
})
export type BundleSession = v.InferOutput<typeof BundleSession>

/** The last line: nothing was cut off, and the desk of the first line stands for the whole. */
export const BundleEnd = v.strictObject({ sessions: Count, sha256: Hash, signature: Signature })
export type BundleEnd = v.InferOutput<typeof BundleEnd>

/** Whose record it is, as this desk sees it. An unknown desk is one that policy does not name. */
const Origin = v.strictObject({ id: DeskId, name: v.string(), trusted: v.boolean() })
export type Origin = v.InferOutput<typeof Origin>

/** A session that was brought in from another desk. */
export const ImportedSession = v.strictObject({
  /** Names this copy of it: the same session may be here in versions that contradict each other. */
  copy: Hash,
  from: Origin,
  /** Another copy or this desk's own record says otherwise about the same session. */
  conflict: v.boolean(),
  summary: SessionSummary,
})
export type ImportedSession = v.InferOutput<typeof ImportedSession>

/** What an import brought. */
export const ImportReport = v.strictObject({
  from: Origin,
  sessions: Count,
  added: Count,
  /** Sessions that were here and have gone on since. */
  grown: Count,
  /** Already here, as they are. */
  known: Count,
  /** Session by session; a very long list ends early. */
  list: v.array(
    v.strictObject({
      code: v.string(),
      title: v.string(),
      what: v.picklist(['added', 'grown', 'known']),
      /** Another copy of it, or this desk's own record, says otherwise. */
      conflict: v.boolean(),
    }),
  ),
  conflicts: v.array(v.strictObject({ code: v.string(), desk: v.string() })),
})
export type ImportReport = v.InferOutput<typeof ImportReport>
