import type { ExportPlace, FlagKind, HiddenKind, Outcome, Paper, StepAnswer, Urgency } from '../session/events'

type AnswerWords = Readonly<Record<StepAnswer, string>>

/** The words of the record in one language: the panel, the preview and every export speak them. */
export type RecordWords = {
  readonly quote: (words: string) => string
  readonly heading: (day: string, code: string) => string
  readonly sections: {
    readonly complaint: string
    readonly identified: string
    readonly done: string
    readonly remarks: string
    readonly left: string
    readonly passedOn: string
    readonly hidden: string
  }
  readonly outcome: Readonly<Record<Outcome, string>>
  readonly status: { readonly open: string; readonly parked: string }
  readonly minutes: (minutes: number) => string
  readonly answers: AnswerWords
  readonly nothingSaid: string
  readonly nothingDone: string
  readonly opened: (clerk: string) => string
  readonly language: (whose: 'clerk' | 'customer', language: string) => string
  readonly complaint: (words: string) => string
  readonly complaintCleared: string
  readonly gap: (nearest: readonly string[]) => string
  readonly fact: (label: string, words: string) => string
  readonly factWithdrawn: (label: string, words: string) => string
  readonly asked: (words: string) => string
  readonly value: (asked: string, seen: string) => string
  readonly seenInstead: (seen: string) => string
  readonly goneTo: (number: number, title: string) => string
  readonly waitStarted: (number: number, until: string) => string
  readonly lasting: (words: string, until: string | undefined) => string
  readonly stillLasting: (words: string, until: string | undefined) => string
  readonly lifted: (words: string) => string
  readonly errorSeen: (heard: string) => string
  readonly messageTaken: (shows: string, when: string | undefined) => string
  readonly article: (title: string) => string
  readonly putBack: (title: string) => string
  readonly started: string
  readonly detour: (title: string) => string
  readonly withdrawn: (number: number, title: string, answer: string) => string
  readonly otherWording: (number: number, variant: string) => string
  readonly reopened: (steps: string, because: string) => string
  readonly finished: (title: string) => string
  readonly leftList: (title: string) => string
  readonly returned: (number: number, title: string) => string
  readonly remark: (words: string) => string
  readonly flags: Readonly<Record<FlagKind, string>>
  readonly flag: (
    kind: string,
    step: { readonly number: number; readonly title: string } | undefined,
    words: string | undefined,
  ) => string
  readonly parked: (reason: string, clerk: string) => string
  readonly resumed: (clerk: string, after: 'parked' | 'interruption') => string
  /** As `resumed`, by another clerk than the one before. */
  readonly takenOver: (clerk: string, from: string, after: 'parked' | 'interruption') => string
  readonly askedAgain: (number: number, title: string) => string
  readonly clockJumped: (from: string, to: string, seconds: number) => string
  readonly shown: (kind: string, shown: boolean) => string
  readonly closed: (outcome: string) => string
  readonly reopenedAgain: (clerk: string, reason: string) => string
  readonly endTakenBack: (outcome: string, ended: string, clerk: string, at: string, reason: string) => string
  readonly reason: (reason: string) => string
  readonly passedTo: (to: string) => string
  readonly exported: (paper: Paper | 'note', formats: string, place: ExportPlace) => string
  readonly continued: (code: string, desk: string, day: string) => string
  readonly urgency: (urgency: Urgency) => string
  readonly until: (when: string) => string
  readonly comeBack: (code: string, when: string | undefined) => string
  readonly waitingAt: (step: string) => string
  readonly before: (words: string, time: string) => string
  readonly doesNotApply: string
  readonly notAgain: string
  readonly notReached: (numbers: string) => string
  readonly leftOpen: string
  readonly kinds: Readonly<Record<HiddenKind, string>>
  readonly hidden: (kinds: string) => string
  readonly footer: (version: string, check: string) => string
  readonly message: (shows: string) => string
}

const PAPERS: Readonly<Record<'en' | 'fr', Readonly<Record<Paper | 'note', string>>>> = {
  en: { note: 'Note', 'hand-out': 'Hand-out', slip: 'Come-back slip', escalation: 'Passing-on note' },
  fr: {
    note: 'note',
    'hand-out': 'feuille pour le client',
    slip: 'coupon de retour',
    escalation: 'note de transmission',
  },
}
const URGENCIES: Readonly<Record<'en' | 'fr', Readonly<Record<Urgency, string>>>> = {
  en: { low: 'low', normal: 'normal', high: 'high' },
  fr: { low: 'faible', normal: 'normale', high: 'élevée' },
}

