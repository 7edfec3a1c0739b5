/** Read aloud over a counter: no 0/O, 1/I/L, 5/S, 8/B. */
const LETTERS = '234679ACDEFGHJKMNPQRTUVWXYZ'

/** Four letters and digits from random bytes; the same bytes give the same code. */
export function sessionCode(bytes: Uint8Array): string {
  return Array.from(bytes.slice(0, 4), (byte) => LETTERS[byte % LETTERS.length] ?? 'A').join('')
}
