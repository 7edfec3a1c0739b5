/** Spaces of every width, and the hyphens and dashes that groups of digits are joined with. */
const SPACES = /(?:(?!\n)\s)+/gu
const DASHES = /[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu
const QUOTES = /[‘’‚‛ʼ]/gu

const DIGITS: ReadonlyMap<string, string> = new Map(
  '0 zero zéro oh, 1 one un, 2 two deux, 3 three trois, 4 four quatre, 5 five cinq, 6 six, 7 seven sept, 8 eight huit, 9 nine neuf'
    .split(', ')
    .flatMap((line) => {
      const [digit = '', ...words] = line.split(' ')
      return words.map((word) => [word, digit] as const)
    }),
)
const SPOKEN = new RegExp(
  `(?<!\\p{L})(?:(?:${[...DIGITS.keys()].join('|')})[ ,-]+){3,}(?:${[...DIGITS.keys()].join('|')})(?!\\p{L})`,
  'giu',
)

/** The text in one spelling, so that a wide digit, a hidden sign or digits said as words ("four eight two nine") cannot hide a secret. */
export function plainText(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(DASHES, '-')
    .normalize('NFKC')
    .replace(SPACES, ' ')
    .replace(QUOTES, "'")
    .replace(SPOKEN, (words) =>
      words
        .toLowerCase()
        .split(/[ ,-]+/u)
        .map((word) => DIGITS.get(word) ?? '')
        .join(''),
    )
}
