import { isEveryday } from './everyday-words'

/**
 * Codes of machines and products that letters and digits are mixed in: errors, updates, tickets, versions, builds, models, counts with a unit, times, addresses.
 * They may stand beside the word "password" in any note.
 */
const MACHINES: readonly RegExp[] = [
  /^0x[0-9a-f]+$/iu,
  /^(?:kb|aadsts|inc|req|ritm|chg|prb|tkt|ticket|hr|sr|cve|case|task|err|error|erreur|event|id|ver|v|rev|build|step|étape|page|room|salle|poste|pc|desk|line)[-#]?\d[\d.-]*$/iu,
  /^(?:hr|inc)-[0-9a-z]{4}$/iu,
  /^(?:ios|ipados|android|windows|win|macos|mac|office|outlook|exchange|iphone|ipad|galaxy|pixel|samsung|redmi|microsoft|m|o|s|a|f|mp|usb|wpa|wpa2|utf|sha|md|tls|ssl|smtp|imap|pop|ipv|http|x|x86|p|rc|beta|sp|h|q)-?\d[\d.]*(?:h\d|[a-z]{1,5})?$/iu,
  /^v?\d+(?:[.,]\d+)+[a-z]?\d*$/iu,
  /^\d{1,2}[:hH]\d{0,2}(?:am|pm)?$/u,
  /^\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?$/u,
  /^\d+(?:st|nd|rd|th|x|h|e|er|ème|eme|è|s|sec|min|mn|d|j|am|pm|kb|mb|gb|tb|ko|mo|go|px|km|k|m|%|€|\$|fois|times)$/iu,
  /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/iu,
  /^(?:https?:\/\/|www\.)/iu,
  /^(?:[a-z0-9-]+\.)+(?:com|net|org|fr|eu|gov|edu|io|txt|docx?|xlsx?|pdf|exe|msi|pst|ost|kdbx?|csv|ini|dll)(?:\/.*)?$/iu,
  /^(?:2fa|mfa|1password|n\/a|p@ssword|f\d{1,2}|ctrl\+\w+|alt\+\w+|cmd\+\w+|win\+\w+)$/iu,
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu,
  /^\{.*\}$|^<.*>$|^\[.*\]$|^%.*%$/u,
  /^[A-Z]{2,}(?:_[A-Z0-9]+)+$/u,
]
/** Written in place of a secret, so that none stands there. */
const MASK = /^(?:[*•●█x?._-]+|\*+\w?\*+)$/iu

function isMachine(token: string): boolean {
  return MASK.test(token) || MACHINES.some((machine) => machine.test(token))
}

/** Letters with digits, or a sign in the midst of them: nobody writes so but machines and people who choose a password. */
export function isCoded(token: string): boolean {
  const bare = token.replace(/[!?]+$/u, '')
  if (bare.length < 5 || bare.length > 64 || isMachine(token) || isMachine(bare)) return false
  if (/\p{L}/u.test(bare) && /\p{N}/u.test(bare)) return true
  return /\p{L}.*[!@#$%^&*?+=_~|\\<>].*[\p{L}\p{N}]|[!@#$%^&*?+=~|\\].*\p{L}.*[!@#$%^&*?+=~|\\]/u.test(bare)
}

/** May be a chosen word: not one of the language that is said of passwords. Digits alone are a date or a code as well. */
export function isChosenWord(token: string): boolean {
  const bare = token.replace(/[!?.]+$/u, '')
  if (isMachine(bare) || isCoded(bare)) return isCoded(bare)
  if (/^\d{5,}$/u.test(bare)) return true
  return /^\p{L}[\p{L}'_]{3,}$/u.test(bare) && !/^\p{Lu}+$/u.test(bare) && !isEveryday(bare)
}
