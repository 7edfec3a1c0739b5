/**
 * Light stemming: enough that "asks", "asked" and "asking" meet, never so much that two different words do. The query's language is
 * not known, so a query word is looked up under the stems of both languages and an article word is stored under its own.
 */
export function stem(word: string, language: string): string {
  // A code is the same with and without the sign that it is one: 0x80070005.
  if (/\p{N}/u.test(word)) return word.replace(/^0x(?=[0-9a-f]{4})/, '')
  if (word.length < 4) return word
  if (language.startsWith('en')) return stemEnglish(word)
  if (language.startsWith('fr')) return stemFrench(word)
  return word
}

/** Every form under which an article in any language may have stored this word, the plain word first. */
export function stemsOf(word: string): string[] {
  return [...new Set([word, stem(word, 'en'), stem(word, 'fr')])]
}

/** Verbs whose past sounds unlike their present, and nouns with a plural of their own, each after its stem. */
const irregular: ReadonlyMap<string, string> = new Map(
  (
    'send sent, freez froze frozen, los lost, break broke broken, writ wrote written, begin began begun, choos chose chosen, ' +
    'show shown, hid hidden, tak took taken, giv gave given, run ran, draw drew drawn, grow grew grown, throw threw thrown, ' +
    'keep kept, find found, build built, buy bought, see saw seen, com came, mak made, fall fell fallen, speak spoke spoken, ' +
    'hear heard, tell told, typ typed, person people, forget forgot forgotten, eras erased, shak shook shaken, swap swapped, ' +
    'licenc license licens licensing licensed, program programme programmes, center centre centres, dialog dialogue'
  )
    .split(', ')
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ')
      return forms.map((form) => [form, base] as const)
    }),
)

function stemEnglish(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  return withoutFinalE(withoutNounEnding(withoutVerbEnding(withoutPlural(oneSpelling(word)))))
}

/** British and American spelling meet: "colour", "organisation". */
function oneSpelling(word: string): string {
  return word.replace(/is(?=(?:e|es|ed|ing|ation|ations)$)/, 'iz').replace(/(?<=\p{L}{3})our/u, 'or')
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

/** "activation" and "activated", "connection" and "connected", "attachment" and "attached". */
function withoutNounEnding(word: string): string {
  const base = /^(.{4,})(?:at(?:e|ion|or)?)$/.exec(word)?.[1]
  if (base !== undefined && !word.endsWith('format')) return base
  return /^(.{4,}t)ion$/.exec(word)?.[1] ?? /^(.{5,})ment$/.exec(word)?.[1] ?? word
}

function withoutFinalE(word: string): string {
  return word.length > 3 && word.endsWith('e') && /[aeiouy]/.test(word.slice(0, -1)) ? word.slice(0, -1) : word
}

const frenchEndings = [
  'eraient',
  'ations',
  'ation',
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
