import type { FlagKind } from '../session/events'

const en = {
  heading: (desk: string, day: string) => `For the authors, from ${desk}, ${day}`,
  about:
    'What clerks flagged and what customers said that no article answers. There are no session codes, names of clerks or times of day in here; phone numbers, mail addresses and long numbers were taken out of what was typed. What a customer is called cannot be known by a computer: read the quoted words before you pass this file on.',
  flags: 'Flags',
  noFlags: 'Nothing was flagged.',
  gaps: 'Searches that no article answers',
  noGaps: 'Every search led to an article.',
  kinds: {
    wrong: 'something is wrong',
    unclear: 'unclear',
    'looks-different': 'it looks different',
    missing: 'something is missing',
  } satisfies Record<FlagKind, string>,
  article: (id: string, revision: number, pack: string, language: string) =>
    `${id}, revision ${revision}, content ${pack}, in ${language}`,
  whole: 'Before the first step',
  times: (count: number) => (count === 1 ? 'once' : `${count} times`),
  known: (facts: string) => `Known: ${facts}`,
  fact: (label: string, words: string, count: number) => `${label}: ${words} (${count})`,
  quote: (words: string) => `“${words}”`,
  nearest: (titles: string) => `Nearest: ${titles}`,
  begun: 'Closed without any article',
  data: 'The same as data',
}

export type ForAuthorsWords = typeof en

const fr: ForAuthorsWords = {
  heading: (desk, day) => `Pour les auteurs, de ${desk}, ${day}`,
  about:
    'Ce que les guichets ont signalé, et ce que des clients ont dit sans qu’aucun article n’y réponde. Il n’y a ici ni code de session, ni nom d’agent, ni heure ; les numéros de téléphone, les adresses e-mail et les longs numéros ont été ôtés de ce qui a été tapé. Un ordinateur ne peut pas reconnaître le nom d’un client : relisez les mots cités avant de transmettre ce fichier.',
  flags: 'Signalements',
  noFlags: 'Rien n’a été signalé.',
  gaps: 'Recherches sans article',
  noGaps: 'Chaque recherche a mené à un article.',
  kinds: {
    wrong: 'quelque chose est faux',
    unclear: 'pas clair',
    'looks-different': 'l’écran est différent',
    missing: 'il manque quelque chose',
  },
  article: (id, revision, pack, language) => `${id}, révision ${revision}, contenu ${pack}, en ${language}`,
  whole: 'Avant la première étape',
  times: (count) => `${count} fois`,
  known: (facts) => `Constaté : ${facts}`,
  fact: (label, words, count) => `${label} : ${words} (${count})`,
  quote: (words) => `« ${words} »`,
  nearest: (titles) => `Les plus proches : ${titles}`,
  begun: 'Clos sans aucun article',
  data: 'Les mêmes en données',
}

export function forAuthorsWords(language: string): ForAuthorsWords {
  return language === 'fr' ? fr : en
}
