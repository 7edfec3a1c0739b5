import * as v from 'valibot'
import { Id } from './article'
import { Problem, Texts } from './pack'

/** Why a pack is not taken; the screen has a sentence for each, and the local log keeps it with `file` and `detail`. */
export const PackRefusalCode = v.picklist([
  'not-a-pack',
  'unsigned',
  'unknown-signer',
  'tampered',
  'expired',
  'older-than-installed',
  'too-large',
  'zip-bomb',
  'wrong-path',
  'link',
  'duplicate-name',
  'unsound',
  'newer-app-needed',
  'not-installed',
  'disk-full',
  'denied',
  'internal',
])
export type PackRefusalCode = v.InferOutput<typeof PackRefusalCode>

/** `file` is a name inside the pack, `detail` what was found there, both for the administrator. */
export const PackRefusal = v.strictObject({
  code: PackRefusalCode,
  file: v.exactOptional(v.string()),
  detail: v.string(),
})
export type PackRefusal = v.InferOutput<typeof PackRefusal>

/** Who vouches for a pack: the id of a key that policy names, and the name that policy gives it. */
export const Signer = v.strictObject({ key: v.string(), name: v.string() })
export type Signer = v.InferOutput<typeof Signer>

const ArticleChange = v.strictObject({ article: Id, title: v.string() })

/** What the recorded sessions of this desk would meet in the new pack that they did not meet in the old one. */
export const ReplayFinding = v.strictObject({
  kind: v.picklist(['search-missed', 'message-ambiguous', 'step-vanished', 'article-vanished']),
  /** The customer's words, the message, or the step's title. */
  words: v.string(),
  article: v.exactOptional(v.string()),
  /** How many recorded sessions meet it. */
  sessions: v.number(),
})
export type ReplayFinding = v.InferOutput<typeof ReplayFinding>

/** A pack that was looked at and may be installed: what the clerk sees before saying yes. `offer` names it to the store, once. */
export const PackOffer = v.strictObject({
  offer: v.string(),
  id: Id,
  version: v.string(),
  title: Texts,
  publisher: v.string(),
  signer: v.nullable(Signer),
  /** YYYY-MM-DD, or null when it does not expire. */
  expires: v.nullable(v.string()),
  languages: v.array(v.string()),
  articles: v.number(),
  bytes: v.number(),
  /** The version that is active now, or null when this pack is new here. */
  installed: v.nullable(v.string()),
  added: v.array(ArticleChange),
  changed: v.array(ArticleChange),
  removed: v.array(ArticleChange),
  replay: v.array(ReplayFinding),
  problems: v.array(Problem),
})
export type PackOffer = v.InferOutput<typeof PackOffer>

/** A pack in the store; the shipped one is there from the beginning, without a date. */
export const InstalledPack = v.strictObject({
  id: Id,
  version: v.string(),
  title: Texts,
  publisher: v.string(),
  signer: v.nullable(Signer),
  expires: v.nullable(v.string()),
  installedAt: v.nullable(v.string()),
  active: v.boolean(),
  articles: v.number(),
})
export type InstalledPack = v.InferOutput<typeof InstalledPack>
