import type { FlagKind } from '../../shared/session/events'

const en = {
  open: 'tell the authors',
  title: 'Tell the authors about this step',
  titleArticle: 'Tell the authors about this article',
  lead: 'It goes into the record and to the authors. You can go on at once.',
  kinds: {
    wrong: 'Something is wrong',
    unclear: 'It is unclear',
    'looks-different': 'The screen looks different',
    missing: 'Something is missing',
  } satisfies Record<FlagKind, string>,
  words: 'In a few words, if you like. No names, no numbers.',
  secret: 'Nothing is typed at a step with a secret.',
  confirm: 'Tell them',
  cancel: 'Cancel',
  said: 'The authors will be told',
}

export type FlagWords = typeof en

const fr: FlagWords = {
  open: 'signaler aux auteurs',
  title: 'Signaler cette étape aux auteurs',
  titleArticle: 'Signaler cet article aux auteurs',
  lead: 'C’est inscrit au compte rendu et transmis aux auteurs. Vous pouvez continuer aussitôt.',
  kinds: {
    wrong: 'Quelque chose est faux',
    unclear: 'Ce n’est pas clair',
    'looks-different': 'L’écran est différent',
    missing: 'Il manque quelque chose',
  },
  words: 'En quelques mots, si vous voulez. Ni nom, ni numéro.',
  secret: 'Rien n’est tapé à une étape secrète.',
  confirm: 'Signaler',
  cancel: 'Annuler',
  said: 'Ce sera signalé aux auteurs',
}

export const flagWords = { en, fr }
