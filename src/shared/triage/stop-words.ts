/**
 * Words that say little about which article is meant. They are kept in messages, where "you" and "too" tell near twins apart,
 * and weigh nothing in complaints. A word that carries meaning in the other language (French "comment", "car") stays out.
 */
const english = new Set(
  (
    'a about after again all also am an and any are as at be because been before being but by can cant come could did do does ' +
    'doing dont doesnt didnt isnt wont even ever every for from get gets getting give go goes going gone got had has have havent he her ' +
    'him his how i if im in into is it its ive just keep keeps let me my no not now of on one only or our out over please say ' +
    'says she so some somehow still tell tells than that the their them then there these they this those to too up us very want ' +
    'wants was we were what when where which while who why will with would you your youre youve yours'
  ).split(' '),
)
const french = new Set(
  (
    'a ai aie alors as au aussi aux avec avez avoir avons c ca car ce cela ces cet cette ceux chez d dans de depuis des dit dois ' +
    'doit donc du elle elles en encore es est et etait etais ete etes etre eu eux fait faire fais il ils j je jai l la le les ' +
    'leur leurs lui m ma mais me meme mes moi mon n ne ni nos notre nous on ont ou par pas peu peut peux plus pour pourquoi ' +
    'qu quand que quel quelle qui quoi s sa sans se ses si sinon soit son sont suis sur t ta te tes toi ton toujours tous tout ' +
    'toute toutes tres tu un une va vais veut veux vos votre vous y'
  ).split(' '),
)

/** `word` is folded: lower case, no accents, no apostrophes. */
export function isStopWord(word: string): boolean {
  return english.has(word) || french.has(word)
}

export function isStopWordOf(word: string, language: 'en' | 'fr'): boolean {
  return (language === 'fr' ? french : english).has(word)
}

/** Talk around the trouble: when it happened, how often, how bad it is. It counts, but less than what happened. */
const chatter = new Set(
  (
    'today yesterday tomorrow morning evening night week month year monday tuesday wednesday thursday friday saturday sunday ' +
    'minute hour day time times always never often sometimes already anymore since ago suddenly really actually maybe ' +
    'hello hi sorry thanks thank help need like know think thing things stuff something anything nothing everything someone ' +
    'somebody anybody nobody everybody everyone here much many lot lots bit way kind sort weird strange odd funny oops ' +
    'try tried trying use used using see seen look looks looking make makes made put puts work works working happen happens ' +
    'problem issue trouble bad good well nice great old new same other another different first last next second ' +
    'aujourdhui hier demain matin soir nuit semaine mois annee lundi mardi mercredi jeudi vendredi samedi dimanche jamais ' +
    'souvent parfois deja soudain vraiment peutetre bonjour merci desole aide besoin chose truc machin rien quelque ' +
    'essaye essayer utilise utiliser voir vois probleme souci marche marchent fonctionne ancien nouveau meme autre premier ' +
    'dernier jour heure minute fois'
  ).split(' '),
)

export function isChatter(word: string): boolean {
  return chatter.has(word)
}
