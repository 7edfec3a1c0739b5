import type { Article, ErrorMessage, Step } from '../../content/article'
import type { Pack } from '../../content/pack'

type Words = { readonly en: string; readonly fr: string }
type StepWords = { readonly id: string; readonly title: Words; readonly record: Words } & Partial<
  Pick<Step, 'must' | 'secret' | 'onlyIf' | 'calls'>
> & {
    readonly refused?: Words
    readonly sights?: readonly { id: string; record: Words }[]
    readonly variants?: boolean
  }

const both = (en: string, fr = en): Words => ({ en, fr })

type ArticleWords = {
  readonly id: string
  readonly title: Words
  readonly heading: Words
  readonly completion: Words
  readonly steps: readonly StepWords[]
  readonly errors?: readonly ErrorMessage[]
  readonly invalidates?: Article['invalidates']
  readonly applies?: Article['applies']
}

/** The seed's article with three of the articles it leads to: just enough for every rule of a session. */
export const smallPack: Pack = {
  manifest: {
    id: 'microsoft-account',
    version: '2026.11',
    title: both('Microsoft account and mail', 'Compte Microsoft et courrier'),
    publisher: 'City Library IT',
    licence: 'CC-BY-4.0',
    languages: ['en', 'fr'],
    facts: [
      fact('device', both('Device', 'Appareil'), [both('iPhone'), both('iPad')]),
      fact('app', both('App', 'Application'), [both('Mail app', 'App Mail'), both('Outlook app', 'App Outlook')]),
      fact('ios-version', both('iOS version', 'Version d’iOS'), [
        both('17 or earlier', '17 ou avant'),
        both('18 or later', '18 ou après'),
      ]),
    ],
    questions: [
      {
        id: 'works-in-browser',
        ask: both('Can you sign in at outlook.com in a browser?', 'La connexion à outlook.com fonctionne-t-elle ?'),
        separates: both('The Mail article from the account articles.', 'L’article Mail des articles de compte.'),
        record: both('works at outlook.com?', 'fonctionne sur outlook.com ?'),
        knows: 0.8,
        answers: [
          answer('yes', both('Yes, that works', 'Oui, ça marche'), both('Yes', 'Oui')),
          answer('refused', both('No, it is refused', 'Non, c’est refusé'), both('No', 'Non')),
        ],
      },
    ],
  },
  articles: (['en', 'fr'] as const).flatMap((language) => articles().map((words) => article(words, language))),
}

