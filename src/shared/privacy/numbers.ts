import { isBelgianId, isCardNumber, isIban, isNir, isSpanishId, isSwissId } from './check-digits'

type Shape = { readonly pattern: RegExp; readonly holds?: (signs: string) => boolean }

const any = (text: string, ...shapes: Shape[]): boolean =>
  shapes.some(({ pattern, holds }) =>
    Array.from(text.matchAll(pattern), ([found]) => found.toUpperCase().replace(/[ .\-/]/gu, '')).some(
      (signs) => holds?.(signs) ?? true,
    ),
  )

/** Every text is plain: see `plainText`. A longer number around it is another number, so signs on either side end the match. */
export const holdsCard = (text: string): boolean =>
  any(text, { pattern: /(?<![\p{L}\p{N}.])\d(?:[ .-]?\d){12,18}(?![\p{L}\p{N}])/gu, holds: isCardNumber })

export const holdsBankAccount = (text: string): boolean => text.split(/(?=\b[A-Za-z]{2}\d{2})/u).some(beginsWithIban)

/** What follows an IBAN may look like more of it, so every length that it can have is tried. */
function beginsWithIban(text: string): boolean {
  const run = /^[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]){11,42}/u.exec(text)?.[0].replace(/[ -]/gu, '').toUpperCase() ?? ''
  return Array.from({ length: 20 }, (_, more) => run.slice(0, 15 + more)).some(
    (account, more) =>
      account.length === 15 + more && LENGTHS[account.slice(0, 2)] === account.length && isIban(account),
  )
}

/** ISO 13616 registry: how long an account is, by country. */
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 ' +
    'GR27 GT28 HR21 HU28 IE22 IL23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 ' +
    'PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

export const holdsNationalId = (text: string): boolean =>
  any(
    text,
    {
      pattern:
        /(?<![\p{L}\p{N}])[12][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}[ .]?\d{2}(?![\p{L}\p{N}])/giu,
      holds: isNir,
    },
    { pattern: /(?<![\p{L}\p{N}])(?:\d{8}|[XYZ]-?\d{7})-?[A-HJ-NP-TV-Z](?![\p{L}\p{N}])/giu, holds: isSpanishId },
    { pattern: /(?<![\p{L}\p{N}])\d{2}\.\d{2}\.\d{2}-\d{3}[.-]\d{2}(?![\p{L}\p{N}])/gu, holds: isBelgianId },
    { pattern: /(?<![\p{L}\p{N}])756\.?\d{4}\.?\d{4}\.?\d{2}(?![\p{L}\p{N}])/gu, holds: isSwissId },
    // The United States give no check digit, but some numbers are never given out.
    { pattern: /(?<![\p{L}\p{N}-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\p{N}-])/gu },
    {
      pattern:
        /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu,
    },
  )

/**
 * BitLocker: eight groups of six digits; four are enough, each a multiple of 11 as BitLocker makes them, so that half a key is stopped too.
 * Recovery codes, recovery keys and product keys: four groups or more of one length, letters and digits mixed. A GUID has groups of several lengths.
 */
export const holdsRecoveryKey = (text: string): boolean =>
  any(
    text,
    { pattern: /(?<![\p{L}\p{N}])\d{6}(?:[ -]?\d{6}){7}(?![\p{L}\p{N}])/gu },
    { pattern: /(?<![\p{L}\p{N}])\d{6}(?:[ -]\d{6}){3,6}(?![\p{L}\p{N}])/gu, holds: sixes },
    { pattern: /(?<![\p{L}\p{N}-])[A-Z0-9]{5}(?:[ -][A-Z0-9]{5}){3,5}(?![\p{L}\p{N}-])/giu, holds: mixed },
    {
      pattern:
        /(?<![\p{L}\p{N}-])(?:RK-[A-Z0-9]{2}(?:-[A-Z0-9]{4}){6}|[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3,7})(?![\p{L}\p{N}-])/giu,
      holds: mixed,
    },
    { pattern: /(?<![\p{L}\p{N}])[A-Z0-9]{25}(?![\p{L}\p{N}])/gu, holds: mixed },
  )

function sixes(digits: string): boolean {
  return (digits.match(/\d{6}/gu) ?? []).every((group) => Number(group) % 11 === 0)
}

/** Words alone are words, and digits alone are counted or counters. */
function mixed(signs: string): boolean {
  return (signs.match(/\d/gu)?.length ?? 0) >= 3 && (signs.match(/[A-Z]/gu)?.length ?? 0) >= 3
}

const TOKENS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/u,
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}/u,
  /\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|sk_live_|rk_live_|sk-(?:proj-|ant-)?|npm_|hf_|SG\.)[\w.-]{16,}/u,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/u,
  /\bAIza[\w-]{35}/u,
  /\botpauth:\/\//iu,
  /\bbearer [\w.~+/-]{20,}/iu,
  /\b(?:AccountKey|SharedAccessKey|SharedSecret)=[\w+/=]{20,}/u,
  /\b(?:api[ _-]?key|client[ _-]?secret|access[ _-]?token|secret[ _-]?key|clé (?:d')?api|jeton)\b[ :='"]+[\w.~+/-]{16,}/iu,
  /\b[a-z][a-z0-9+]*:\/\/[^\s:/@]+:[^\s/@]+@/iu,
]

export const holdsToken = (text: string): boolean => TOKENS.some((token) => token.test(text))