const en: RecordWords = {
  quote: (words) => `“${words}”`,
  heading: (day, code) => `Session record ${day} · ${code}`,
  sections: {
    complaint: 'Complaint',
    identified: 'Identified',
    done: 'What was done',
    remarks: 'Note',
    left: 'Left to do',
    passedOn: 'Passed on',
    hidden: 'Hidden',
  },
  outcome: { resolved: 'Solved', escalated: 'Passed on', abandoned: 'Customer left' },
  status: { open: 'Not finished', parked: 'Parked' },
  minutes: (minutes) => `${minutes} min`,
  answers: {
    done: 'done',
    'could-not': 'could not be done',
    'error-seen': 'error',
    'not-needed': 'not needed',
    later: 'later',
    'looks-different': 'it looks different',
  },
  nothingSaid: 'Nothing was noted.',
  nothingDone: 'No article was started.',
  opened: (clerk) => `Session opened by ${clerk}`,
  language: (whose, language) =>
    whose === 'clerk' ? `Clerk’s language: ${language}` : `Customer’s language: ${language}`,
  complaint: (words) => `Complaint: “${words}”`,
  complaintCleared: 'Complaint cleared',
  gap: (nearest) => `No article for this yet${nearest.length === 0 ? '' : `; nearest: ${nearest.join(' · ')}`}`,
  fact: (label, words) => `${label}: ${words}`,
  factWithdrawn: (label, words) => `No longer noted: ${label}: ${words}`,
  asked: (words) => `Asked: ${words}`,
  value: (asked, seen) => `${asked}: ${seen}`,
  seenInstead: (seen) => `seen: ${seen}`,
  goneTo: (number, title) => `Gone to step ${number}: ${title}`,
  waitStarted: (number, until) => `Waiting at step ${number} until ${until}`,
  lasting: (words, until) => `For now: ${words}${until === undefined ? '' : `, until ${until}`}`,
  stillLasting: (words, until) => `Still so: ${words}${until === undefined ? '' : `, until ${until}`}`,
  lifted: (words) => `No longer so: ${words}`,
  errorSeen: (heard) => `Error seen: “${heard}”`,
  messageTaken: (shows, when) => `Message: “${shows}”${when === undefined ? '' : ` (${when})`}`,
  article: (title) => `Article: ${title}`,
  putBack: (title) => `Put back: ${title}`,
  started: 'Checklist started',
  detour: (title) => title,
  withdrawn: (number, title, answer) => `Taken back: ${number} ${title} (was: ${answer})`,
  otherWording: (number, variant) => `${number} shown for ${variant}`,
  reopened: (steps, because) => `Asked again after “${because}”: ${steps}`,
  finished: (title) => `Finished: ${title}`,
  leftList: (title) => `Left: ${title}`,
  returned: (number, title) => `Back to step ${number}: ${title}`,
  remark: (words) => `Note: ${words}`,
  flags: {
    wrong: 'something is wrong',
    unclear: 'unclear',
    'looks-different': 'it looks different',
    missing: 'something is missing',
  },
  flag: (kind, step, words) =>
    `For the authors: ${step ? `${step.number} ${step.title}: ` : ''}${kind}${words === undefined ? '' : `: “${words}”`}`,
  parked: (reason, clerk) => `Parked by ${clerk}: ${reason}`,
  resumed: (clerk, after) => (after === 'parked' ? `Resumed by ${clerk}` : `Resumed by ${clerk} after an interruption`),
  takenOver: (clerk, from, after) =>
    `Taken over by ${clerk} from ${from}${after === 'parked' ? '' : ' after an interruption'}`,
  askedAgain: (number, title) => `Asked again: ${number} ${title}`,
  clockJumped: (from, to, seconds) =>
    `This computer’s clock was set ${seconds > 0 ? 'ahead' : 'back'} by ${spanOf(seconds, 'days')}: from ${from} to ${to}`,
  shown: (kind, shown) => (shown ? `Shown in exports: ${kind}` : `Hidden in exports: ${kind}`),
  closed: (outcome) => `Closed: ${outcome}`,
  reopenedAgain: (clerk, reason) => `Reopened by ${clerk}: ${reason}`,
  endTakenBack: (outcome, ended, clerk, at, reason) =>
    `${outcome} at ${ended}, reopened by ${clerk} at ${at}: ${reason}`,
  reason: (reason) => `because ${reason}`,
  passedTo: (to) => `Passed on to: ${to}`,
  exported: (paper, formats, place) => {
    const what = PAPERS.en[paper]
    if (place === 'clipboard') return `${what} copied to the clipboard`
    if (place === 'printer') return `${what} printed`
    return place === 'stick' ? `${what} saved on a stick as ${formats}` : `${what} saved as ${formats}`
  },
  continued: (code, desk, day) => `Carries on ${code} of ${day}, ${desk}`,
  urgency: (urgency) => `Urgency: ${URGENCIES.en[urgency]}`,
  until: (when) => `until ${when}`,
  comeBack: (code, when) =>
    when === undefined ? `Come back with the code ${code}.` : `Come back from ${when} with the code ${code}.`,
  waitingAt: (step) => `Waiting at: ${step}`,
  before: (words, time) => `before that ${words} ${time}`,
  doesNotApply: 'does not apply here',
  notAgain: 'not answered again',
  notReached: (numbers) => `${numbers} not reached`,
  leftOpen: 'left unfinished',
  kinds: { phone: 'a phone number', 'mail-address': 'a mail address', 'card-number': 'a card number', name: 'a name' },
  hidden: (kinds) => `Hidden in this note: ${kinds}.`,
  footer: (version, check) => `Content ${version} · record check ${check}`,
  message: (shows) => `after the message “${shows}”`,
}

