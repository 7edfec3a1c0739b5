import * as v from 'valibot'
import { Language } from '../content/article'

/** A public key in one line, as `content keys` prints it. 32 bytes in base64url: the last letter carries four bits, so one key has one spelling. */
export const PublicKeyText = v.pipe(
  v.string(),
  v.regex(
    /^ed25519:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/,
    'a key is "ed25519:" and 43 letters, as "content keys" prints it',
  ),
)

/** Who may sign packs: a key, and the name under which the desk shows it. */
const TrustedSigner = v.strictObject({
  key: PublicKeyText,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
})

/**
 * What the administrator decides for this desk, from one machine-wide file that the desk cannot write.
 * Every key may be left out; what is left out has the default of `safePolicy`.
 */
export const Policy = v.strictObject({
  desk: v.exactOptional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))),
  roster: v.exactOptional(
    v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40))), v.maxLength(60)),
  ),
  clerkLanguage: v.exactOptional(Language),
  /** Absolute folder for exports; without it the clerk picks one. */
  exportFolder: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
  /** Folder of the content pack; without it the shipped one is used. */
  contentFolder: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
  /** Absolute folders that are looked through for pack files in place of the sticks that are plugged in. */
  packFolders: v.exactOptional(
    v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^(\/|[A-Za-z]:[\\/]|\\\\)/, 'a folder here is an absolute path'))),
      v.maxLength(20),
    ),
  ),
  kiosk: v.exactOptional(v.boolean()),
  /** Whether outcomes of closed sessions shift the order of suggestions. */
  learning: v.exactOptional(v.boolean()),
  /** Whose packs this desk takes; nobody's when left out. */
  trustedSigners: v.exactOptional(v.pipe(v.array(TrustedSigner), v.maxLength(20))),
  /** Whether packs come in that nobody signed: for authors' own desks. */
  allowUnsignedPacks: v.exactOptional(v.boolean()),
})
export type Policy = v.InferOutput<typeof Policy>

/** A policy with every question answered; folders stay open when nobody named them. */
export type DeskPolicy = Required<Omit<Policy, Open>> & Pick<Policy, Open>
type Open = 'exportFolder' | 'contentFolder' | 'clerkLanguage' | 'packFolders'

export const safePolicy: DeskPolicy = {
  desk: 'Help desk',
  roster: [],
  kiosk: false,
  learning: true,
  trustedSigners: [],
  allowUnsignedPacks: false,
}

/** The policy in force: what the file says, each broken or unknown entry named and its default taken. */
export function policyFrom(file: unknown): { readonly policy: DeskPolicy; readonly problems: readonly string[] } {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return { policy: safePolicy, problems: ['the file must hold one JSON object'] }
  }
  const known = Policy.entries
  const problems: string[] = []
  const taken: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(file)) {
    const schema = Object.hasOwn(known, key) ? known[key as keyof typeof known] : undefined
    if (!schema) {
      problems.push(`"${key}" is not a setting`)
      continue
    }
    const parsed = v.safeParse(schema, value)
    if (parsed.success) taken[key] = parsed.output
    else problems.push(`"${key}": ${parsed.issues[0].message}`)
  }
  return { policy: { ...safePolicy, ...(taken as Policy) }, problems }
}
