import * as v from 'valibot'
import { DeskId } from '../bundle/bundle'
import { Language } from '../content/article'
import { ok, refuse, type Result } from '../result'
import { ExportFormat, ExportPlace, HiddenKind } from '../session/events'
import { PIN_HASH } from './pin'

/** Languages that the screens speak; a pack may have more. */
const SCREEN_LANGUAGES = ['en', 'fr'] as const

const Name = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest))
/** From the root of this computer: what a relative path means would depend on how the app was started. */
const Folder = v.pipe(v.string(), v.regex(/^(?:\/|[A-Za-z]:[\\/]|\\\\)/, 'must be a whole path, from the root on'))

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

const Days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36_500))
/** Whoever waits for a customer must not lose their session sooner than whoever is done with one. */
const Retention = v.pipe(
  v.strictObject({ days: Days, unfinishedDays: v.exactOptional(Days) }),
  v.check(
    ({ days, unfinishedDays = days }) => unfinishedDays >= days,
    '"unfinishedDays" must not be fewer than "days"',
  ),
)

/**
 * What the administrator decides for this desk, from one machine-wide file that the desk cannot write.
 * Every key may be left out; what is left out has the default of `safePolicy`.
 */
export const Policy = v.strictObject({
  desk: v.exactOptional(v.pipe(Name(60), v.description('Name of this desk, as records carry it.'))),
  roster: v.exactOptional(
    v.pipe(v.array(Name(40)), v.maxLength(60), v.description('Who may sign on. Empty: anybody types initials.')),
  ),
  languages: v.exactOptional(
    v.pipe(
      v.array(v.picklist(SCREEN_LANGUAGES)),
      v.minLength(1),
      v.description('Languages of the screens that are offered.'),
    ),
  ),
  clerkLanguage: v.exactOptional(v.pipe(Language, v.description('Language that the screens begin with.'))),
  customerLanguages: v.exactOptional(
    v.pipe(
      v.array(Language),
      v.minLength(1),
      v.maxLength(20),
      v.description('Languages of customers that are offered. Without it, those of the screens.'),
    ),
  ),
  exportFolder: v.exactOptional(
    v.pipe(
      Folder,
      v.description('Folder for exported notes. Without it the clerk picks one; in kiosk mode nobody does.'),
    ),
  ),
  exportTo: v.exactOptional(
    v.pipe(
      v.strictObject({
        places: v.exactOptional(v.array(ExportPlace)),
        formats: v.exactOptional(v.array(ExportFormat)),
        clerks: v.exactOptional(v.array(Name(40))),
      }),
      v.description('What may leave the desk, by which way and by whom; what is not named may not. Without it, all.'),
    ),
  ),
  printers: v.exactOptional(
    v.pipe(
      v.array(Name(200)),
      v.description('Printers that may be used, by their names in the system. Without it, every one that is set up.'),
    ),
  ),
  paper: v.exactOptional(
    v.pipe(
      v.picklist(['A4', 'Letter']),
      v.description("The paper in the printer. Without it, that of the computer's region."),
    ),
  ),
  trustedDesks: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ id: DeskId, name: Name(60) })),
      v.description('Desks whose records are known to be theirs, by the id that each shows when it writes a bundle.'),
    ),
  ),
  contentFolder: v.exactOptional(
    v.pipe(Folder, v.description('Folder of the content pack. Without it the shipped one is used.')),
  ),
  packFolders: v.exactOptional(
    v.pipe(
      v.array(Folder),
      v.maxLength(20),
      v.description('Folders that are looked through for pack files, in place of the sticks that are plugged in.'),
    ),
  ),
  trustedSigners: v.exactOptional(
    v.pipe(
      v.array(TrustedSigner),
      v.maxLength(20),
      v.description('Whose packs this desk takes: the keys that "content keys" prints. Nobody\'s when left out.'),
    ),
  ),
  allowUnsignedPacks: v.exactOptional(
    v.pipe(v.boolean(), v.description("Whether packs come in that nobody signed: for authors' own desks.")),
  ),
  idle: v.exactOptional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.maxValue(240),
      v.description('Minutes without a key or a touch until the desk locks itself and is blank. 0: never.'),
    ),
  ),
  kiosk: v.exactOptional(v.pipe(v.boolean(), v.description('Full screen, and no way out but with the PIN.'))),
  learning: v.exactOptional(
    v.pipe(v.boolean(), v.description('Whether outcomes of closed sessions shift the order of suggestions.')),
  ),
  redaction: v.exactOptional(
    v.pipe(
      v.array(HiddenKind),
      v.description('Personal data that exports hide until the clerk shows it. Without it, all kinds.'),
    ),
  ),
  retention: v.exactOptional(
    v.pipe(
      Retention,
      v.description(
        'For how many days closed sessions are kept after their last act, and unfinished ones. Without it, nothing is ever erased.',
      ),
    ),
  ),
  singleKeys: v.exactOptional(
    v.pipe(v.boolean(), v.description('Whether single letters and digits act as keys. Without it the desk chooses.')),
  ),
  pinHash: v.exactOptional(
    v.pipe(
      // The usual sentences quote what was received, and this is next to a secret.
      v.string('must be a line made by "npm run -s pin"'),
      v.regex(PIN_HASH, 'must be a line made by "npm run -s pin"'),
      v.description('The PIN for Settings and for leaving kiosk mode, as "npm run -s pin" prints it.'),
    ),
  ),
  pinAtDesk: v.exactOptional(
    v.pipe(v.boolean(), v.description('Whether a PIN may be chosen at the desk while "pinHash" gives none.')),
  ),
})
export type Policy = v.InferOutput<typeof Policy>
export type PolicyKey = keyof Policy

