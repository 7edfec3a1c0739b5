/** Words by which a step asks for an action, in the languages that are known. */
type Actions = {
  /** A verb where an instruction has it: at the start, after a comma, "and" or "then", or after the customer. */
  readonly verb: RegExp
  /** The step asks to make sure of something. */
  readonly check: RegExp
  /** Two things after one another or side by side. */
  readonly several: RegExp
  /** The step is another one on another version. */
  readonly version: RegExp
}

const english =
  'taps?|touch(?:es)?|clicks?|double-clicks?|right-clicks?|selects?|chooses?|press(?:es)?|opens?|closes?|exits?|enters?|types?|scrolls?|swipes?|' +
  'pulls?|sends?|goes?|go|signs?|turns?|restarts?|starts?|runs?|creates?|adds?|removes?|deletes?|installs?|uninstalls?|copy|copies|pastes?|saves?|checks?|clears?'
const french =
  'touche[rz]?|appuye[rz]|appuie|clique[rz]?|double-cliquez|sélectionne[rz]?|choisi(?:t|r|ssez)|ouvr(?:e|ir|ez)|ferme[rz]?|quitte[rz]?|sais(?:it|ir|issez)|' +
  'tape[rz]?|fait défiler|faites défiler|faire défiler|balaye[rz]|tire[rz]?|envoye[rz]|envoie|va|allez|aller|active[rz]?|désactive[rz]?|redémarre[rz]?|' +
  'démarre[rz]?|lance[rz]?|crée[rz]?|ajoute[rz]?|supprime[rz]?|retire[rz]?|installe[rz]?|désinstalle[rz]?|copie[rz]?|colle[rz]?|enregistre[rz]?'

const byLanguage: Readonly<Record<string, Actions>> = {
  en: {
    verb: new RegExp(
      String.raw`(?:^|[.:;!?)]\s+|,\s+|\band\s+|\bthen\s+|\bcustomer\s+(?:to\s+)?|\bthem\s+|\n[-*\d.\s]*)(?:then\s+|please\s+|and\s+)?(${english})(?![\p{L}-])`,
      'giu',
    ),
    check: /\b(?:confirm|check|verify|make sure|ensure)\b/iu,
    several: /\band\b|\p{L}\/\p{L}/iu,
    version: /\bdepending on\b[^.]*\bversion/iu,
  },
  fr: {
    verb: new RegExp(
      String.raw`(?:^|[.:;!?)]\s+|,\s+|(?<!\p{L})et\s+|(?<!\p{L})puis\s+|(?<!\p{L})client\s+(?:de\s+)?|\n[-*\d.\s]*)(?:puis\s+|et\s+)?(${french})(?![\p{L}-])`,
      'giu',
    ),
    check: /(?<!\p{L})(?:confirmez|vérifiez|vérifier|assurez-vous)(?!\p{L})/iu,
    several: /(?<!\p{L})et(?!\p{L})|\p{L}\/\p{L}/iu,
    version: /(?<!\p{L})selon\b[^.]*\bversion/iu,
  },
}

/** Undefined for a language whose verbs are not known here. */
export function actionsIn(language: string): Actions | undefined {
  return byLanguage[language.split('-', 1)[0] ?? '']
}
