const KINDS = String.raw`(?:verification|security|sms|text|one[- ]time|single[- ]use|two[- ]factor|2fa|mfa|otp|authenticator|authentication|access|login|sign[- ]in|confirmation|recovery|backup|rescue|reset|activation|unlock|temporary|(?:\d|four|six|eight)[- ]digits?)`
const NAMED = String.raw`(?:${KINDS}(?: pass)? ?-?(?:codes?|pin|number)|otp|totp|one[- ]time pass(?:word|code)|codes? (?:de |d'|à )?(?:vérification|sécurité|validation|confirmation|connexion|accès|authentification|secours|récupération|activation|usage unique|otp|2fa|sms|unique|temporaire|(?:\d|quatre|six|huit) chiffres)(?: (?:sms|microsoft|google|apple))?)`
const BARE = String.raw`codes?`
const FILL = String.raw`(?: [\p{L}'-]+){0,5}`
const LINK = String.raw`(?:(?::|=|->|→|is|was|are|reads|est|était|sont|c'est)(?: (?:le|the|now|donc|bien|maintenant))?)`
const GOT = String.raw`(?:received|got|gets|given|gave|reçu|reçoit|tapé|saisi|entré|donné|dicté|typed|entered|(?:by|par|via|in the|from the) (?:sms|texto|text|mail|e-mail|app)|sms|texto|today|now|numéro|no|number|n°|#)`
/** Four to eight digits, as they are sent: together, or parted once in the middle. A version, a date or a time goes on after them. */
const DIGITS = String.raw`["'«“(]? ?(?:[A-Z]-)?(?!80[0-9a-f]{6}(?!\d))(?:\d{4,8}|\d{3}[ -]\d{3}|\d{4}[ -]\d{4})(?![\p{L}\p{N}]|[.:/,-]\d| ?(?:times|fois|days|jours|minutes|messages|mails|users|%|€))`
/** Sign-in errors have five digits, and codes that are sent have not. */
const BARE_DIGITS = String.raw`(?!["'«“(]? ?\d{5}(?!\d))${DIGITS}`
const SIX = String.raw`["'«“(]?(?:\d{6}|\d{3}[ -]\d{3})(?![\p{L}\p{N}]|[.:/-]\d)`
const GROUPS = String.raw`["'«“(]? ?(?=[a-z-]*\d)[a-z0-9]{4,6}-[a-z0-9]{4,6}(?![\p{L}\p{N}-])`

const near = (source: string): RegExp => new RegExp(`(?<!\\p{L})${source}`, 'giu')

/** Named as what they are, these are secrets whatever stands around them. */
const NAMED_WAYS: readonly RegExp[] = [
  near(`${NAMED} ?${DIGITS}`),
  near(`${NAMED}(?: ${GOT})+ ?(?:${LINK})? ?${DIGITS}`),
  near(`${NAMED}${FILL} ?${LINK} ?${DIGITS}`),
  near(`(?:backup|recovery|rescue|emergency|scratch) (?:codes?|keys?)${FILL} ?(?:${LINK})? ?(?:${GROUPS}|${DIGITS})`),
  near(`(?:codes?|clés?) de (?:secours|récupération|sauvegarde)${FILL} ?(?:${LINK})? ?(?:${GROUPS}|${DIGITS})`),
  new RegExp(
    `(?<![\\p{L}\\p{N}.,:/-])(?:\\d{4,8}|\\d{3}[ -]\\d{3}),? (?:is|was|as|est|comme|=) (?:(?:the|my|his|her|their|your|a|le|mon|son|un|votre) )?(?:${NAMED}|code(?! (?:d'erreur|erreur|postal|error)))(?!\\p{L})`,
    'giu',
  ),
  /(?<![\p{L}\p{N}.,:/-])(?:G-)?(?:\d{6}|\d{3}[ -]\d{3})(?![\p{L}\p{N}]|[.:/-]\d),? (?:by|par|via|in a|dans un|per) (?:sms|texto|text|text message|e-?mail|mail|phone|téléphone|whatsapp)(?!\p{L})/giu,
  /(?<![\p{L}\p{N}-])G-\d{6}(?![\p{L}\p{N}-])/gu,
]

/** A code without a name is as often one of an error, a shop or a town: what stands before it decides. */
const BARE_WAYS: readonly RegExp[] = [
  near(`${BARE} ?${LINK} ?${BARE_DIGITS}`),
  near(`${BARE}(?: ${GOT})+ ?(?:${LINK})? ?${BARE_DIGITS}`),
  near(`${BARE}(?:${FILL} ?${LINK})? ${SIX}`),
  near(
    `(?:sms|texto|text message|authenticator|appli) (?:says|said|reads|shows|showed|gives|dit|affiche|donne|:) ${SIX}`,
  ),
  near(`${SIX} (?:from|in|du|dans) (?:the |le |un |a )?(?:sms|texto|text message|authenticator)`),
  near(
    `(?:received|got|typed|entered|tried|reçu|tapé|saisi|entré|essayé)(?: (?:the|le|un|a|it))?(?: codes?)? (?:\\d{6}|\\d{3} \\d{3})(?=$|[ ]?[.,;!?)]|"| (?:and|but|by|et|mais|par|on|in|sur)(?!\\p{L}))`,
  ),
]
/** Errors are told about with their code in the same sentence; codes of towns, shops and wares have their word right beside them. */
const OTHER_CODES =
  /(?:(?<!\p{L})(?:err(?:or|eur)?s?|fail\p{L}*|échou\p{L}*|échec|exit|stop|status|statut|http|event|événement|messages?|says?|saying|shows?|displays?|affich\p{L}*|results?|return\p{L}*|updates?|mise à jour|fault|crash\p{L}*|plant\p{L}*|installation|installer|setup|aadsts)(?!\p{L})[^.!?\n]{0,40}|(?<!\p{L})(?:products?|zip|post|area|country|bar|source|sessions?|tickets?|articles?|response|dialling|promo|voucher|clients?|customer|orders?|site|shop|teams|outlook) ?)$/iu
/** "Code postal 75011", and what else stands between the word and its number. */
const OTHER_AFTER =
  /^codes?[^\d]*(?<!\p{L})(?:err(?:or|eur)s?|post(?:al|e)|client|article|barre|produit|promo|pays|page|affiché à l'écran)(?!\p{L})/iu

/** Whether a plain text tells a one-time or backup code, and not only speaks of one. */
export function tellsCode(text: string): boolean {
  if (NAMED_WAYS.some((way) => text.search(way) >= 0)) return true
  return BARE_WAYS.some((way) =>
    Array.from(text.matchAll(way)).some(
      ({ 0: found, index }) => !OTHER_CODES.test(text.slice(0, index)) && !OTHER_AFTER.test(found),
    ),
  )
}
