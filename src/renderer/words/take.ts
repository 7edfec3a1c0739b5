import type { ExportFormat, Paper } from '../../shared/session/events'

const en = {
  open: 'Papers, printer, stick…',
  title: 'Take along',
  what: 'What',
  papers: {
    note: 'The note',
    escalation: 'For whoever takes over',
    'hand-out': 'Hand-out for the customer',
    slip: 'Come-back slip',
  } satisfies Record<Paper | 'note', string>,
  papersHelp: {
    note: 'The whole record, as the preview shows it.',
    escalation: 'Urgency, summary, what was done and what not, risks, and what is asked: ready for any ticket.',
    'hand-out':
      'In large type and in the customer’s language: what was done, what is left, when to come back. No remarks.',
    slip: 'The code and the date for coming back. No name.',
  } satisfies Record<Paper | 'note', string>,
  format: 'As',
  formats: {
    pdf: 'PDF',
    markdown: 'Markdown',
    text: 'Text',
    json: 'JSON',
    html: 'HTML',
    csv: 'Tables (CSV)',
    bundle: 'For another desk',
  } satisfies Record<ExportFormat, string>,
  size: 'Paper',
  sizes: { A4: 'A4', Letter: 'Letter' },
  where: 'Where to',
  clipboard: 'Copy as text',
  folder: 'Into the folder',
  elsewhere: 'Into another folder…',
  stick: (name: string) => `Stick ${name}`,
  free: (size: string) => `${size} free`,
  printer: (name: string) => `Print on ${name}`,
  noStick: 'No stick is plugged in. One that you plug in appears here by itself.',
  noPrinter: 'No printer is set up on this computer. Save a PDF and print it elsewhere.',
  nothing: 'The policy of this desk lets nothing be taken along, or not by you. The record stays on this computer.',
  working: 'Writing…',
  copied: 'The note was copied to the clipboard.',
  printed: (name: string) => `Sent to ${name}.`,
  saved: (names: string, place: string) => `Saved in ${place}: ${names}.`,
  onStick: (names: string, stick: string) => `Written and checked: ${names}. The stick ${stick} may be pulled out now.`,
  done: 'Done',
  bundleNote: 'A bundle holds the whole record, hidden data included: it goes to a desk, not to a customer.',
}

const fr: typeof en = {
  open: 'Documents, imprimante, clé…',
  title: 'Emporter',
  what: 'Quoi',
  papers: {
    note: 'La note',
    escalation: 'Pour qui prend le relais',
    'hand-out': 'Feuille pour le client',
    slip: 'Coupon de retour',
  },
  papersHelp: {
    note: 'Tout le compte rendu, comme l’aperçu le montre.',
    escalation: 'Urgence, résumé, ce qui a été fait ou non, risques et demande\u00a0: prêt pour tout ticket.',
    'hand-out':
      'En grands caractères et dans la langue du client\u00a0: ce qui a été fait, ce qui reste, quand revenir. Sans remarque.',
    slip: 'Le code et la date pour revenir. Aucun nom.',
  },
  format: 'Comme',
  formats: {
    pdf: 'PDF',
    markdown: 'Markdown',
    text: 'Texte',
    json: 'JSON',
    html: 'HTML',
    csv: 'Tableaux (CSV)',
    bundle: 'Pour un autre poste',
  },
  size: 'Papier',
  sizes: { A4: 'A4', Letter: 'Lettre US' },
  where: 'Où',
  clipboard: 'Copier en texte',
  folder: 'Dans le dossier',
  elsewhere: 'Dans un autre dossier…',
  stick: (name) => `Clé ${name}`,
  free: (size) => `${size} libres`,
  printer: (name) => `Imprimer sur ${name}`,
  noStick: 'Aucune clé n’est branchée. Celle que vous branchez apparaît ici d’elle-même.',
  noPrinter: 'Aucune imprimante n’est installée sur cet ordinateur. Enregistrez un PDF et imprimez-le ailleurs.',
  nothing:
    'La configuration de ce poste ne laisse rien emporter, ou pas par vous. Le compte rendu reste sur cet ordinateur.',
  working: 'Écriture…',
  copied: 'La note a été copiée dans le presse-papiers.',
  printed: (name) => `Envoyé à ${name}.`,
  saved: (names, place) => `Enregistré dans ${place}\u00a0: ${names}.`,
  onStick: (names, stick) => `Écrit et vérifié\u00a0: ${names}. La clé ${stick} peut être retirée.`,
  done: 'Terminé',
  bundleNote:
    'Un lot contient tout le compte rendu, données masquées comprises\u00a0: il va à un poste, pas à un client.',
}

export const takeWords = { en, fr }
export type TakeWords = typeof en
