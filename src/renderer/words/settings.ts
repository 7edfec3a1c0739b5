import type { PolicyKey } from '../../shared/desk/policy'

/** A setting that is not among these has no name on the Settings screen, so leaving one out does not compile. */
type Names = Readonly<Record<PolicyKey, string>>

const names: Names = {
  desk: 'Name of this desk',
  roster: 'Who may sign on',
  languages: 'Languages of the screens',
  clerkLanguage: 'Language to begin with',
  customerLanguages: 'Languages of customers',
  exportFolder: 'Folder for notes',
  contentFolder: 'Folder of the content',
  kiosk: 'Kiosk mode',
  learning: 'Learn from outcomes',
  redaction: 'Hidden in exports',
  singleKeys: 'Single-letter keys',
  pinHash: 'PIN',
  pinAtDesk: 'A PIN may be chosen here',
}

const en = {
  title: 'Settings',
  lead: 'For the administrator of this desk. Nothing of a customer is kept here.',
  pin: 'PIN',
  open: 'Open Settings',
  nextTry: (time: string) => `The next try is looked at in ${time}.`,
  noPin:
    'There is no PIN for this desk, so Settings stay closed. An administrator gives one in the policy file (“pinHash”).',
  choose: 'Choose a PIN for this desk',
  chooseLead: 'Six or more letters or digits. Whoever knows it can open Settings and leave kiosk mode.',
  again: 'The same once more',
  keep: 'Keep this PIN',
  differ: 'The two are not the same yet.',
  change: 'Change the PIN',
  cancel: 'Cancel',
  changed: 'The PIN was changed.',
  leaveKiosk: 'Leave kiosk mode',
  quit: 'Close Handrail',
  display: 'Languages and display',
  back: 'Back',
  fileAt: (file: string) => `Managed by ${file}. It is read when Handrail starts; what it says cannot be changed here.`,
  noFile: 'There is no policy file on this computer, so everything has its default.',
  problems: 'Cannot be used',
  setting: 'Setting',
  value: 'Value',
  from: 'Who says so',
  fromPolicy: 'policy',
  fromDefault: 'default',
  yes: 'yes',
  no: 'no',
  none: 'not set',
  set: 'set',
  empty: 'nothing',
  names,
}

const noms: Names = {
  desk: 'Nom de ce poste',
  roster: 'Qui peut s’identifier',
  languages: 'Langues des écrans',
  clerkLanguage: 'Langue au démarrage',
  customerLanguages: 'Langues des clients',
  exportFolder: 'Dossier des notes',
  contentFolder: 'Dossier du contenu',
  kiosk: 'Mode kiosque',
  learning: 'Apprendre des résultats',
  redaction: 'Masqué dans les exports',
  singleKeys: 'Touches d’une seule lettre',
  pinHash: 'Code',
  pinAtDesk: 'Un code peut être choisi ici',
}

const fr: typeof en = {
  title: 'Réglages',
  lead: 'Pour l’administrateur de ce poste. Rien d’un client n’est gardé ici.',
  pin: 'Code',
  open: 'Ouvrir les réglages',
  nextTry: (time) => `Le prochain essai sera examiné dans ${time}.`,
  noPin:
    'Ce poste n’a pas de code, donc les réglages restent fermés. L’administrateur en donne un dans le fichier de configuration («\u00a0pinHash\u00a0»).',
  choose: 'Choisir un code pour ce poste',
  chooseLead: 'Six lettres ou chiffres au moins. Qui le connaît peut ouvrir les réglages et quitter le mode kiosque.',
  again: 'Le même encore une fois',
  keep: 'Garder ce code',
  differ: 'Les deux ne sont pas encore identiques.',
  change: 'Changer le code',
  cancel: 'Annuler',
  changed: 'Le code a été changé.',
  leaveKiosk: 'Quitter le mode kiosque',
  quit: 'Fermer Handrail',
  display: 'Langues et affichage',
  back: 'Retour',
  fileAt: (file) =>
    `Géré par ${file}. Ce fichier est lu au démarrage de Handrail\u00a0; ce qu’il dit ne se change pas ici.`,
  noFile: 'Il n’y a pas de fichier de configuration sur cet ordinateur\u00a0: tout a sa valeur par défaut.',
  problems: 'Inutilisable',
  setting: 'Réglage',
  value: 'Valeur',
  from: 'Qui le dit',
  fromPolicy: 'configuration',
  fromDefault: 'par défaut',
  yes: 'oui',
  no: 'non',
  none: 'non défini',
  set: 'défini',
  empty: 'rien',
  names: noms,
}

export const settingsWords = { en, fr }
export type SettingsWords = typeof en
