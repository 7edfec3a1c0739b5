/**
 * A PIN as it is kept: scrypt in the form of the "PHC string format", with N = 2^ln. Only strengths that we make are taken, so that nobody
 * can weaken a desk, or stop it, by writing other figures: 2^17 takes 128 MiB for a moment, 2^18 twice that.
 */
export const PIN_HASH = /^\$scrypt\$ln=(1[78]),r=8,p=1\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/

const SHORTEST_PIN = 6
const LONGEST_PIN = 64

/** Why a PIN is not taken: too short, or the first that anybody would try. */
export type PinWeakness = 'too-short' | 'too-long' | 'too-simple'

/** Spaces at the ends are slips of the hand, and one keyboard composes an accent where another has the letter whole. */
export function pinTyped(text: string): string {
  return text.normalize('NFC').trim()
}

/** What is wrong with a PIN to be set. Signs are counted as people do. */
export function pinWeakness(pin: string): PinWeakness | undefined {
  const signs = Array.from(pin)
  if (signs.length < SHORTEST_PIN) return 'too-short'
  if (signs.length > LONGEST_PIN) return 'too-long'
  return new Set(signs).size < 3 || isRun(signs) ? 'too-simple' : undefined
}

/** 123456, 987654, abcdef: each sign is as far from the one before. */
function isRun(signs: readonly string[]): boolean {
  const codes = signs.map((sign) => sign.codePointAt(0) ?? 0)
  const step = (codes[1] ?? 0) - (codes[0] ?? 0)
  return codes.slice(1).every((code, at) => code - (codes[at] ?? 0) === step)
}

const FIRST_WAIT = 1000
const LONGEST_WAIT = 5 * 60_000

/** Wrong tries in a row that bring the longest wait; more do not count. */
export const MOST_TRIES = 1 + Math.ceil(Math.log2(LONGEST_WAIT / FIRST_WAIT))

/** Milliseconds before the next try after so many wrong ones in a row: 1 s, doubled each time, at most 5 min. */
export function waitAfter(wrongTries: number): number {
  return wrongTries <= 0 ? 0 : Math.min(FIRST_WAIT * 2 ** (Math.min(wrongTries, MOST_TRIES) - 1), LONGEST_WAIT)
}
