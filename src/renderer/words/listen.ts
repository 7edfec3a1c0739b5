import type { Confidence } from '../../shared/content/article'
import type { Suggestion } from '../../shared/triage/suggestion'

const strength: Record<Suggestion['strength'], string> = {
  strong: 'Strong match',
  possible: 'Possible',
  weak: 'Less likely',
}
const force: Record<Suggestion['strength'], string> = {
  strong: 'Très proche',
  possible: 'Possible',
  weak: 'Moins probable',
}
/** What is said of an article that is not validated; a validated one needs no word. */
const confidence: Record<Confidence, string | undefined> = {
  'work-in-progress': 'draft',
  'not-validated': 'not yet validated',
  validated: undefined,
  archived: 'archived',
}
const confiance: typeof confidence = {
  'work-in-progress': 'brouillon',
  'not-validated': 'pas encore validé',
  validated: undefined,
  archived: 'archivé',
}

const en = {
  heading: 'Listen to the customer',
  complaint: 'What does the customer say or see?',
  facts: 'What is known of the device, the app and the account',
  more: 'More…',
  fewer: 'Fewer',
  likely: (count: number) => (count === 1 ? '1 likely article' : `${count} likely articles`),
  noneLikely: 'No article fits these words yet',
  noneLikelyHelp:
    'Try the words on the customer’s screen, look up the error message, or choose from the list. The words are kept for those who write the articles.',
  all: (count: number) => (count === 1 ? '1 article' : `All ${count} articles`),
  others: (count: number) => (count === 1 ? '1 less likely article' : `${count} less likely articles`),
  loading: 'The content is being read.',
  noContent:
    'No content is installed on this computer, so there is nothing to suggest. The content screen names the reason.',
  strength,
  confidence,
  matches: 'Matches',
  and: 'and',
  quote: ['“', '”'] as readonly [string, string],
  steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
  minutes: (count: number) => `about ${count} min`,
  reviewed: (when: string) => `reviewed ${when}`,
  overdue: (when: string) => `review due since ${when}`,
  ask: 'Ask the customer',
  dontKnow: 'They don’t know',
  separates: (first: string, second: string) => `This answer separates “${first}” from “${second}”.`,
  helps: 'This answer helps to tell the articles apart.',
  answers: 'Asked so far',
  change: 'Change',
  fell: (place: number) => `was ${place} before the last answer`,
  lookUp: 'Look up an error message',
  hints: {
    search: 'search',
    move: 'move',
    open: 'open',
    message: 'look up an error message',
    park: 'park',
    close: 'close',
    toArticles: 'to the articles',
  },
  park: {
    title: 'Park this customer',
    lead: 'The session waits on the start screen with everything done so far.',
    choices: ['The customer comes back later', 'The customer fetches something', 'Something must happen first'],
    words: 'What is it waiting for?',
    until: 'When should it go on? (may stay empty)',
    confirm: 'Park',
    cancel: 'Back',
  },
}

const fr: typeof en = {
  heading: 'Écouter le client',
  complaint: 'Que dit ou que voit le client\u202f?',
  facts: 'Ce que l’on sait de l’appareil, de l’application et du compte',
  more: 'Plus…',
  fewer: 'Moins',
  likely: (count) => (count < 2 ? `${count} article probable` : `${count} articles probables`),
  noneLikely: 'Aucun article ne correspond encore à ces mots',
  noneLikelyHelp:
    'Essayez les mots affichés à l’écran du client, cherchez le message d’erreur ou choisissez dans la liste. Ces mots sont gardés pour les auteurs des articles.',
  all: (count) => (count < 2 ? `${count} article` : `Les ${count} articles`),
  others: (count) => (count < 2 ? `${count} article moins probable` : `${count} articles moins probables`),
  loading: 'Lecture du contenu en cours.',
  noContent:
    'Aucun contenu n’est installé sur ce poste\u202f: il n’y a rien à proposer. L’écran Contenu en donne la raison.',
  strength: force,
  confidence: confiance,
  matches: 'Correspond à',
  and: 'et',
  quote: ['«\u00a0', '\u00a0»'],
  steps: (count) => (count < 2 ? `${count} étape` : `${count} étapes`),
  minutes: (count) => `environ ${count} min`,
  reviewed: (when) => `relu en ${when}`,
  overdue: (when) => `à relire depuis ${when}`,
  ask: 'Demandez au client',
  dontKnow: 'Le client ne sait pas',
  separates: (first, second) => `Cette réponse départage «\u00a0${first}\u00a0» et «\u00a0${second}\u00a0».`,
  helps: 'Cette réponse aide à départager les articles.',
  answers: 'Déjà demandé',
  change: 'Modifier',
  fell: (place) => `était nº ${place} avant la dernière réponse`,
  lookUp: 'Chercher un message d’erreur',
  hints: {
    search: 'chercher',
    move: 'se déplacer',
    open: 'ouvrir',
    message: 'chercher un message d’erreur',
    park: 'mettre en attente',
    close: 'clore',
    toArticles: 'vers les articles',
  },
  park: {
    title: 'Mettre ce client en attente',
    lead: 'La session attend sur l’écran d’accueil avec tout ce qui a été fait.',
    choices: [
      'Le client revient plus tard',
      'Le client va chercher quelque chose',
      'Autre chose doit se passer d’abord',
    ],
    words: 'Qu’attend-on\u202f?',
    until: 'Quand reprendre\u202f? (peut rester vide)',
    confirm: 'Mettre en attente',
    cancel: 'Retour',
  },
}

export const listenWords = { en, fr }
