import { notWritten } from '../../shared/content/placeholder'

const words = {
  title: { en: 'the title, as a clerk looks for it', fr: 'le titre, tel qu’on le cherche au comptoir' },
  heading: { en: 'what the steps do, in a few words', fr: 'ce que font les étapes, en quelques mots' },
  choose: { en: 'when this article is the right one', fr: 'quand cet article est le bon' },
  impact: {
    en: 'what to tell the customer, and how many minutes it takes',
    fr: 'ce qu’il faut dire au client, et combien de minutes il faut',
  },
  dataAtRisk: { en: 'what could be lost, or that nothing is', fr: 'ce qui peut être perdu, ou que rien ne l’est' },
  whoMay: { en: 'who may do this', fr: 'qui peut le faire' },
  symptom: { en: 'what the customer complains about', fr: 'de quoi le client se plaint' },
  stepTitle: { en: 'the name of the step', fr: 'le nom de l’étape' },
  record: { en: 'what is true when it is done', fr: 'ce qui est vrai quand elle est faite' },
  action: { en: 'what to do', fr: 'ce qu’il faut faire' },
  completion: { en: 'the sentence that ends the list', fr: 'la phrase qui termine la liste' },
  owner: { en: 'who looks after this article', fr: 'qui s’occupe de cet article' },
  publisher: { en: 'who publishes this pack', fr: 'qui publie ce paquet' },
  licence: { en: 'under which licence it may be used', fr: 'sous quelle licence on peut l’utiliser' },
  separates: {
    en: 'the question that tells the articles of this message apart',
    fr: 'la question qui départage les articles de ce message',
  },
  leadsHere: { en: 'the answer that leads to this article', fr: 'la réponse qui mène à cet article' },
} as const

type DraftTexts = Readonly<Record<keyof typeof words, string>>

/** Honest sentences for everything that a draft cannot know. */
export function draftTexts(language: string): DraftTexts {
  const written = Object.entries(words).map(([key, text]) => [key, notWritten(text, language)])
  return Object.fromEntries(written) as DraftTexts
}
