const en = {
  plots: {
    outcomes: { title: 'How it ends', help: 'All visits of this time.' },
    weeks: {
      title: 'What comes, week by week',
      help: 'A problem is known when a list of the content was begun for it, and new when it was told and none was begun.',
    },
    articles: {
      title: 'Which articles are worked on',
      help: 'Visits in which the list was begun, and how many were solved.',
    },
    minutes: {
      title: 'How long it takes',
      help: 'Visits that were served in one go; parked and reopened ones are not counted here.',
    },
    steps: {
      title: 'Which steps fail',
      help: 'Could not be done, or an error appeared; by version of the system where it is known.',
    },
    searches: {
      title: 'Which searches find nothing',
      help: 'Personal data is hidden. The authors of the content get the same list.',
    },
  },
  outcomes: { resolved: 'Solved', escalated: 'Passed on', abandoned: 'Customer left', unfinished: 'Not finished' },
  known: 'known problem',
  unknown: 'new problem',
  solved: 'solved',
  notSolved: 'not solved',
  of: (count: number) => `of ${count} begun`,
  upTo: (end: number | undefined, before: number | undefined) =>
    end === undefined ? `more than ${before ?? 0} min` : `up to ${end} min`,
}

const fr: typeof en = {
  plots: {
    outcomes: { title: 'Comment cela se termine', help: 'Toutes les visites de cette période.' },
    weeks: {
      title: 'Ce qui arrive, semaine par semaine',
      help: 'Un problème est connu quand une procédure du contenu a été commencée pour lui, et nouveau quand il a été décrit sans qu’aucune ne le soit.',
    },
    articles: {
      title: 'Quels articles sont suivis',
      help: 'Visites où la procédure a été commencée, et combien ont été résolues.',
    },
    minutes: {
      title: 'Combien de temps cela prend',
      help: 'Visites servies d’une traite\u00a0; celles mises en attente ou rouvertes ne comptent pas ici.',
    },
    steps: {
      title: 'Quelles étapes échouent',
      help: 'Impossibles, ou une erreur s’est affichée\u00a0; par version du système quand elle est connue.',
    },
    searches: {
      title: 'Quelles recherches ne trouvent rien',
      help: 'Les données personnelles sont masquées. Les auteurs du contenu reçoivent la même liste.',
    },
  },
  outcomes: { resolved: 'Résolu', escalated: 'Transmis', abandoned: 'Client parti', unfinished: 'Non terminé' },
  known: 'problème connu',
  unknown: 'problème nouveau',
  solved: 'résolu',
  notSolved: 'non résolu',
  of: (count) => `sur ${count} commencées`,
  upTo: (end, before) => (end === undefined ? `plus de ${before ?? 0} min` : `jusqu’à ${end} min`),
}

/** The words of the insights, in their plots, their picture and their table. */
export function insightWords(language: string): typeof en {
  return language === 'fr' ? fr : en
}
