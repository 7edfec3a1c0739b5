/** One word of a text: its folded form, and where it stands in the original (UTF-16 offsets, half-open). */
export type Word = { readonly folded: string; readonly from: number; readonly to: number }

const apostrophes = /['\u2018\u201B\u2019\u02BC\u0060\u00B4\uFF07]/gu
const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }

/** Numbers with dots or hyphens inside are one word, so that "5.7.1" stays a code; letters keep their inner apostrophes for now. */
const wordShape =
  /\p{N}+(?:[.-]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['\u2018\u2019\u02BC\u0060\u00B4\uFF07][\p{L}\p{M}\p{N}]+)*/gu
const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu)$/
const possessive = /^s$/

/**
 * The same text as others may write it: lower case, no accents, plain quotes, dashes and spaces, white space collapsed.
 * Two texts that fold alike differ in nothing that a customer hears.
 */
export function fold(text: string): string {
  // Most words have nothing to fold but their case, and every keystroke folds thousands.
  if (/^[A-Za-z0-9]*$/.test(text)) return text.toLowerCase()
  const plain = withoutAccents(text)
    .toLowerCase()
    .replace(/[œæßøłđı]/gu, (sign) => ligatures[sign] ?? sign)
  return withoutAccents(plain)
    .replace(apostrophes, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\uFF02]/gu, '"')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '')
}

/** One spelling for "cannot", "can not" and "can't": the message on the screen and the ear differ in this most of all. */
const sameWord: Readonly<Record<string, string>> = {
  cannot: 'cant',
  couldnt: 'cant',
  wouldnt: 'wont',
  aujourdhui: 'aujourdhui',
}

/**
 * The words of a text with their places. English contractions are one word ("can't" is `cant`, "account's" is `account`);
 * French elisions are two ("l'écran" is `l` and `ecran`).
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordShape)) addWords(words, match[0], match.index)
  return words
}

function addWords(words: Word[], raw: string, from: number): void {
  const parts = raw.split(apostrophes)
  if (parts.length === 1) {
    addWord(words, raw, from, from + raw.length)
    return
  }
  let start = from
  let rest = parts
  while (rest.length > 1 && elision.test(fold(rest[0] ?? ''))) {
    const length = (rest[0] ?? '').length
    addWord(words, rest[0] ?? '', start, start + length)
    start += length + 1
    rest = rest.slice(1)
  }
  const kept =
    possessive.test(fold(rest.at(-1) ?? '')) &&
    rest.length === 2 &&
    !/^(?:it|that|what|there|he|she)$/i.test(rest[0] ?? '')
      ? rest.slice(0, 1)
      : rest
  addWord(words, kept.join(''), start, from + raw.length)
}

function addWord(words: Word[], raw: string, from: number, to: number): void {
  const folded = fold(raw)
  const before = words.at(-1)
  if (folded === 'not' && before?.folded === 'can') words[words.length - 1] = { folded: 'cant', from: before.from, to }
  else if (folded !== '') words.push({ folded: sameWord[folded] ?? folded, from, to })
}

/** The folded words joined by single spaces: the key of a message. Punctuation does not count, nor does "cannot" for "can't". */
export function keyOf(text: string): string {
  return wordsOf(text)
    .map((word) => word.folded)
    .join(' ')
}
