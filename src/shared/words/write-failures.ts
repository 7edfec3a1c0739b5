/** Why a file could not be written into a folder. */
export type WriteFailureCode = 'disk-full' | 'read-only' | 'missing-folder' | 'denied' | 'internal'

type Words = { readonly en: string; readonly fr: string }

/** For the clerk, with the customer waiting for the note. Every failure leaves the folder as it was. */
export const writeFailureWords = {
  'disk-full': {
    en: 'There is no room left there, so the note was not written; the record itself is safe. Free some space or choose another folder.',
    fr: 'Il n’y a plus de place à cet endroit : la note n’a pas été écrite, le compte rendu lui-même est intact. Libérez de la place ou choisissez un autre dossier.',
  },
  'read-only': {
    en: 'That place can only be read, so the note was not written; the record itself is safe. Unlock the stick or choose another folder.',
    fr: 'Cet emplacement est en lecture seule : la note n’a pas été écrite, le compte rendu lui-même est intact. Déverrouillez la clé ou choisissez un autre dossier.',
  },
  'missing-folder': {
    en: 'That folder is not there any more, so the note was not written; the record itself is safe. Plug the stick in again or choose another folder.',
    fr: 'Ce dossier n’est plus là : la note n’a pas été écrite, le compte rendu lui-même est intact. Rebranchez la clé ou choisissez un autre dossier.',
  },
  denied: {
    en: 'This computer does not let the desk write there, so the note was not written; the record itself is safe. Choose another folder.',
    fr: 'Cet ordinateur ne laisse pas Handrail écrire à cet endroit : la note n’a pas été écrite, le compte rendu lui-même est intact. Choisissez un autre dossier.',
  },
  internal: {
    en: 'The note could not be written, and no part of it was left behind; the record itself is safe. Try once more or choose another folder.',
    fr: 'La note n’a pas pu être écrite et rien n’en est resté ; le compte rendu lui-même est intact. Réessayez ou choisissez un autre dossier.',
  },
} as const satisfies Record<WriteFailureCode, Words>
