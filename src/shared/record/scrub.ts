import { BLOCK, redact } from './redact'

/** What must not leave with the words: the codes of this desk's sessions and the names of its clerks. */
export type Known = { readonly codes: readonly string[]; readonly clerks: readonly string[] }

/**
 * Eight digits or more, however they are grouped: in a note a ticket or an order number is wanted, in what goes to authors it is not.
 * Dots part versions (10.0.22631.3007), and a letter in front makes a code (0x80070005, KB5034441): both stay.
 */
const LONG_NUMBER = /(?<![\p{L}\p{N}.])\+?\(?\d(?:[\s()/\p{Pd}]{0,3}\d){7,}(?![\p{L}\p{N}])/gu
/** A session's code as notes and slips print it, of this desk or of another. */
const PRINTED_CODE = /(?<![\p{L}\p{N}])HR[\s\p{Pd}]?[0-9A-Z]{4}(?![\p{L}\p{N}])/giu
/** Marks and joiners that are not seen: between the digits of a number they would hide it from every pattern. */
const UNSEEN = /\p{Cf}/gu

/**
 * Words as they may leave the desk for an author: no phone number, mail address or card number, and besides what `redact` hides no long
 * number, no session code and no clerk's name. What a customer is called cannot be known; whoever passes the file on reads it first.
 */
export function scrubber({ codes, clerks }: Known): (words: string) => string {
  const taken = wholeWords([...codes, ...clerks.flatMap(namesIn)])
  return (words) => {
    const plain = words.normalize('NFKC').replace(UNSEEN, '')
    const { text } = redact(plain, [])
    const clean = text.replace(PRINTED_CODE, BLOCK).replace(LONG_NUMBER, BLOCK)
    return taken ? clean.replace(taken, BLOCK) : clean
  }
}

/** The whole name, and each part of it that is long enough to be used alone. */
function namesIn(clerk: string): string[] {
  const name = clerk.normalize('NFKC').trim()
  return [name, ...name.split(/[\s\p{Pd}]+/u).filter((part) => part.length > 2)]
}

/** In any case, longest first so that a name goes before its parts. */
function wholeWords(words: readonly string[]): RegExp | undefined {
  const wanted = [...new Set(words)].filter((word) => word !== '').sort((a, b) => b.length - a.length)
  if (wanted.length === 0) return undefined
  const either = wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)).join('|')
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${either})(?![\p{L}\p{N}])`, 'giu')
}
