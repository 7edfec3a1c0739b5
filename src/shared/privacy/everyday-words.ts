/** What people say about a password instead of telling it: "is wrong", "est oublié". A lower-case word that is none of these may be one. */
const EVERYDAY = new Set(
  `
  a about accepted actually after again all almost already also always an and another asked at available back bad because being between blank blocked blue both
  broken but by cached case certainly changed clear compulsory compromised confirmed constantly copied correct correctly current dead default definitely
  denied different disabled due easy eight either empty encrypted english enough entered even everywhere exact expired failing false fine first
  five for forgotten four french from fully gone good greyed grey gray hard her hers here hidden him his hopeless if in incorrect indeed insecure
  insufficient invalid it just kept known known-good last later lax leaked likely local locked lockable long lost mandatory managed masked maybe
  mine missing my necessary needed never new nine no nobody none not nothing now null of off ok okay old on one only optional or other our ours out outdated over
  perhaps personal plain possible private probably proper public questionable rather ready really red rejected required reset right rubbish safe same saved secret
  secure sent separate set seven shared short shown similar simple six so some someone somebody something somewhere stale still stored strange strong
  stuck synced synchronized taken ten that the their theirs then there they this three to todo too true twelve two unclear unique unknown unset
  unusual up used useless valid verified very via visible waiting weak what when where whether which white who whose why with without working
  wrong yes yours your he she we i you how do does did can cannot could may might must refused unchanged unaccepted temporary permanent fake
  alphanumeric numeric normal usual odd weird funny hers everywhere rotated overdue pending tbd na nil black requested admin-managed impossible spelled spelt
  asking coming popping being lower upper uppercase lowercase sensitive exactly
  absent accepté actif ancien au aucun aussi avec bien bon bonne bloqué caché car celui ceux changé chez comme complexe compliqué compromis connu conservé
  correct court dans de demandé depuis des différent dur déjà désactivé encore enregistré entre erroné exact exigé expiré facile faible faux fort grisé
  identique il elle ils elles impossible inactif inchangé inconnu incorrect incorrecte inexact inefficace interdit introuvable invalide jamais juste la le les leur local
  long lui manquant masqué mauvais mauvaise même mis mon ma mes nécessaire noir non nouveau nécessairement nul obligatoire obsolète ok ou oublié oui
  par parfois pas perdu périmé personne personnel peut pour presque privé propre protégé provisoire périme qui que quoi rouge refusé rejeté
  requis réinitialisé rien sans sauvegardé secret sécurisé seul simple solide son sa ses souvent sur temporaire toujours tout tous trop trouvé un une unique
  valable valide verrouillé vide visible vrai votre vu à ça écrit égaré erronée perdue bleu blanc partagé affiché ici là aléatoire vérifié deux trois quatre cinq
  `
    .trim()
    .split(/\s+/u),
)

/** Product names with capitals inside, which are no passwords. */
const NAMES =
  /^(?:i(?:phone|pad|os|cloud|tunes|mac|message)|ipados|macos|onedrive|onenote|sharepoint|powerpoint|lastpass|keepass(?:xc)?|bitwarden|bitlocker|filevault|whatsapp|youtube|linkedin|facetime|macbook|github|gitlab|paypal|airdrop|thinkpad|wordpress|openvpn|webmail|outlook|microsoft|windows|google|chrome|apple|gmail|hotmail|facebook|firefox|safari|android|wifi|wi-fi|vpn|azure|okta|teams|entra|authenticator|hello|keychain|trousseau)$/iu

/** A word of the language rather than a chosen secret: known, a participle, an adverb, a product, all capitals of an abbreviation, or too short. */
export function isEveryday(word: string): boolean {
  const lower = word.toLowerCase()
  if (word.length < 4 || EVERYDAY.has(lower) || NAMES.test(word)) return true
  return /^(?:\p{Ll}|\p{Lu}(?=\p{Ll}))[\p{Ll}'-]*(?:ed|ing|(?:al|nt|te|us|ve|ab|ib|re|ct|in|mp|r)ly|able|ible|é|ée|és|ées|ment|ant|ante|ivement|[cç]u|enu|aire|eux|euse)$/u.test(
    word,
  )
}
