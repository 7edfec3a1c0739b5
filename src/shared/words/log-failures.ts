/** Why the record could not be opened, read or written. */
export type LogFailureCode = 'stale' | 'disk-full' | 'read-only' | 'locked' | 'damaged' | 'newer' | 'internal'

type Words = { readonly en: string; readonly fr: string }

/** For the clerk, with the customer in front of them: what happened, what it means now, what to do. */
export const logFailureWords = {
  stale: {
    en: 'This session has changed meanwhile and this last act was not recorded; look at the record on the right and do it once more if it is missing.',
    fr: 'Cette session a changé entre-temps et ce dernier geste n’a pas été enregistré ; regardez le compte rendu à droite et refaites-le s’il y manque.',
  },
  'disk-full': {
    en: 'This computer’s disk is full, so this last act was not recorded; everything before it is saved. Note it on paper, go on with the customer, and have someone free some space.',
    fr: 'Le disque de cet ordinateur est plein : ce dernier geste n’a pas été enregistré, tout ce qui précède l’est. Notez-le sur papier, continuez avec le client et faites libérer de la place.',
  },
  'read-only': {
    en: 'This computer does not let the desk write its record, so nothing new can be saved; what was recorded is untouched. Serve the customer on paper and call whoever looks after this computer.',
    fr: 'Cet ordinateur ne laisse pas ce poste écrire son journal : rien de nouveau ne peut être enregistré, ce qui l’était est intact. Servez le client sur papier et appelez la personne qui s’occupe de cet ordinateur.',
  },
  locked: {
    en: 'Another program is holding the desk’s record, so this last act was not recorded; close that program, or wait a moment, and do it once more.',
    fr: 'Un autre programme retient le journal de ce poste : ce dernier geste n’a pas été enregistré. Fermez ce programme, ou patientez un instant, puis refaites-le.',
  },
  damaged: {
    en: 'A part of the desk’s record cannot be read; nothing is thrown away. Note the customer’s case on paper and start Handrail again: it keeps the damaged file aside and goes on with the sound part.',
    fr: 'Une partie du journal de ce poste est illisible ; rien n’est jeté. Notez le cas du client sur papier et redémarrez Handrail : le fichier endommagé est mis de côté et le travail reprend avec la partie saine.',
  },
  newer: {
    en: 'The desk’s record was written by a newer Handrail and was left untouched; serve the customer on paper and have the newer Handrail installed on this computer.',
    fr: 'Le journal de ce poste a été écrit par une version plus récente de Handrail et n’a pas été touché ; servez le client sur papier et faites installer cette version sur l’ordinateur.',
  },
  internal: {
    en: 'Something went wrong on this computer and this last act was not recorded; everything before it is saved. Do it once more, and if it fails again, go on with the customer on paper.',
    fr: 'Un problème est survenu sur cet ordinateur et ce dernier geste n’a pas été enregistré ; tout ce qui précède l’est. Refaites-le et, si cela échoue encore, continuez avec le client sur papier.',
  },
} as const satisfies Record<LogFailureCode, Words>

/** Said once, at the start after a damaged record was set aside. `events` and `sessions` are what was saved from it. */
export const damagedKeptAsideWords = {
  en: (events: number, sessions: number) =>
    `Part of the desk’s record was damaged: ${events} entries of ${sessions} sessions could be read and are here, and the damaged file is kept beside them. Go on as usual, and tell whoever looks after this computer today.`,
  fr: (events: number, sessions: number) =>
    `Une partie du journal de ce poste était endommagée : ${events} entrées de ${sessions} sessions ont pu être lues et sont ici, et le fichier endommagé est conservé à côté. Continuez comme d’habitude et prévenez aujourd’hui la personne qui s’occupe de cet ordinateur.`,
}
