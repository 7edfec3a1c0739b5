const solvedHere = {
  en: (solved: number, tried: number) => `solved ${solved} of ${tried} here`,
  fr: (solved: number, tried: number) => `a résolu ${solved} cas sur ${tried} ici`,
}

/** What this desk has seen of an article, as the reason on its card. */
export function solvedHereIn(language: string, solved: number, tried: number): string {
  return (language === 'fr' ? solvedHere.fr : solvedHere.en)(solved, tried)
}

/** A fact as the reason on a card: "Device: iPhone". */
export function factSaidIn(language: string, label: string, value: string): string {
  return language === 'fr' ? `${label}\u202f: ${value}` : `${label}: ${value}`
}
