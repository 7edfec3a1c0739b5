/**
 * Light stemming: enough that "asks", "asked" and "asking" meet, never so much that two different words do. The query's language is
 * not known, so a query word is looked up under the stems of both languages and an article word is stored under its own.
 */
export function stem(word: string, language: string): string {
  if (word.length < 4 || /\p{N}/u.test(word)) return word
  if (language.startsWith('en')) return stemEnglish(word)
  if (language.startsWith('fr')) return stemFrench(word)
  return word
}

/** Every form under which an article in any language may have stored this word, the plain word first. */
export function stemsOf(word: string): string[] {
  return [...new Set([word, stem(word, 'en'), stem(word, 'fr')])]
}

function stemEnglish(word: string): string {
  return withoutFinalE(withoutVerbEnding(withoutPlural(word)))
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

function withoutVerbEnding(word: string): string {
  const ending = /(?:ingly|edly|ing|ed|ly)$/.exec(word)?.[0]
  if (ending === undefined) return word
  const base = word.slice(0, -ending.length)
  if (!/[aeiouy]/.test(base)) return word
  if (base.length < 3) return `${base}e`
  return /([bdfgmnprt])\1$/.test(base) ? base.slice(0, -1) : base
}

function withoutFinalE(word: string): string {
  return word.length > 3 && word.endsWith('e') && /[aeiouy]/.test(word.slice(0, -1)) ? word.slice(0, -1) : word
}

const frenchEndings = [
  'eraient',
  'aient',
  'erait',
  'erons',
  'eront',
  'erez',
  'ait',
  'ais',
  'ant',
  'ent',
  'ons',
  'era',
  'ees',
  'ee',
  'es',
  'ez',
  'er',
  'e',
  's',
]

function stemFrench(word: string): string {
  const singular = /[^aiou]x$|[^s]s$|aux$|eux$/.test(word) ? word.replace(/aux$/, 'al').replace(/[sx]$/, '') : word
  const ending = frenchEndings.find(
    (end) => singular.endsWith(end) && singular.length - end.length >= (end.length > 1 ? 4 : 3),
  )
  const base = ending === undefined ? singular : singular.slice(0, -ending.length)
  return /([lnt])\1$/.test(base) ? base.slice(0, -1) : base
}
