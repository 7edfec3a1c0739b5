/** Why a bundle from another desk was refused. */
export type BundleRefusal =
  | 'no-bundle'
  | 'bundle-cut-off'
  | 'bundle-damaged'
  | 'bundle-changed'
  | 'bundle-not-signed'
  | 'bundle-newer'
  | 'bundle-too-large'
  | 'bundle-no-session'

/** For the clerk: each says that nothing was brought in, and what to do. */
export const bundleRefusalWords = {
  'no-bundle': {
    en: 'This file holds no records of a desk. Nothing was brought in; choose a file that ends in .handrail-records.',
    fr: 'Ce fichier ne contient pas de comptes rendus d’un poste. Rien n’a été repris ; choisissez un fichier en .handrail-records.',
  },
  'bundle-cut-off': {
    en: 'The end of this file is missing, so nothing of it was brought in. Copy it from the other desk once more.',
    fr: 'La fin de ce fichier manque : rien n’en a été repris. Copiez-le de nouveau depuis l’autre poste.',
  },
  'bundle-damaged': {
    en: 'This file is damaged, so nothing of it was brought in. Copy it from the other desk once more.',
    fr: 'Ce fichier est endommagé : rien n’en a été repris. Copiez-le de nouveau depuis l’autre poste.',
  },
  'bundle-changed': {
    en: 'This file was changed after the other desk wrote it, so nothing of it was brought in. Tell whoever looks after this computer.',
    fr: 'Ce fichier a été modifié après son écriture par l’autre poste : rien n’en a été repris. Prévenez la personne qui s’occupe de cet ordinateur.',
  },
  'bundle-not-signed': {
    en: 'A signature in this file is not that of its desk, so nothing of it was brought in. Tell whoever looks after this computer.',
    fr: 'Une signature de ce fichier n’est pas celle de son poste : rien n’en a été repris. Prévenez la personne qui s’occupe de cet ordinateur.',
  },
  'bundle-newer': {
    en: 'This file comes from a newer version of Handrail, so nothing of it was brought in. Bring this desk up to date first.',
    fr: 'Ce fichier vient d’une version plus récente de Handrail : rien n’en a été repris. Mettez d’abord ce poste à jour.',
  },
  'bundle-too-large': {
    en: 'This file is too large to be records of a desk, so nothing of it was brought in.',
    fr: 'Ce fichier est trop grand pour être des comptes rendus d’un poste : rien n’en a été repris.',
  },
  'bundle-no-session': {
    en: 'A record in this file cannot have happened as it says, so nothing of it was brought in. Tell whoever looks after this computer.',
    fr: 'Un compte rendu de ce fichier n’a pas pu se passer ainsi : rien n’en a été repris. Prévenez la personne qui s’occupe de cet ordinateur.',
  },
} as const satisfies Record<BundleRefusal, { readonly en: string; readonly fr: string }>

/** What the system's dialog calls files with records of another desk. */
export function recordFilesText(language: string): string {
  return language === 'fr' ? 'Comptes rendus d’un poste' : 'Records of a desk'
}
