import type { RowState } from '../recover/list-view'

const enStates = {
  done: 'done',
  'could-not': 'couldn’t do it',
  'error-seen': 'error',
  'not-needed': 'not needed',
  later: 'later',
  current: 'now',
  waiting: 'waiting',
  'to-come': 'to come',
  'passed-over': 'does not apply',
} satisfies Record<RowState, string>

const frStates = {
  done: 'fait',
  'could-not': 'impossible',
  'error-seen': 'erreur',
  'not-needed': 'inutile ici',
  later: 'plus tard',
  current: 'en cours',
  waiting: 'en attente',
  'to-come': 'à venir',
  'passed-over': 'sans objet',
} satisfies Record<RowState, string>

/** As `frStates`, of several steps. */
const severalFr: Record<RowState, string> = {
  ...frStates,
  done: 'faites',
  'could-not': 'impossibles',
  'not-needed': 'inutiles ici',
  'error-seen': 'erreurs',
}

const en = {
  region: 'Current step',
  list: 'Steps before this one',
  coming: 'Steps to come',
  /** Until something is asked, the dialog is closed and empty. */
  noQuestion: { title: '', wordsLabel: '', confirmLabel: '' },
  trail: 'Waiting steps',
  waiting: (heading: string, number: number, of: number) => `${heading} · step ${number} of ${of} is waiting`,
  answers: {
    done: 'Done',
    'could-not': 'Couldn’t do it',
    'error-seen': 'An error appeared',
    'not-needed': 'Not needed',
    later: 'Later',
  },
  state: enStates,
  /** "5 done": how several folded steps ended. */
  counted: (count: number, state: RowState) => `${count} ${enStates[state]}`,
  check: 'check',
  askedAgain: 'again',
  do: 'Do:',
  say: 'Say:',
  sayMeans: 'This says:',
  look: 'Look for:',
  onTheirScreen: 'On their screen:',
  warning: 'Before this:',
  understood: 'Read and understood',
  lookAway: 'Look away now. Nothing of it is written down.',
  /** What the words after it are about. */
  named: (name: string) => `${name}:`,
  quoted: (words: string) => `“${words}”`,
  sights: 'Seen with your own eyes:',
  sightsMissing: (left: number) =>
    left === 1 ? 'One thing is still to be seen.' : `${left} things are still to be seen.`,
  different: 'It looks different',
  differentTitle: 'If it looks different',
  otherWording: 'Other version',
  callFirst: (title: string) => `First: ${title}`,
  more: 'More answers',
  note: 'Note',
  overview: 'Whole list',
  closeOverview: 'Back to the step',
  overviewTitle: 'The whole list',
  background: 'Good to know',
  keys: {
    done: 'done',
    undo: 'undo',
    park: 'park this customer',
    leave: 'leave the checklist',
    overview: 'whole list',
    toClosing: 'go to closing',
    goOn: 'go on',
  },
  again: {
    interrupted: (before: string, time: string, clerk: string) =>
      `Asked again after an interruption. Last: ${before} at ${time} by ${clerk}. Is it still so?`,
    reopened: (because: string, before: string, time: string) =>
      `“${because}” is done, so this step is new. Before: ${before} at ${time}.`,
    newSecret: (because: string) => `“${because}” is done. Now the customer enters the password that works now.`,
    returned: (because: string) => `Back from “${because}”. Answer this step again.`,
    left: (because: string) => `“${because}” was left unfinished. This step still waits.`,
    withdrawn: (before: string, time: string) => `Taken back. It was: ${before} at ${time}.`,
    later: (before: string, time: string) => `Left for later at ${time}: ${before}. How is it now?`,
    errorSeen: (words: string, time: string) => `${words} at ${time}. Try again, or look the message up with E.`,
  },
  reasons: {
    couldNot: (number: number) => `Why couldn’t step ${number} be done?`,
    notNeeded: (number: number) => `Why is step ${number} not needed?`,
    later: (number: number) => `Why does step ${number} have to wait?`,
    park: 'Why does this customer wait?',
    leave: 'Why is this checklist left?',
    notNeededCommon: ['It is already so', 'It does not exist on this screen'],
    laterCommon: ['The customer has to wait and come back', 'Something is missing that the customer has at home'],
    parkCommon: ['The customer is fetching something', 'The customer is on the phone', 'Another customer comes first'],
    leaveCommon: ['It is the wrong article', 'The customer has changed their mind', 'It cannot be done here'],
    own: 'Another reason',
    until: 'When to come back',
    confirm: { later: 'Leave for later', park: 'Park', leave: 'Leave the checklist', record: 'Put it in the record' },
  },
  remark: {
    title: 'Note for the record',
    label: 'What should the record say? Never type passwords or codes.',
    save: 'Add to the record',
    cancel: 'Cancel',
  },
  advice: {
    title: (reason: string) => `Couldn’t do it: ${reason}`,
    open: (title: string, number: number) => `Go to “${title}”, then come back to step ${number}`,
    wait: (day: string) => `Leave for later, until ${day}`,
    waits: (title: string, number: number) =>
      `“${title}” already waits at step ${number}. Note it here, then leave this checklist with Esc to go back to it.`,
    goOn: 'Couldn’t do it, go on',
    back: 'Back to the step',
    after: (number: number) => `Step ${number}:`,
    remark: (number: number, reason: string) => `Step ${number} could not be done: ${reason}`,
  },
  seen: {
    waits: (title: string, number: number, levels: number) =>
      `What the customer saw is in the record. “${title}” already waits at step ${number}. To go back to it, leave ${
        levels === 1 ? 'this checklist' : 'this checklist and those in between'
      } with Esc.`,
    running: 'What the customer saw is in the record. This is the article for it: go on with this step.',
    tooDeep:
      'What the customer saw is in the record. Too many articles wait for each other: leave this one with Esc before another is started.',
  },
  messageNote: 'About this message:',
  end: {
    title: 'The list is complete',
    except: 'Complete except:',
    say: 'Say:',
    backTo: (number: number, heading: string) => `Back to step ${number} of ${heading}`,
    toClosing: 'Go to closing',
    notProven: (number: number, title: string) =>
      `Step ${number} was not done: ${title}. This does not count as recovered.`,
    leftBecause: (number: number, title: string) => `Step ${number} could not be done: ${title}`,
  },
  announce: {
    undone: (number: number) => `Answer to step ${number} taken back`,
    remark: 'The note is in the record',
  },
  missing: 'The words of this article are not in the installed content. The steps below come from the record.',
  nothing: 'No checklist is running.',
  step: (number: number) => `Step ${number}`,
}

