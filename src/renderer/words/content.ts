import type { Confidence } from '../../shared/content/article'

const en = {
  title: 'Content',
  none: 'No content is installed. Articles cannot be suggested until a pack is there.',
  version: 'Version',
  publisher: 'Publisher',
  licence: 'Licence',
  languages: 'Languages',
  articles: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
  article: 'Article',
  owner: 'Owner',
  confidence: 'How sure',
  reviewed: 'Reviewed',
  due: 'Next review',
  pastDue: 'due for review',
  sure: {
    'work-in-progress': 'in progress',
    'not-validated': 'not yet confirmed',
    validated: 'confirmed',
    archived: 'withdrawn',
  } satisfies Record<Confidence, string>,
  problems: 'Problems found',
  noProblems: 'Nothing is wrong in this pack.',
  errors: (count: number) =>
    count === 1 ? '1 error: this part is not used' : `${count} errors: these parts are not used`,
  warnings: (count: number) => (count === 1 ? '1 thing to improve' : `${count} things to improve`),
  place: (file: string, line: number) => `${file}, line ${line}`,
  mend: 'To mend it:',
  back: 'Back',
}

export type ContentWords = typeof en

const fr: ContentWords = {
  title: 'Contenu',
  none: 'Aucun contenu n’est installé. Sans lui, aucun article ne peut être proposé.',
  version: 'Version',
  publisher: 'Éditeur',
  licence: 'Licence',
  languages: 'Langues',
  articles: (count) => (count === 1 ? '1 article' : `${count} articles`),
  article: 'Article',
  owner: 'Responsable',
  confidence: 'Fiabilité',
  reviewed: 'Relu le',
  due: 'À relire le',
  pastDue: 'relecture à faire',
  sure: {
    'work-in-progress': 'en cours',
    'not-validated': 'pas encore confirmé',
    validated: 'confirmé',
    archived: 'retiré',
  },
  problems: 'Problèmes trouvés',
  noProblems: 'Tout est en ordre dans ce contenu.',
  errors: (count) =>
    count === 1 ? '1 erreur : cette partie n’est pas utilisée' : `${count} erreurs : ces parties ne sont pas utilisées`,
  warnings: (count) => (count === 1 ? '1 point à améliorer' : `${count} points à améliorer`),
  place: (file, line) => `${file}, ligne ${line}`,
  mend: 'Pour corriger :',
  back: 'Retour',
}

export const contentWords = { en, fr }
