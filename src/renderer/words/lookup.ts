const en = {
  field: 'What does the screen say? A few words are enough.',
  crumb: 'An error appeared',
  listenCrumb: 'A message on the screen',
  waiting: (title: string, number: number, of: number) => `${title} · step ${number} of ${of} is waiting`,
  open: '“',
  shut: '”',
  results: 'Messages that this may be',
  found: (count: number) => (count === 1 ? 'One message found' : `${count} messages found`),
  several: (count: number) =>
    count === 2 ? 'Two articles answer this message.' : `${count} articles answer this message.`,
  ask: (question: string) => `Ask: “${question}”`,
  steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
  minutes: (minutes: number) => `about ${minutes} min`,
  whole: 'All messages',
  wholeNearest: 'All messages, the nearest first',
  nothing: 'No message has these words. Try two other words of it, or go back and note what the screen says.',
  situations: 'No error, but the screen asks for something',
  prompt: 'A normal request, not an error',
  waits: (number: number) => `Already waiting at step ${number}: go back to it`,
  running: 'You are in this article now',
  missing: 'Not in the installed content. Pass the customer on.',
  return: (number: number) =>
    `After the account is recovered you come back here, to step ${number}, with everything done so far kept.`,
  choose: (title: string, shows: string) => `${title}, for “${shows}”`,
  differsHint: 'The words that set two near messages apart are underlined.',
  keys: {
    choose: 'choose',
    move: 'move',
    toList: 'to the list',
    back: (number: number) => `back to step ${number}`,
    backPlain: 'back',
    field: 'type again',
  },
}

export type LookupWords = typeof en

const fr: LookupWords = {
  field: 'Que dit l’écran ? Quelques mots suffisent.',
  crumb: 'Une erreur s’affiche',
  listenCrumb: 'Un message à l’écran',
  waiting: (title, number, of) => `${title} · l’étape ${number} sur ${of} attend`,
  open: '« ',
  shut: ' »',
  results: 'Messages possibles',
  found: (count) => (count === 1 ? 'Un message trouvé' : `${count} messages trouvés`),
  several: (count) =>
    count === 2 ? 'Deux articles répondent à ce message.' : `${count} articles répondent à ce message.`,
  ask: (question) => `Demandez : « ${question} »`,
  steps: (count) => (count === 1 ? '1 étape' : `${count} étapes`),
  minutes: (minutes) => `environ ${minutes} min`,
  whole: 'Tous les messages',
  wholeNearest: 'Tous les messages, les plus proches d’abord',
  nothing:
    'Aucun message ne contient ces mots. Essayez deux autres mots, ou revenez en arrière et notez ce que dit l’écran.',
  situations: 'Pas d’erreur, mais l’écran demande quelque chose',
  prompt: 'Une demande normale, pas une erreur',
  waits: (number) => `Attend déjà à l’étape ${number} : revenez-y`,
  running: 'C’est l’article en cours',
  missing: 'Absent du contenu installé. Passez le relais.',
  return: (number) =>
    `Une fois le compte récupéré, vous revenez ici, à l’étape ${number} ; tout ce qui est fait est conservé.`,
  choose: (title, shows) => `${title}, pour « ${shows} »`,
  differsHint: 'Les mots qui distinguent deux messages proches sont soulignés.',
  keys: {
    choose: 'choisir',
    move: 'parcourir',
    toList: 'vers la liste',
    back: (number) => `retour à l’étape ${number}`,
    backPlain: 'retour',
    field: 'modifier les mots',
  },
}

export const lookupWords = { en, fr }
