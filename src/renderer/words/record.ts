const en = {
  title: 'Session record',
  never: 'Never type passwords or codes here.',
  bare: 'Saved on this computer. Never type passwords or codes here.',
  saved: (time: string) => `Everything up to ${time} is saved.`,
}

const fr: typeof en = {
  title: 'Compte rendu',
  never: 'Ne tapez jamais ici de mot de passe ni de code.',
  bare: 'Enregistré sur ce poste. Ne tapez jamais ici de mot de passe ni de code.',
  saved: (time) => `Tout est enregistré jusqu’à ${time}.`,
}

export const recordWords = { en, fr }
