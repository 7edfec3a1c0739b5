type Words = { readonly en: string; readonly fr: string }

/** Why Settings stay closed, or a PIN was not taken. A customer may read along: nothing here tells of the PIN. */
export const adminFailureWords = {
  wrong: {
    en: 'This PIN does not open Settings. After each wrong one the wait doubles.',
    fr: 'Ce code n’ouvre pas les réglages. Après chaque erreur, l’attente double.',
  },
  wait: {
    en: 'This try came too soon and was not looked at. Wait until the time below is over.',
    fr: 'Cet essai est venu trop tôt et n’a pas été examiné. Attendez la fin du délai indiqué ci-dessous.',
  },
  'no-pin': {
    en: 'There is no PIN for this desk, so Settings stay closed. An administrator gives one in the policy file (“pinHash”).',
    fr: 'Ce poste n’a pas de code, donc les réglages restent fermés. L’administrateur en donne un dans le fichier de configuration («\u00a0pinHash\u00a0»).',
  },
  'not-here': {
    en: 'The PIN of this desk comes from the policy file and is changed there.',
    fr: 'Le code de ce poste vient du fichier de configuration et se change là.',
  },
  'not-kept': {
    en: 'The disk did not take the PIN, so nothing was changed. Free some space and choose it once more.',
    fr: 'Le disque n’a pas accepté le code\u00a0: rien n’a été changé. Libérez de la place et choisissez-le à nouveau.',
  },
  'too-short': {
    en: 'Choose at least six letters or digits.',
    fr: 'Choisissez au moins six lettres ou chiffres.',
  },
  'too-long': {
    en: 'Choose at most 64 letters or digits.',
    fr: 'Choisissez au plus 64 lettres ou chiffres.',
  },
  'too-simple': {
    en: 'Choose something less plain than a row or two digits in turn.',
    fr: 'Choisissez quelque chose de moins simple qu’une suite ou deux chiffres répétés.',
  },
  'settings-closed': {
    en: 'Settings are closed. Open them with the PIN first.',
    fr: 'Les réglages sont fermés. Ouvrez-les d’abord avec le code.',
  },
} as const satisfies Record<string, Words>
