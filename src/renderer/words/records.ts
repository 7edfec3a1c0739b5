import type { Outcome } from '../../shared/session/events'
import type { ManyAsked } from '../../shared/ipc/take-along'

type State = Outcome | 'open' | 'parked'

const en = {
  title: 'Records',
  search: 'Words of the record, or a code',
  any: 'all',
  outcome: 'How it ended',
  outcomes: {
    open: 'Interrupted',
    parked: 'Parked',
    resolved: 'Solved',
    escalated: 'Passed on',
    abandoned: 'Customer left',
  } satisfies Record<State, string>,
  unfinished: 'Not finished',
  clerk: 'Clerk',
  article: 'Article',
  from: 'From',
  until: 'Until',
  count: (shown: string, all: string) => {
    const records = all === '1' ? '1 record' : `${all} records`
    return shown === all ? records : `${shown} of ${records}`
  },
  older: (count: string) =>
    count === '1' ? '1 older one is found by its words.' : `${count} older ones are found by their words.`,
  none: 'No record matches. Take a word away, or choose “all”.',
  untitled: 'Nothing noted',
  elsewhere: (desk: string) => `from ${desk}`,
  unknownDesk: 'desk not known',
  conflict: 'contradicts another copy',
  select: (code: string) => `Choose ${code} for the export`,
  chosen: (count: number) => `${count} chosen`,
  selectAll: 'Choose all shown',
  selectNone: 'Choose none',
  export: 'Export the chosen ones…',
  bringIn: 'Bring in records…',
  insights: 'Insights',
  back: 'Back',
  reading: 'The record as its note says it',
  nothingRead: 'Choose a record on the left to read it.',
  goOn: 'Go on with it',
  reopen: 'Reopen…',
  take: 'Take along…',
  reopenTitle: 'Reopen this record',
  reopenLead: 'It goes on where it ended, and is closed anew. Why is written into the record.',
  reopenWords: 'Why?',
  cancel: 'Cancel',
  hidden: 'hidden',
  many: {
    title: (count: string) => (count === '1' ? 'Export 1 record' : `Export ${count} records`),
    format: 'As',
    formats: {
      csv: 'Two tables (CSV)',
      markdown: 'One Markdown file',
      text: 'One text file',
      bundle: 'For another desk',
    } satisfies Record<ManyAsked['format'], string>,
    working: 'Writing…',
    count: (done: string, of: string) => `${done} of ${of}`,
    stop: 'Stop',
    close: 'Done',
  },
  bring: {
    title: 'Bring in records of another desk',
    lead: 'Nothing that is here is changed: what comes in is kept beside it.',
    noStick: 'No stick is plugged in yet. A stick appears here by itself.',
    noFile: 'There is no file with records on this stick.',
    other: 'Choose a file…',
    done: 'Done',
    from: (desk: string) => `From ${desk}`,
    unknown: 'This desk is not known here: policy names no desk with its id.',
    sum: (added: string, grown: string, known: string, conflicts: string) =>
      `New: ${added} · gone on since: ${grown} · already here: ${known} · in conflict: ${conflicts}`,
    what: { added: 'new', grown: 'gone on since', known: 'already here' },
    conflict: 'in conflict: both are kept and shown',
  },
  insight: {
    lead: (count: string) => `${count === '1' ? '1 visit' : `${count} visits`} at this desk, counted from its record.`,
    time: 'Time',
    days: { 30: '30 days', 90: '90 days', 365: 'a year', 0: 'everything' },
    table: 'Save the table (CSV)',
    picture: 'Save the picture (PNG)',
    nothing: 'Nothing to show yet.',
    back: 'Back to the records',
  },
  hints: { search: 'search', move: 'move', page: 'by screen', ends: 'first, last', select: 'choose', back: 'back' },
}

/** In French, none is one, too. */
const isOne = (count: string): boolean => count === '0' || count === '1'