/** What has no default: without it the desk, the clerk or the computer decides. */
type Open =
  | 'exportTo'
  | 'printers'
  | 'paper'
  | 'exportFolder'
  | 'contentFolder'
  | 'packFolders'
  | 'clerkLanguage'
  | 'customerLanguages'
  | 'retention'
  | 'singleKeys'
  | 'pinHash'

/** A policy with every question answered; what is `Open` stays open when nobody settled it. */
export type DeskPolicy = Required<Omit<Policy, Open>> & Pick<Policy, Open>

export const safePolicy: DeskPolicy = {
  desk: 'Help desk',
  roster: [],
  languages: [...SCREEN_LANGUAGES],
  idle: 5,
  kiosk: false,
  learning: true,
  redaction: [...HiddenKind.options],
  pinAtDesk: false,
  trustedSigners: [],
  allowUnsignedPacks: false,
  trustedDesks: [],
}

/**
 * What holds in place of an entry that is there and cannot be used, where its default would let more happen than it may have said: a slip in
 * the file must not unlock a desk, nor let out files that it keeps in. Paper for the customer goes on.
 */
const whenBroken: Policy = { kiosk: true, exportTo: { places: ['printer'] } }

/** In force while the whole file cannot be used. */
export const brokenPolicy: DeskPolicy = { ...safePolicy, ...whenBroken }

export type MayExport = { readonly places: readonly ExportPlace[]; readonly formats: readonly ExportFormat[] }

/** What may leave this desk: everything, unless policy names what. */
export function mayExport({ exportTo: { places, formats, clerks } = {} }: DeskPolicy, clerk: string | null): MayExport {
  const may = clerks === undefined || (clerk !== null && clerks.includes(clerk))
  return { places: may ? (places ?? ExportPlace.options) : [], formats: formats ?? ExportFormat.options }
}

export type PolicyReading = {
  readonly policy: DeskPolicy
  /** What cannot be used and why, for administrators; its safe default is in force. */
  readonly problems: readonly string[]
  /** Keys that the file settled: they cannot be changed at the desk. */
  readonly managed: readonly PolicyKey[]
}

/** The policy in force: what the file says, each broken or unknown entry named and a safe one taken in its place. */
export function policyFrom(file: unknown): PolicyReading {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return { policy: brokenPolicy, problems: ['the file must hold one JSON object'], managed: [] }
  }
  const problems: string[] = []
  const held: Record<string, unknown> = {}
  const taken: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(file)) {
    if (key === '$schema') continue
    const entry = entryOf(key, value)
    if (entry.ok) taken[key] = entry.value
    else {
      problems.push(entry.error)
      if (Object.hasOwn(whenBroken, key)) held[key] = whenBroken[key as PolicyKey]
    }
  }
  const { clerkLanguage, languages } = { ...safePolicy, ...(taken as Policy) }
  if (clerkLanguage !== undefined && !languages.some((language) => language === clerkLanguage)) {
    delete taken['clerkLanguage']
    problems.push('"clerkLanguage": is not among the languages of the screens')
  }
  return {
    policy: { ...safePolicy, ...(held as Policy), ...(taken as Policy) },
    problems,
    managed: Object.keys(taken) as PolicyKey[],
  }
}

function entryOf(key: string, value: unknown): Result<unknown, string> {
  if (!Object.hasOwn(Policy.entries, key)) return refuse(`"${key}" is not a setting`)
  const parsed = v.safeParse(Policy.entries[key as PolicyKey], value)
  return parsed.success ? ok(parsed.output) : refuse(`"${key}": ${parsed.issues[0].message}`)
}
