import type { Outcome, Urgency } from '../session/events'

/** The words of the papers for the customer and for who takes over, in one language. */
export type PaperWords = {
  readonly urgency: Readonly<Record<Urgency, string>>
  /** What each urgency means to whoever reads it. */
  readonly urgencyMeans: Readonly<Record<Urgency, string>>
  readonly passingOn: {
    readonly heading: (code: string, day: string) => string
    readonly sections: Readonly<Record<'urgency' | 'summary' | 'done' | 'not-done' | 'risks' | 'asked', string>>
    readonly worked: (titles: string) => string
    readonly nothingLeft: string
    readonly noRisk: string
    readonly notProved: (step: string) => string
    readonly notBefore: (step: string, when: string) => string
    readonly unsolvedMessage: (shows: string) => string
    readonly takeOver: string
    readonly readBack: string
  }
  readonly handOut: {
    readonly heading: string
    readonly outcome: Readonly<Record<Outcome | 'open' | 'parked', string>>
    readonly done: string
    readonly left: string
    readonly nothingDone: string
    readonly addresses: string
    readonly scan: string
    readonly comeBack: string
    readonly again: (code: string) => string
  }
  readonly slip: {
    readonly heading: string
    readonly when: string
    readonly anyTime: string
    readonly about: string
    readonly goesOn: string
    readonly bring: string
    readonly noName: string
    readonly issued: (desk: string, day: string) => string
  }
}

const en: PaperWords = {
  urgency: { low: 'Low', normal: 'Normal', high: 'High' },
  urgencyMeans: {
    low: 'it can wait; the customer has another way',
    normal: 'within the usual time',
    high: 'today: the customer cannot work, or something may be lost',
  },
  passingOn: {
    heading: (code, day) => `Passed on: ${code}, ${day}`,
    sections: {
      urgency: 'Urgency',
      summary: 'Summary',
      done: 'Done',
      'not-done': 'Not done, and why',
      risks: 'Open risks',
      asked: 'Asked of you',
    },
    worked: (titles) => `Worked on: ${titles}`,
    nothingLeft: 'Nothing was left undone.',
    noRisk: 'None is known.',
    notProved: (step) => `Not proved yet: ${step}`,
    notBefore: (step, when) => `Nothing may be tried before ${when}: ${step}`,
    unsolvedMessage: (shows) => `The message still stands: “${shows}”`,
    takeOver: 'Please take over from here.',
    readBack: 'Please say back in your own words what is asked, who does it and by when: ____________________',
  },
  handOut: {
    heading: 'What we did today',
    outcome: {
      resolved: 'It works again.',
      escalated: 'A colleague goes on with it.',
      abandoned: 'It is not finished yet.',
      open: 'It is not finished yet.',
      parked: 'It is not finished yet: please come back.',
    },
    done: 'Done',
    left: 'Still to do',
    nothingDone: 'We have noted what you told us.',
    addresses: 'To read at home',
    scan: 'The square holds the same address, for the camera of a phone.',
    comeBack: 'When to come back',
    again: (code) => `If you come again, show this sheet or say ${code}. No name is needed.`,
  },
  slip: {
    heading: 'Come-back slip',
    when: 'Come back from',
    anyTime: 'Come back when you can.',
    about: 'About',
    goesOn: 'We go on with',
    bring: 'Please bring',
    noName: 'Show this slip or say the code. No name is needed.',
    issued: (desk, day) => `${desk}, ${day}`,
  },
}

const fr: PaperWords = {
  urgency: { low: 'Faible', normal: 'Normale', high: 'Élevée' },
  urgencyMeans: {
    low: 'cela peut attendre ; le client a une autre solution',
    normal: 'dans les délais habituels',
    high: 'aujourd’hui : le client ne peut pas travailler, ou quelque chose risque d’être perdu',
  },
  passingOn: {
    heading: (code, day) => `Transmission : ${code}, ${day}`,
    sections: {
      urgency: 'Urgence',
      summary: 'Résumé',
      done: 'Fait',
      'not-done': 'Pas fait, et pourquoi',
      risks: 'Risques ouverts',
      asked: 'Ce qui vous est demandé',
    },
    worked: (titles) => `Articles suivis : ${titles}`,
    nothingLeft: 'Rien n’est resté en suspens.',
    noRisk: 'Aucun n’est connu.',
    notProved: (step) => `Pas encore prouvé : ${step}`,
    notBefore: (step, when) => `Rien ne doit être tenté avant le ${when} : ${step}`,
    unsolvedMessage: (shows) => `Le message s’affiche toujours : « ${shows} »`,
    takeOver: 'Merci de prendre le relais à partir d’ici.',
    readBack: 'Merci de redire avec vos mots ce qui est demandé, qui le fait et pour quand : ____________________',
  },
  handOut: {
    heading: 'Ce que nous avons fait aujourd’hui',
    outcome: {
      resolved: 'Tout fonctionne de nouveau.',
      escalated: 'Un collègue prend la suite.',
      abandoned: 'Ce n’est pas encore terminé.',
      open: 'Ce n’est pas encore terminé.',
      parked: 'Ce n’est pas encore terminé : merci de revenir.',
    },
    done: 'Fait',
    left: 'Reste à faire',
    nothingDone: 'Nous avons noté ce que vous nous avez dit.',
    addresses: 'À lire chez vous',
    scan: 'Le carré contient la même adresse, pour l’appareil photo d’un téléphone.',
    comeBack: 'Quand revenir',
    again: (code) => `Si vous revenez, montrez cette feuille ou dites ${code}. Aucun nom n’est nécessaire.`,
  },
  slip: {
    heading: 'Coupon de retour',
    when: 'Revenez à partir du',
    anyTime: 'Revenez quand vous pourrez.',
    about: 'Sujet',
    goesOn: 'Nous reprendrons à',
    bring: 'Merci d’apporter',
    noName: 'Montrez ce coupon ou dites le code. Aucun nom n’est nécessaire.',
    issued: (desk, day) => `${desk}, ${day}`,
  },
}

/** The papers' words in the language, English where there are none. */
export function paperWords(language: string): PaperWords {
  return language.split('-')[0] === 'fr' ? fr : en
}