const fr: typeof en = {
  title: 'Comptes rendus',
  search: 'Mots notés, ou un code',
  any: 'tous',
  outcome: 'Issue',
  outcomes: {
    open: 'Interrompue',
    parked: 'En attente',
    resolved: 'Résolu',
    escalated: 'Transmis',
    abandoned: 'Client parti',
  },
  unfinished: 'Non terminées',
  clerk: 'Agent',
  article: 'Article',
  from: 'Du',
  until: 'Au',
  count: (shown, all) => {
    const records = isOne(all) ? `${all} compte rendu` : `${all} comptes rendus`
    return shown === all ? records : `${shown} sur ${records}`
  },
  older: (count) =>
    isOne(count) ? `${count} plus ancien se trouve par ses mots.` : `${count} plus anciens se trouvent par leurs mots.`,
  none: 'Aucun compte rendu ne correspond. Retirez un mot, ou choisissez «\u00a0tous\u00a0».',
  untitled: 'Rien de noté',
  elsewhere: (desk) => `de ${desk}`,
  unknownDesk: 'poste inconnu',
  conflict: 'contredit une autre copie',
  select: (code) => `Choisir ${code} pour l’export`,
  chosen: (count) => (count < 2 ? `${count} choisi` : `${count} choisis`),
  selectAll: 'Tout choisir',
  selectNone: 'Ne rien choisir',
  export: 'Exporter le choix…',
  bringIn: 'Reprendre d’un autre poste…',
  insights: 'Tableau de bord',
  back: 'Retour',
  reading: 'Le compte rendu tel que sa note le dit',
  nothingRead: 'Choisissez un compte rendu à gauche pour le lire.',
  goOn: 'Continuer',
  reopen: 'Rouvrir…',
  take: 'Emporter…',
  reopenTitle: 'Rouvrir ce compte rendu',
  reopenLead: 'Il continue là où il s’est terminé, et sera clos de nouveau. Le motif y est inscrit.',
  reopenWords: 'Pourquoi\u202f?',
  cancel: 'Annuler',
  hidden: 'masqué',
  many: {
    title: (count) => `Exporter ${count} ${isOne(count) ? 'compte rendu' : 'comptes rendus'}`,
    format: 'Comme',
    formats: {
      csv: 'Deux tableaux (CSV)',
      markdown: 'Un fichier Markdown',
      text: 'Un fichier texte',
      bundle: 'Pour un autre poste',
    },
    working: 'Écriture…',
    count: (done, of) => `${done} sur ${of}`,
    stop: 'Arrêter',
    close: 'Terminé',
  },
  bring: {
    title: 'Reprendre les comptes rendus d’un autre poste',
    lead: 'Rien de ce qui est ici ne change\u00a0: ce qui arrive est gardé à côté.',
    noStick: 'Aucune clé n’est encore branchée. Une clé apparaît ici d’elle-même.',
    noFile: 'Il n’y a pas de fichier de comptes rendus sur cette clé.',
    other: 'Choisir un fichier…',
    done: 'Terminé',
    from: (desk) => `De ${desk}`,
    unknown: 'Ce poste n’est pas connu ici\u00a0: la configuration ne nomme aucun poste avec cet identifiant.',
    sum: (added, grown, known, conflicts) =>
      `Nouveaux\u00a0: ${added} · prolongés depuis\u00a0: ${grown} · déjà ici\u00a0: ${known} · en conflit\u00a0: ${conflicts}`,
    what: { added: 'nouveau', grown: 'prolongé depuis', known: 'déjà ici' },
    conflict: 'en conflit\u00a0: les deux sont gardés et montrés',
  },
  insight: {
    lead: (count) =>
      isOne(count)
        ? `${count} visite à ce poste, comptée d’après son journal.`
        : `${count} visites à ce poste, comptées d’après son journal.`,
    time: 'Période',
    days: { 30: '30 jours', 90: '90 jours', 365: 'un an', 0: 'tout' },
    table: 'Enregistrer le tableau (CSV)',
    picture: 'Enregistrer l’image (PNG)',
    nothing: 'Rien à montrer pour l’instant.',
    back: 'Retour aux comptes rendus',
  },
  hints: {
    search: 'chercher',
    move: 'se déplacer',
    page: 'par écran',
    ends: 'premier, dernier',
    select: 'choisir',
    back: 'retour',
  },
}

export const recordsWords = { en, fr }
export type RecordsWords = typeof en