export type RecoverWords = typeof en

const fr: RecoverWords = {
  region: 'Étape en cours',
  list: 'Étapes précédentes',
  coming: 'Étapes suivantes',
  noQuestion: { title: '', wordsLabel: '', confirmLabel: '' },
  trail: 'Étapes en attente',
  waiting: (heading, number, of) => `${heading} · l’étape ${number} sur ${of} attend`,
  answers: {
    done: 'Fait',
    'could-not': 'Impossible',
    'error-seen': 'Une erreur s’affiche',
    'not-needed': 'Inutile ici',
    later: 'Plus tard',
  },
  state: frStates,
  counted: (count, state) => `${count} ${count > 1 ? severalFr[state] : frStates[state]}`,
  check: 'à vérifier',
  askedAgain: 'à refaire',
  do: 'À faire :',
  say: 'À dire :',
  sayMeans: 'C’est-à-dire :',
  look: 'À voir :',
  onTheirScreen: 'Sur leur écran :',
  warning: 'Avant de commencer :',
  understood: 'Lu et compris',
  lookAway: 'Détournez le regard. Rien n’en est noté.',
  named: (name) => `${name} :`,
  quoted: (words) => `« ${words} »`,
  sights: 'Constaté de vos propres yeux :',
  sightsMissing: (left) => (left === 1 ? 'Il reste un point à constater.' : `Il reste ${left} points à constater.`),
  different: 'L’écran est différent',
  differentTitle: 'Si l’écran est différent',
  otherWording: 'Autre version',
  callFirst: (title) => `D’abord : ${title}`,
  more: 'Autres réponses',
  note: 'Note',
  overview: 'Toute la liste',
  closeOverview: 'Revenir à l’étape',
  overviewTitle: 'Toute la liste',
  background: 'Bon à savoir',
  keys: {
    done: 'fait',
    undo: 'annuler',
    park: 'mettre en attente',
    leave: 'quitter la procédure',
    overview: 'toute la liste',
    toClosing: 'passer à la clôture',
    goOn: 'continuer',
  },
  again: {
    interrupted: (before, time, clerk) =>
      `Redemandé après une interruption. Dernière réponse : ${before} à ${time} par ${clerk}. Est-ce toujours le cas ?`,
    reopened: (because, before, time) =>
      `« ${because} » est terminé : cette étape est à refaire. Avant : ${before} à ${time}.`,
    newSecret: (because) => `« ${because} » est terminé. Le client saisit maintenant le mot de passe qui fonctionne.`,
    returned: (because) => `Retour de « ${because} ». Répondez de nouveau à cette étape.`,
    left: (because) => `« ${because} » a été quitté avant la fin. Cette étape attend toujours.`,
    withdrawn: (before, time) => `Réponse annulée. C’était : ${before} à ${time}.`,
    later: (before, time) => `Remis à plus tard à ${time} : ${before}. Où en est-on ?`,
    errorSeen: (words, time) => `${words} à ${time}. Réessayez, ou cherchez le message avec E.`,
  },
  reasons: {
    couldNot: (number) => `Pourquoi l’étape ${number} est-elle impossible ?`,
    notNeeded: (number) => `Pourquoi l’étape ${number} est-elle inutile ici ?`,
    later: (number) => `Pourquoi l’étape ${number} doit-elle attendre ?`,
    park: 'Pourquoi cette session est-elle mise en attente ?',
    leave: 'Pourquoi quitter cette procédure ?',
    notNeededCommon: ['C’est déjà le cas', 'Cela n’existe pas sur cet écran'],
    laterCommon: ['Le client doit attendre et revenir', 'Il manque quelque chose que le client a chez lui'],
    parkCommon: [
      'Le client va chercher quelque chose',
      'Le client est au téléphone',
      'Une autre personne passe d’abord',
    ],
    leaveCommon: ['Ce n’est pas le bon article', 'Le client a changé d’avis', 'Ce n’est pas faisable ici'],
    own: 'Un autre motif',
    until: 'Quand revenir',
    confirm: {
      later: 'Remettre à plus tard',
      park: 'Mettre en attente',
      leave: 'Quitter la procédure',
      record: 'Inscrire au compte rendu',
    },
  },
  remark: {
    title: 'Note pour le compte rendu',
    label: 'Que doit dire le compte rendu ? Jamais de mot de passe ni de code.',
    save: 'Ajouter au compte rendu',
    cancel: 'Annuler',
  },
  advice: {
    title: (reason) => `Impossible : ${reason}`,
    open: (title, number) => `Aller à « ${title} », puis revenir à l’étape ${number}`,
    wait: (day) => `Remettre à plus tard, jusqu’au ${day}`,
    waits: (title, number) =>
      `« ${title} » attend déjà à l’étape ${number}. Notez-le ici, puis quittez cette procédure avec Échap pour y revenir.`,
    goOn: 'Impossible, continuer',
    back: 'Revenir à l’étape',
    after: (number) => `Étape ${number} :`,
    remark: (number, reason) => `L’étape ${number} n’a pas pu être faite : ${reason}`,
  },
  seen: {
    waits: (title, number, levels) =>
      `Ce que le client a vu est noté. « ${title} » attend déjà à l’étape ${number}. Pour y revenir, quittez ${
        levels === 1 ? 'cette procédure' : 'cette procédure et celles entre les deux'
      } avec Échap.`,
    running: 'Ce que le client a vu est noté. C’est bien l’article qu’il faut : continuez à cette étape.',
    tooDeep:
      'Ce que le client a vu est noté. Trop d’articles s’attendent les uns les autres : quittez celui-ci avec Échap avant d’en commencer un autre.',
  },
  messageNote: 'À propos de ce message :',
  end: {
    title: 'La liste est terminée',
    except: 'Terminée, sauf :',
    say: 'À dire :',
    backTo: (number, heading) => `Revenir à l’étape ${number} de « ${heading} »`,
    toClosing: 'Passer à la clôture',
    notProven: (number, title) =>
      `L’étape ${number} n’a pas été faite : ${title}. Le compte n’est donc pas considéré comme récupéré.`,
    leftBecause: (number, title) => `L’étape ${number} n’a pas pu être faite : ${title}`,
  },
  announce: {
    undone: (number) => `Réponse à l’étape ${number} annulée`,
    remark: 'La note est dans le compte rendu',
  },
  missing:
    'Le texte de cet article n’est pas dans le contenu installé. Les étapes ci-dessous viennent du compte rendu.',
  nothing: 'Aucune procédure n’est en cours.',
  step: (number) => `Étape ${number}`,
}

export const recoverWords = { en, fr }
