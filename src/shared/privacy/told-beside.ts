const VALUE = String.raw`(?:(?:is|was|est|était|:|=|->) ?)*["'«“(]? ?`
/** Letters and digits in one word of six signs at least: not a word, and not the code of an error or an update. */
const MIXED = String.raw`(?!0x|kb\d|hr-|https?:)(?=\S*\p{L})(?=\S*\d)[^\s/\\]{6,}`
const near = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${source}`, 'giu')

/** Codes that have a name of their own: of a SIM card, of the back of a bank card, and as the message that brings one words it. */
const CODES: readonly RegExp[] = [
  near(String.raw`puk(?: code)? ?${VALUE}\d{8}(?!\d)`),
  near(String.raw`(?:cvv2?|cvc2?|cryptogramme(?: visuel)?) ?${VALUE}\d{3,4}(?![\p{L}\p{N}]|[.:/-]\d)`),
  near(String.raw`\d{4,8} as (?:your |the |a )?(?:\p{L}+ ){0,3}(?:security|verification|sign-in) code(?!\p{L})`),
]

/** Twenty-five letters after the name of what they open: a code like that need not have a digit. */
const RECOVERY = near(
  String.raw`(?:recovery (?:code|key)|(?:code|clé) de récupération) ?${VALUE}(?:[a-z0-9]{5}[ -]){4}[a-z0-9]{5}(?![\p{L}\p{N}])`,
)

/** Passwords that stand beside what they belong to: an account, a network, an app, or the kind of password that they are. */
const PASSWORDS: readonly RegExp[] = [
  near(String.raw`[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+ ?[:|;/] ?${MIXED}`),
  near(String.raw`(?:login|user(?:name)?|identifiant|utilisateur)(?: ?: ?| )\S+ ?(?:[/|,;] ?|pass ?:? ?)${MIXED}`),
  near(String.raw`mots? de passe (?:provisoire|temporaire|initial|actuel|unique) ?${VALUE}${MIXED}`),
  near(String.raw`(?:wi-?fi|network|hotspot|router) (?:key|passphrase) ?${VALUE}${MIXED}`),
  near(String.raw`clés? (?:(?:du |de la |de )?(?:wi-?fi|réseau|box|wep|wpa2?)) ?${VALUE}${MIXED}`),
  near(
    String.raw`(?:app(?:lication)? password|mot de passe d'application) ?${VALUE}(?:[a-z]{4}[ -]){3}[a-z]{4}(?= ?(?:$|[.,;!\n]))`,
  ),
]

const anyOf = (ways: readonly RegExp[], text: string): boolean => ways.some((way) => text.search(way) >= 0)

/** Three more ways in which secrets are told in a plain text, without the words that `tellsCode` and `tellsPassword` go by. */
export const tellsCodeByName = (text: string): boolean => anyOf(CODES, text)
export const tellsRecoveryCode = (text: string): boolean => anyOf([RECOVERY], text)
export const tellsPasswordBeside = (text: string): boolean => anyOf(PASSWORDS, text)
