import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { Id, Line } from '../../shared/content/article'
import { Manifest } from '../../shared/content/pack'
import { canonical } from '../sessions/canonical'
import type { PackFile } from './pack-files'

const ListedFile = v.strictObject({
  name: v.string(),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

/** `handrail.json` of a pack file: what the signature vouches for. It repeats of `pack.yaml` what must be known before that is read. */
export const SignedManifest = v.strictObject({
  format: v.literal(1),
  id: Id,
  version: Manifest.entries.version,
  publisher: Line,
  minimumApp: v.nullable(v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/))),
  /** What the pack was made from, in the publisher's words: a revision, a ticket. */
  createdFrom: v.nullable(Line),
  /** The last day on which the pack may be installed. */
  expires: v.nullable(v.pipe(v.string(), v.isoDate())),
  files: v.array(ListedFile),
})
export type SignedManifest = v.InferOutput<typeof SignedManifest>

export function listed({ name, bytes }: PackFile): SignedManifest['files'][number] {
  return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** One manifest has one spelling, or a signature could be carried over to another reading of the same bytes. */
export function manifestBytes(manifest: SignedManifest): Buffer {
  return Buffer.from(canonical(manifest), 'utf8')
}

/** Undefined for anything that `manifestBytes` would not have written. */
export function readManifestBytes(bytes: Uint8Array): SignedManifest | undefined {
  const parsed = v.safeParse(SignedManifest, jsonOf(bytes))
  return parsed.success && manifestBytes(parsed.output).equals(bytes) ? parsed.output : undefined
}

/** Stands for what a desk reads of a pack, whoever signed it and until when. */
export function contentDigest(files: readonly PackFile[]): string {
  return digestOf(files.map(listed))
}

export function digestOf(files: SignedManifest['files']): string {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  return createHash('sha256').update(canonical(sorted)).digest('hex')
}

/** Undefined for what is no JSON; nothing here is any value of it. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
