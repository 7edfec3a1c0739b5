/** Digits and signs as they are read aloud, in English and French. "o" is how most people say the digit 0. */
const spoken: ReadonlyMap<string, string> = new Map(
  (
    '0 zero oh nought, 1 one un, 2 two deux, 3 three trois, 4 four quatre, 5 five cinq, 6 six, 7 seven sept, 8 eight huit, ' +
    '9 nine neuf, 10 ten dix, 11 eleven onze, 12 twelve douze, 13 thirteen treize, 14 fourteen quatorze, 15 fifteen quinze, ' +
    '16 sixteen seize, 17 seventeen, 18 eighteen, 19 nineteen, 20 twenty vingt, 30 thirty trente, 40 forty quarante, ' +
    '50 fifty cinquante, 60 sixty soixante, 70 seventy septante, 80 eighty octante, 90 ninety nonante, ' +
    'x ex, . point dot, - dash hyphen minus tiret'
  )
    .split(', ')
    .flatMap((line) => {
      const [sign = '', ...words] = line.split(' ')
      return words.map((word) => [word, sign] as const)
    }),
)
const repeats: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
])
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['cent', 100],
  ['thousand', 1000],
  ['mille', 1000],
])

/** A code heard in a text: how it is written, and which words (half-open) it was read from. */
export type HeardCode = { readonly code: string; readonly from: number; readonly to: number }

/** Shorter runs are everyday numbers ("one or two times"). */
const leastPieces = 3

/**
 * Codes that were read aloud or written in pieces: "zero x eight double zero four", "five point seven point one", "aadsts five zero".
 * `words` are folded. A name in front ("aadsts") is left to the caller, who knows which there are.
 */
export function codesIn(words: readonly string[]): HeardCode[] {
  const found: HeardCode[] = []
  for (let from = 0; from < words.length;) {
    const to = endOfRun(words, from)
    if (to - from >= leastPieces) {
      const code = written(words.slice(from, to))
      if (/\p{N}/u.test(code)) found.push({ code, from, to })
    }
    from = Math.max(to, from + 1)
  }
  return found
}

function endOfRun(words: readonly string[], from: number): number {
  let to = from
  while (to < words.length && isPiece(words[to] ?? '')) to++
  return to
}

function isPiece(word: string): boolean {
  return spoken.has(word) || repeats.has(word) || scales.has(word) || /^(?:[a-fostx]|\p{N}[\p{N}a-fx]*)$/u.test(word)
}

/** What stands written so far, a number that may still grow ("fifty thousand ..."), and how often the next sign comes. */
type Written = { code: string; value: number | undefined; times: number }

function written(words: readonly string[]): string {
  const so: Written = { code: '', value: undefined, times: 1 }
  for (const word of words) addPiece(so, word)
  finishNumber(so)
  return so.code.replace(/^[ao]x(?=\p{N})/u, '0x').replace(/^[.-]+|[.-]+$/g, '')
}

function addPiece(so: Written, word: string): void {
  const scale = scales.get(word)
  const again = repeats.get(word)
  if (scale !== undefined) {
    so.value = (so.value ?? 1) * scale
  } else if (again !== undefined) {
    finishNumber(so)
    so.times = again
  } else {
    addSign(so, spoken.get(word) ?? word, spoken.has(word))
  }
}

function addSign(so: Written, sign: string, wasSpoken: boolean): void {
  const number = wasSpoken && /^\d+$/.test(sign) ? Number(sign) : undefined
  if (number !== undefined && so.value !== undefined && fitsInto(so.value, number)) {
    so.value += number
    return
  }
  finishNumber(so)
  if (number !== undefined && number >= 10 && so.times === 1) so.value = number
  else so.code += sign.repeat(so.times)
  so.times = 1
}

function finishNumber(so: Written): void {
  if (so.value !== undefined) so.code += String(so.value)
  so.value = undefined
}

/** "fifty" takes "six", "fifty thousand" takes "seventy": what follows must fit into the zeros. */
function fitsInto(value: number, number: number): boolean {
  const zeros = /0+$/.exec(String(value))?.[0].length ?? 0
  return zeros > 0 && String(number).length <= zeros
}

/** Whether a word is a code rather than a number: letters and digits mixed, dots inside, or many digits. */
export function isCode(word: string): boolean {
  return /^(?=.*\p{N})(?:.*\p{L}.*\p{N}.*|\p{N}.*\p{L}.*|\p{N}+(?:[.-]\p{N}+){1,}|\p{N}{5,})$/u.test(word)
}
