import type { Stage } from '../../shared/session/session'

const stages: Record<Stage, string> = { listen: 'Listen', choose: 'Choose', recover: 'Recover', close: 'Close' }
const etapes: Record<Stage, string> = {
  listen: 'Écouter',
  choose: 'Choisir',
  recover: 'Rétablir',
  close: 'Clore',
}

const en = {
  stages,
  stagesLabel: 'Stages of this session',
  passed: 'done',
  runningTime: 'Running time',
  lock: 'Lock',
  record: 'Record',
  showRecord: 'Show the record',
  hideRecord: 'Hide the record',
  keys: 'Keys',
  keyNames: {} as Readonly<Record<string, string>>,
  offline: (version: string, publisher: string) => `Offline · content ${version} from ${publisher}`,
  offlineBare: 'Offline',
  settings: {
    title: 'Languages and display',
    button: (clerk: string, customer: string) => `Languages and display. Clerk: ${clerk}. Customer: ${customer}.`,
    buttonAlone: (clerk: string) => `Languages and display. Clerk: ${clerk}.`,
    clerk: 'I read and write in',
    customer: 'The customer’s language',
    theme: 'Colours',
    themes: { system: 'As the computer', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    size: 'Size of everything',
    letters: 'Single-letter keys',
    lettersOn: 'On',
    lettersOff: 'Off',
    lettersHelp:
      'Letters and digits act only while no text field has the focus. Enter, Space, Esc and arrows always act.',
    done: 'Done',
  },
  clerk: {
    button: (clerk: string) => `At the desk: ${clerk}. Change who it is.`,
    title: 'Who is at the desk now?',
    /** In a session; what the colleague finds. */
    help: 'The session goes on. The last answered step is asked again, and the record names you both.',
    same: (clerk: string) => `Still ${clerk}`,
  },
  failure: { dismiss: 'Understood' },
}

const fr: typeof en = {
  stages: etapes,
  stagesLabel: 'Étapes de cette session',
  passed: 'terminé',
  runningTime: 'Temps écoulé',
  lock: 'Verrouiller',
  record: 'Compte rendu',
  showRecord: 'Afficher le compte rendu',
  hideRecord: 'Masquer le compte rendu',
  keys: 'Touches',
  keyNames: {
    ' ': 'Espace',
    Enter: 'Entrée',
    Escape: 'Échap',
    PageUp: 'Page↑',
    PageDown: 'Page↓',
    Home: 'Début',
    End: 'Fin',
  },
  offline: (version, publisher) => `Hors ligne · contenu ${version} de ${publisher}`,
  offlineBare: 'Hors ligne',
  settings: {
    title: 'Langues et affichage',
    button: (clerk, customer) => `Langues et affichage. Vous\u00a0: ${clerk}. Client\u00a0: ${customer}.`,
    buttonAlone: (clerk) => `Langues et affichage. Vous\u00a0: ${clerk}.`,
    clerk: 'Je lis et j’écris en',
    customer: 'Langue du client',
    theme: 'Couleurs',
    themes: { system: 'Comme l’ordinateur', light: 'Clair', dark: 'Sombre', contrast: 'Contraste élevé' },
    size: 'Taille de l’affichage',
    letters: 'Touches d’une seule lettre',
    lettersOn: 'Actives',
    lettersOff: 'Inactives',
    lettersHelp:
      'Les lettres et les chiffres n’agissent que hors des champs de texte. Entrée, Espace, Échap et les flèches agissent toujours.',
    done: 'Terminé',
  },
  clerk: {
    button: (clerk) => `Au guichet\u00a0: ${clerk}. Changer de personne.`,
    title: 'Qui est au guichet maintenant\u202f?',
    help: 'La session continue. La dernière étape répondue est redemandée, et le compte rendu vous nomme tous deux.',
    same: (clerk) => `Toujours ${clerk}`,
  },
  failure: { dismiss: 'Compris' },
}

export const shellWords = { en, fr }

/** Making the formatter below takes a quarter of the time that the first screen takes to mount; these two are on every start screen. */
const OWN_NAMES: Readonly<Record<string, string>> = { en: 'English', fr: 'Français' }

/** A language's own name for itself. */
export function languageName(language: string): string {
  const own = OWN_NAMES[language]
  if (own !== undefined) return own
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
