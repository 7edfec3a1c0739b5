import { isChosenWord, isCoded } from './tokens'

const CUE = String.raw`(?:pas{1,2} ?w(?:or|ro|r|ur|o)d?s?|passord|passeword|pass ?words?|pass ?codes?|pass ?phrases?|passwd|pwd|pw|mdp|mots? de pas{1,2}e?|phrase secrète|code secret|secret code|code confidentiel)`
const PIN = String.raw`(?:(?:sim |card |screen |windows |hello )?pin(?: ?code)?|code pin|nip|unlock code|lock code|code (?:de déverrouillage|de verrouillage|de carte|de la carte|secret|confidentiel)|pass ?code)`
const EQUALS = String.raw`(?::=?|=>?|->|→)`
const IS = String.raw`(?:is|was|'s|has been|will be|becomes|est|était|sera|devient|c'est)`
const ADVERB = String.raw`(?:(?:now|still|currently|just|probably|always|maintenant|désormais|actuellement|toujours|juste|bien|donc) )?`
const WORD = String.raw`[\p{L}'’-]+`
const OPEN = String.raw`["'«“(\[<]? ?`
const TOKEN = String.raw`(?<token>[^\s"«»“”]+)`

const after = (source: string): RegExp => new RegExp(`(?<!\\p{L})${source}`, 'giu')

/** Ways to tell a password, each with how sure the value itself must look. */
const WAYS: readonly { readonly pattern: RegExp; readonly tells: (token: string, rest: string) => boolean }[] = [
  // "mdp Soleil12": nothing between, so only what nobody says otherwise.
  { pattern: after(`${CUE} ${OPEN}${TOKEN}`), tells: isCoded },
  // "password: dragon": a word alone, with nothing of a sentence after it.
  {
    pattern: after(`${CUE} ?${EQUALS} ?${OPEN}${TOKEN}`),
    tells: (token, rest) => isCoded(token) || (endsThere(rest) && isChosenWord(token)),
  },
  {
    pattern: after(`pass ?[:=] ?${OPEN}${TOKEN}`),
    tells: (token, rest) => isCoded(token) || (endsThere(rest) && isChosenWord(token)),
  },
  {
    pattern: after(`${CUE}(?:'s|,? ${IS}) (?:: ?)?${ADVERB}${OPEN}${TOKEN}`),
    tells: (token, rest) => isCoded(token) || (endsThere(rest) && isChosenWord(token)),
  },
  { pattern: after(`${CUE}[,;] (?:it's|it is|it was|c'est|ce serait) ${OPEN}${TOKEN}`), tells: isCoded },
  {
    pattern: after(
      `(?:unlocks?|unlocked|déverrouill\\p{L}+)(?: \\p{L}+){0,3} (?:with|avec) ${OPEN}(?<token>\\d{4,8})(?![\\p{L}\\p{N}.:/-])`,
    ),
    tells: () => true,
  },
  // "password for the mail is Soleil12", "mot de passe changé en Soleil12".
  {
    pattern: after(
      `${CUE}(?: ${WORD}){0,5}(?: ?${EQUALS}| (?:${IS}|to|as|en|à|par)(?!\\p{L})) ?${ADVERB}${OPEN}${TOKEN}`,
    ),
    tells: isCoded,
  },
  {
    pattern: after(`${CUE}(?: ${WORD}){0,4} ?(?:${EQUALS}|${IS}) ?(?<=[\\s:=])["«“] ?(?<token>[^"«»“”]{4,40}?) ?["»”]`),
    tells: isQuotedSecret,
  },
  { pattern: after(`(?:${CUE}) ["«“] ?(?<token>[^\\s"«»“”]{4,40}) ?["»”]`), tells: isQuotedSecret },
  // "uses Soleil12 as password", "Soleil12 est son mot de passe".
  {
    pattern: new RegExp(
      `(?<=^|[\\s"«“'(])(?<token>[^\\s"«»“”]{5,64})["»”']?,? (?:is|was|as|est|comme|en|=|\\()(?: ?(?:the|a|my|his|her|their|your|our|le|un|mon|son|votre|leur|notre|nouveau|new|old|ancien|wifi|wi-fi|current))* ?${CUE}(?!\\p{L})`,
      'giu',
    ),
    tells: isCoded,
  },
  // "PIN 4821", "code PIN : 4821".
  {
    pattern: after(
      `${PIN}(?: (?:number|numéro))? ?(?:${EQUALS}|${IS}|of|de)? ?${ADVERB}${OPEN}(?<token>\\d{4,8})(?![\\p{L}\\p{N}.:/-])`,
    ),
    tells: () => true,
  },
  {
    pattern: after(
      `${PIN}(?: ${WORD}){1,4} ?(?:${EQUALS}|${IS}|to|en|à) ?${ADVERB}${OPEN}(?<token>\\d{4,8})(?![\\p{L}\\p{N}.:/-])`,
    ),
    tells: () => true,
  },
  {
    pattern: after(
      `(?<token>\\d{4,8}) (?:is|as|est|comme|=)(?: (?:the|a|my|his|her|their|le|un|mon|son))* ${PIN}(?!\\p{L})`,
    ),
    tells: () => true,
  },
  {
    pattern: after(`${CUE}(?: ?${EQUALS}| ${IS})? ?${OPEN}(?<token>\\d{6,12})(?![\\p{L}\\p{N}.:/-])`),
    tells: () => true,
  },
]

/** Whether a plain text tells a password or a PIN, and not only speaks of one. */
export function tellsPassword(text: string): boolean {
  return WAYS.some(({ pattern, tells }) =>
    Array.from(text.matchAll(pattern)).some((found) => {
      const token = (found.groups?.['token'] ?? '').replace(/^\*+|[.,;:)\]>"'»*]+$/gu, '')
      return tells(token, text.slice(found.index + found[0].length))
    }),
  )
}

function isQuotedSecret(quoted: string): boolean {
  const words = quoted.trim().split(' ')
  const counted = words.length > 2 && words.some((word) => /^\d+$/u.test(word))
  return counted || words.some(isCoded) || (words.length === 1 && isChosenWord(quoted.trim()))
}

/** A sentence goes on after "is required by ..."; after a value it ends, or another begins. */
function endsThere(rest: string): boolean {
  return /^["'»”)\]]* *(?:$|\n|[.,;!?)»”/|-]|(?:and|but|or|with|et|mais|ou|avec|login|user|id)(?!\p{L}))/iu.test(rest)
}