const fr: RecordWords = {
  quote: (words) => `« ${words} »`,
  heading: (day, code) => `Compte rendu de session ${day} · ${code}`,
  sections: {
    complaint: 'Demande',
    identified: 'Constaté',
    done: 'Ce qui a été fait',
    remarks: 'Note',
    left: 'Reste à faire',
    passedOn: 'Transmis',
    hidden: 'Masqué',
  },
  outcome: { resolved: 'Résolu', escalated: 'Transmis', abandoned: 'Client parti' },
  status: { open: 'Non terminé', parked: 'En attente' },
  minutes: (minutes) => `${minutes} min`,
  answers: {
    done: 'fait',
    'could-not': 'n’a pas pu être fait',
    'error-seen': 'erreur',
    'not-needed': 'inutile',
    later: 'plus tard',
    'looks-different': 'l’écran est différent',
  },
  nothingSaid: 'Rien n’a été noté.',
  nothingDone: 'Aucun article n’a été commencé.',
  opened: (clerk) => `Session ouverte par ${clerk}`,
  language: (whose, language) =>
    whose === 'clerk' ? `Langue du guichet : ${language}` : `Langue du client : ${language}`,
  complaint: (words) => `Demande : « ${words} »`,
  complaintCleared: 'Demande effacée',
  gap: (nearest) =>
    `Pas encore d’article pour cela${nearest.length === 0 ? '' : ` ; les plus proches : ${nearest.join(' · ')}`}`,
  fact: (label, words) => `${label} : ${words}`,
  factWithdrawn: (label, words) => `N’est plus noté : ${label} : ${words}`,
  asked: (words) => `Question : ${words}`,
  value: (asked, seen) => `${asked} : ${seen}`,
  seenInstead: (seen) => `constaté : ${seen}`,
  goneTo: (number, title) => `Passage à l’étape ${number} : ${title}`,
  waitStarted: (number, until) => `Attente à l’étape ${number} jusqu’au ${until}`,
  lasting: (words, until) => `En ce moment : ${words}${until === undefined ? '' : `, jusqu’au ${until}`}`,
  stillLasting: (words, until) => `Toujours en cours : ${words}${until === undefined ? '' : `, jusqu’au ${until}`}`,
  lifted: (words) => `N’est plus en cours : ${words}`,
  errorSeen: (heard) => `Erreur vue : « ${heard} »`,
  messageTaken: (shows, when) => `Message : « ${shows} »${when === undefined ? '' : ` (${when})`}`,
  article: (title) => `Article : ${title}`,
  putBack: (title) => `Article reposé : ${title}`,
  started: 'Procédure commencée',
  detour: (title) => title,
  withdrawn: (number, title, answer) => `Annulé : ${number} ${title} (était : ${answer})`,
  otherWording: (number, variant) => `${number} affiché pour ${variant}`,
  reopened: (steps, because) => `À refaire après « ${because} » : ${steps}`,
  finished: (title) => `Terminé : ${title}`,
  leftList: (title) => `Quitté : ${title}`,
  returned: (number, title) => `Retour à l’étape ${number} : ${title}`,
  remark: (words) => `Note : ${words}`,
  flags: {
    wrong: 'quelque chose est faux',
    unclear: 'pas clair',
    'looks-different': 'l’écran est différent',
    missing: 'il manque quelque chose',
  },
  flag: (kind, step, words) =>
    `Pour les auteurs : ${step ? `${step.number} ${step.title} : ` : ''}${kind}${words === undefined ? '' : ` : « ${words} »`}`,
  parked: (reason, clerk) => `Mis en attente par ${clerk} : ${reason}`,
  resumed: (clerk, after) =>
    after === 'parked' ? `Repris par ${clerk}` : `Repris par ${clerk} après une interruption`,
  takenOver: (clerk, from, after) =>
    `Repris par ${clerk} à la suite de ${from}${after === 'parked' ? '' : ' après une interruption'}`,
  askedAgain: (number, title) => `Redemandé : ${number} ${title}`,
  clockJumped: (from, to, seconds) =>
    `L’horloge de cet ordinateur a été ${seconds > 0 ? 'avancée' : 'reculée'} de ${spanOf(seconds, 'jours')} : du ${from} au ${to}`,
  shown: (kind, shown) => (shown ? `Affiché dans les exports : ${kind}` : `Masqué dans les exports : ${kind}`),
  closed: (outcome) => `Clos : ${outcome}`,
  reopenedAgain: (clerk, reason) => `Rouvert par ${clerk}\u00a0: ${reason}`,
  endTakenBack: (outcome, ended, clerk, at, reason) =>
    `${outcome} le ${ended}, rouvert par ${clerk} le ${at}\u00a0: ${reason}`,
  reason: (reason) => `motif : ${reason}`,
  passedTo: (to) => `Transmis à : ${to}`,
  exported: (paper, formats, place) => {
    const what = PAPERS.fr[paper]
    if (place === 'clipboard') return `Copie dans le presse-papiers : ${what}`
    if (place === 'printer') return `Impression : ${what}`
    const where = place === 'stick' ? 'Enregistrement sur clé USB' : 'Enregistrement'
    return `${where} : ${what} (${formats})`
  },
  continued: (code, desk, day) => `Reprend ${code} du ${day}, ${desk}`,
  urgency: (urgency) => `Urgence : ${URGENCIES.fr[urgency]}`,
  until: (when) => `jusqu’au ${when}`,
  comeBack: (code, when) =>
    when === undefined ? `Revenir avec le code ${code}.` : `Revenir à partir du ${when} avec le code ${code}.`,
  waitingAt: (step) => `En attente à l’étape : ${step}`,
  before: (words, time) => `avant cela ${words} ${time}`,
  doesNotApply: 'ne s’applique pas ici',
  notAgain: 'sans nouvelle réponse',
  notReached: (numbers) => `${numbers} non atteintes`,
  leftOpen: 'laissé inachevé',
  kinds: {
    phone: 'un numéro de téléphone',
    'mail-address': 'une adresse e-mail',
    'card-number': 'un numéro de carte',
    name: 'un nom',
  },
  hidden: (kinds) => `Masqué dans cette note : ${kinds}.`,
  footer: (version, check) => `Contenu ${version} · contrôle du compte rendu ${check}`,
  message: (shows) => `après le message « ${shows} »`,
}

/** The record's words in the language, English where there are none. */
export function recordWords(language: string): RecordWords {
  return language === 'fr' ? fr : en
}

/** A length of time by its largest unit that says enough: "40 s", "60 min", "2 h", "3652 days". */
function spanOf(seconds: number, days: string): string {
  const length = Math.abs(seconds)
  const units = [
    [2 * 86_400, 86_400, days],
    [2 * 3600, 3600, 'h'],
    [120, 60, 'min'],
  ] as const
  const [, one, unit] = units.find(([from]) => length >= from) ?? [0, 1, 's']
  return `${Math.round(length / one)} ${unit}`
}
