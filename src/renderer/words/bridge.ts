const sentence = {
  en: 'This computer did not answer, so the last act was not recorded. Everything shown as saved is safe. Close Handrail and start it again.',
  fr: 'L’ordinateur n’a pas répondu : le dernier geste n’a pas été enregistré. Tout ce qui est indiqué comme enregistré est conservé. Fermez Handrail et relancez-le.',
}

/** Said by the window itself, because nobody else is left to say it. */
export function lostMain(language: string): string {
  return language.startsWith('fr') ? sentence.fr : sentence.en
}