function articles(): ArticleWords[] {
  return [
    {
      id: 'outlook-ios-mail',
      title: both(
        'Outlook or Hotmail stops syncing in the iPhone or iPad Mail app',
        'Outlook ou Hotmail ne se synchronise plus dans l’app Mail de l’iPhone ou de l’iPad',
      ),
      heading: both('Sign in again in Settings', 'Se reconnecter dans Réglages'),
      completion: both('Mail works, nothing left open.', 'Le courrier fonctionne, rien ne reste ouvert.'),
      applies: { device: ['iphone', 'ipad'], app: ['mail-app'] },
      steps: [
        step(
          'open-settings',
          both('Open Settings on the iPhone', 'Ouvrir Réglages'),
          both('Settings opened', 'Réglages ouverts'),
        ),
        step('open-mail-settings', both('Scroll down and tap Mail', 'Toucher Mail'), both('Mail')),
        step('open-accounts', both('Tap Accounts', 'Toucher Comptes'), both('Accounts', 'Comptes')),
        step(
          'choose-account',
          both('Tap the account that asks for the password', 'Toucher le compte'),
          both('Account chosen', 'Compte choisi'),
        ),
        {
          ...step(
            'open-password-field',
            both('Open the Password field', 'Ouvrir le champ Mot de passe'),
            both('Password field open', 'Champ ouvert'),
          ),
          variants: true,
        },
        {
          ...step(
            'enter-password',
            both('Enter the correct password', 'Saisir le bon mot de passe'),
            both('Password entered', 'Mot de passe saisi'),
          ),
          refused: both('Password refused', 'Mot de passe refusé'),
          secret: true,
        },
        {
          ...step('save-changes', both('Tap Done to save', 'Toucher Terminé'), both('Saved', 'Enregistré')),
          onlyIf: { fact: 'ios-version', is: ['17-or-earlier'] },
        },
        {
          ...step(
            'check-mail',
            both('Open Mail and check that messages arrive and can be sent', 'Vérifier le courrier'),
            both('Mail arrives and sends', 'Le courrier arrive et part'),
          ),
          must: 'critical',
          sights: [
            { id: 'receives', record: both('arrives', 'arrive') },
            { id: 'sends', record: both('sends', 'part') },
          ],
        },
      ],
      errors: [
        {
          ...row('row-1', 'That password is incorrect for your Microsoft account.', 'reset-forgotten-password'),
          ask: 'Do you still know the password?',
          when: 'No, or not sure',
        },
        row(
          'row-3',
          'This task is temporarily unavailable because an incorrect password was entered too many times.',
          'cant-sign-in',
        ),
        {
          ...row('row-15', '"That password is incorrect for your Microsoft account."  ', 'cant-sign-in'),
          when: 'Yes, and it worked before',
        },
      ],
    },
    {
      id: 'reset-forgotten-password',
      title: both('Reset a forgotten Microsoft account password', 'Réinitialiser un mot de passe Microsoft oublié'),
      heading: both('Choose a new password', 'Choisir un nouveau mot de passe'),
      completion: both('The new password works.', 'Le nouveau mot de passe fonctionne.'),
      invalidates: { 'outlook-ios-mail': ['enter-password'] },
      steps: [
        step('open-page', both('Open the reset page', 'Ouvrir la page'), both('Page open', 'Page ouverte')),
        step(
          'prove-identity',
          both('Prove who it is', 'Prouver l’identité'),
          both('Identity proved', 'Identité prouvée'),
        ),
        {
          ...step(
            'new-password',
            both('Choose the new password', 'Choisir le mot de passe'),
            both('New password set', 'Mot de passe changé'),
          ),
          must: 'critical',
          calls: 'verification-code-issues',
        },
      ],
    },
    {
      id: 'cant-sign-in',
      title: both('I can’t sign in to my Microsoft account', 'Je ne peux pas me connecter à mon compte Microsoft'),
      heading: both('Sign in again', 'Se reconnecter'),
      completion: both('Signed in.', 'Connecté.'),
      steps: [
        step(
          'wait',
          both('Wait until the lock ends', 'Attendre la fin du blocage'),
          both('Lock ended', 'Blocage terminé'),
        ),
        {
          ...step('sign-in', both('Sign in in a browser', 'Se connecter'), both('Signed in', 'Connecté')),
          must: 'critical',
        },
      ],
    },
    {
      id: 'verification-code-issues',
      title: both('Troubleshoot Microsoft verification code issues', 'Résoudre les problèmes de code'),
      heading: both('Get a code', 'Obtenir un code'),
      completion: both('The code was accepted.', 'Le code est accepté.'),
      steps: [
        step('new-code', both('Ask for one new code', 'Demander un code'), both('Code accepted', 'Code accepté')),
      ],
    },
  ]
}

function step(id: string, title: Words, record: Words): StepWords {
  return { id, title, record }
}

function row(id: string, shows: string, target: string): ErrorMessage {
  return { id, kind: 'error', shows: [shows], article: target }
}

function fact(id: string, label: Words, values: readonly Words[]) {
  return {
    id,
    label,
    knows: 0.9,
    ask: label,
    values: values.map((words) => ({ id: words.en.toLowerCase().replaceAll(' ', '-'), label: words, words: {} })),
  }
}

function answer(id: string, label: Words, record: Words) {
  return { id, label, record, favours: [], against: [] }
}

function article(words: ArticleWords, language: 'en' | 'fr'): Article {
  return {
    id: words.id,
    language,
    title: words.title[language],
    revision: 3,
    confidence: 'validated',
    heading: words.heading[language],
    choose: words.title[language],
    impact: words.title[language],
    minutes: 5,
    dataAtRisk: words.title[language],
    needs: [],
    whoMay: words.title[language],
    applies: words.applies ?? {},
    symptoms: [{ id: 'symptom', text: words.title[language] }],
    keywords: [],
    steps: words.steps.map((found) => authored(found, language)),
    completion: words.completion[language],
    errors: [...(words.errors ?? [])],
    invalidates: words.invalidates ?? {},
    owner: 'Help desk content team',
    reviewedOn: '2026-10-01',
    reviewBy: '2027-10-01',
    sources: [],
    background: '',
  }
}

function authored({ refused, sights, variants, ...words }: StepWords, language: 'en' | 'fr'): Step {
  const title = words.title[language]
  return {
    must: 'expected',
    ...words,
    title,
    record: words.record[language],
    do: title,
    ...(refused && { refused: refused[language] }),
    ...(sights && {
      sights: sights.map(({ id, record }) => ({ id, text: record[language], record: record[language] })),
    }),
    ...(variants && {
      variants: [
        { id: 'old', label: 'iOS 17', do: title },
        { id: 'new', label: 'iOS 18', do: title },
      ],
    }),
  }
}
