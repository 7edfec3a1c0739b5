import type { Article, ErrorMessage, Symptom } from '../content/article'
import type { Pack } from '../content/pack'

// The seed's article and table with the six articles it leads to, in short: what the tests of this folder look things up in.

type Short = Pick<Article, 'id' | 'title' | 'choose' | 'symptoms'> &
  Partial<Pick<Article, 'applies' | 'keywords' | 'errors'>> & { readonly steps?: readonly string[] }

function article(language: string, { steps, ...short }: Short): Article {
  return {
    language,
    revision: 1,
    confidence: 'validated',
    heading: language === 'fr' ? 'Récupérer le compte' : 'Recover the account',
    impact: language === 'fr' ? 'Rien n’est supprimé.' : 'Nothing is deleted.',
    minutes: 5,
    dataAtRisk: language === 'fr' ? 'Aucune.' : 'None.',
    needs: [],
    whoMay: language === 'fr' ? 'Tout agent' : 'Any clerk',
    applies: {},
    keywords: [],
    errors: [],
    steps: (steps ?? ['Open the page']).map((title, at) => ({
      id: `step-${at + 1}`,
      title,
      record: title,
      do: title,
      must: 'expected',
    })),
    completion: 'Done.',
    invalidates: {},
    owner: 'Desk',
    reviewedOn: '2026-10-01',
    reviewBy: '2027-10-01',
    sources: [],
    background: '',
    ...short,
  }
}

function symptom(id: string, text: string, says: string[], shows: string[] = []): Symptom {
  return { id, text, says, ...(shows.length === 0 ? {} : { shows }) }
}

type Rest = Partial<Omit<ErrorMessage, 'id' | 'shows' | 'article'>>

function row(id: string, target: string, shows: string[], rest: Rest = {}): ErrorMessage {
  return { id, kind: 'error', shows, article: target, ...rest }
}

export const seedRows: readonly ErrorMessage[] = [
  row('row-1', 'reset-forgotten-password', ['That password is incorrect for your Microsoft account.'], {
    ask: 'Do you still know the password?',
    when: 'No, or not sure',
  }),
  row(
    'row-2',
    'username-password-stopped',
    ["You've tried to sign in too many times with an incorrect account or password."],
    { warning: 'No more tries now.' },
  ),
  row('row-3', 'username-password-stopped', [
    'This task is temporarily unavailable because an incorrect password was entered too many times.',
  ]),
  row('row-4', 'cant-sign-in', ["We can't sign you in"]),
  row('row-5', 'cant-sign-in', ["You've used an incorrect account or password too many times."]),
  row('row-6', 'security-info-codes', ['You see a verification code prompt.'], {
    kind: 'situation',
    says: ['it wants a code', 'asks for a code from my phone'],
  }),
  row('row-7', 'verification-code-issues', ["That code didn't work. Check the code and try again."]),
  row('row-8', 'verification-code-issues', ['The wrong code was entered. Send yourself a new code and try again.']),
  row('row-9', 'verification-code-issues', ['Please request a new security code and try again.']),
  row('row-10', 'verification-code-issues', ["We couldn't send a code to your phone at this time."]),
  row('row-11', 'verification-code-issues', ["You've requested too many codes today."]),
  row('row-12', 'verification-code-issues', ['The wrong info was entered too many times.']),
  row('row-13', 'error-400', ["Something went wrong and we can't sign you in right now."]),
  row('row-14', 'error-400', ["Solve a puzzle so we know you're not a robot.", 'Enter the characters you see.'], {
    kind: 'prompt',
  }),
  row('row-15', 'cant-sign-in', ['That password is incorrect for your Microsoft account.'], {
    ask: 'Do you still know the password?',
    when: 'Yes, and it worked before',
  }),
]

const frenchRows: readonly ErrorMessage[] = [
  row('row-1', 'reset-forgotten-password', ['Ce mot de passe est incorrect pour votre compte Microsoft.'], {
    ask: 'Connaissez-vous encore le mot de passe ?',
    when: 'Non, ou pas certain',
  }),
  row('row-2', 'username-password-stopped', [
    'Vous avez essayé de vous connecter trop de fois avec un compte ou un mot de passe incorrect.',
  ]),
  row('row-4', 'cant-sign-in', ['Nous ne pouvons pas vous connecter']),
  row('row-6', 'security-info-codes', ['On vous demande un code de vérification.'], {
    kind: 'situation',
    says: ['il veut un code'],
  }),
  row('row-11', 'verification-code-issues', ['Vous avez demandé trop de codes aujourd’hui.']),
  row('row-15', 'cant-sign-in', ['Ce mot de passe est incorrect pour votre compte Microsoft.'], {
    ask: 'Connaissez-vous encore le mot de passe ?',
    when: 'Oui, et il marchait avant',
  }),
]

const mail = { device: ['iphone', 'ipad'], app: ['mail-app'], account: ['outlook-com'] }
const account = { account: ['outlook-com'] }

const english: readonly Article[] = [
  article('en', {
    id: 'outlook-ios-mail',
    title: 'Outlook or Hotmail stops syncing in the iPhone or iPad Mail app',
    choose: 'Choose this if mail works in a browser but not in the Mail app.',
    applies: mail,
    keywords: ['hotmail', 'sync', 'inbox'],
    symptoms: [
      {
        ...symptom(
          'password-prompt',
          'The device keeps asking for the password of the Outlook account',
          ['it keeps asking for my password', 'wants my hotmail password again and again'],
          ['Please enter the password for the Outlook account'],
        ),
        variableTail: true,
      },
      symptom(
        'not-authenticated',
        'Settings says that the account is not authenticated',
        ['something about authentication'],
        ['Account not authenticated'],
      ),
      symptom(
        'cannot-get-mail',
        'Mail says that it cannot get mail',
        ['no new emails since last week', 'my mail won’t load'],
        ['Cannot Get Mail – The connection to the server failed.'],
      ),
    ],
    steps: [
      'Open Settings',
      'Scroll down and tap Mail',
      'Tap Accounts',
      'Tap the account',
      'Tap Password',
      'Enter the password',
      'Tap Done',
      'Open Mail',
    ],
    errors: [...seedRows],
  }),
  article('en', {
    id: 'cant-sign-in',
    title: 'I can’t sign in to my Microsoft account',
    choose: 'Choose this if the password is refused on every device, not only in Mail.',
    applies: account,
    symptoms: [
      symptom('refused', 'The right password is refused everywhere', [
        'it won’t let me in',
        'says my password is wrong but it is right',
      ]),
    ],
  }),
  article('en', {
    id: 'reset-forgotten-password',
    title: 'Reset a forgotten Microsoft account password',
    choose: 'Choose this if the customer no longer knows the password.',
    applies: account,
    symptoms: [
      symptom('forgotten', 'The password was forgotten', ['I don’t remember my password', 'lost my password']),
    ],
  }),
  article('en', {
    id: 'username-password-stopped',
    title: 'My username and password have stopped working',
    choose: 'Choose this if a user name and password that worked are suddenly refused.',
    applies: account,
    symptoms: [symptom('locked', 'The account is locked after too many tries', ['I am locked out', 'tried too often'])],
  }),
  article('en', {
    id: 'security-info-codes',
    title: 'Microsoft account security info and verification codes',
    choose: 'Choose this if a code is asked for and the customer does not know why.',
    applies: account,
    symptoms: [symptom('asked', 'A verification code is asked for', ['it wants a code', 'why do they send me a text'])],
  }),
  article('en', {
    id: 'verification-code-issues',
    title: 'Troubleshoot Microsoft verification code issues',
    choose: 'Choose this if the code does not arrive or is refused.',
    applies: account,
    symptoms: [
      symptom('no-code', 'The verification code does not arrive', [
        'the code never comes',
        'no text message with the code',
      ]),
    ],
  }),
  article('en', {
    id: 'error-400',
    title: 'Error 400 when signing in',
    choose: 'Choose this if something went wrong appears while signing in, with or without a puzzle.',
    applies: account,
    symptoms: [
      symptom('went-wrong', 'Something went wrong while signing in', [
        'I have to click pictures of traffic lights again and again',
      ]),
    ],
  }),
]

const french: readonly Article[] = [
  article('fr', {
    id: 'outlook-ios-mail',
    title: 'Outlook ou Hotmail ne se synchronise plus dans l’app Mail de l’iPhone ou de l’iPad',
    choose: 'Choisissez ceci si la messagerie marche dans un navigateur mais pas dans l’app Mail.',
    applies: mail,
    symptoms: [
      symptom(
        'password-prompt',
        'L’appareil redemande sans cesse le mot de passe du compte Outlook',
        ['il me redemande toujours mon mot de passe'],
        ['Entrez le mot de passe du compte Outlook'],
      ),
      symptom(
        'not-authenticated',
        'Réglages indique que le compte n’est pas authentifié',
        ['un truc d’authentification'],
        ['Compte non authentifié'],
      ),
      symptom(
        'cannot-get-mail',
        'Mail ne relève plus le courrier',
        ['je ne reçois plus mes mails', 'ma boîte mail est bloquée'],
        ['Impossible de relever le courrier'],
      ),
    ],
    errors: [...frenchRows],
  }),
  article('fr', {
    id: 'reset-forgotten-password',
    title: 'Réinitialiser un mot de passe Microsoft oublié',
    choose: 'Choisissez ceci si le client ne connaît plus le mot de passe.',
    applies: account,
    symptoms: [
      symptom('forgotten', 'Le mot de passe est oublié', [
        'je ne me souviens plus de mon mot de passe',
        'j’ai perdu mon mot de passe',
      ]),
    ],
  }),
  article('fr', {
    id: 'verification-code-issues',
    title: 'Résoudre les problèmes de code de vérification Microsoft',
    choose: 'Choisissez ceci si le code n’arrive pas ou est refusé.',
    applies: account,
    symptoms: [
      symptom('no-code', 'Le code de vérification n’arrive pas', [
        'le code n’arrive jamais',
        'je ne reçois pas le SMS',
      ]),
    ],
  }),
]

const same = (text: string) => ({ en: text, fr: text })

export const fixturePack: Pack = {
  manifest: {
    id: 'fixture',
    version: '2026.11',
    title: { en: 'Fixture' },
    publisher: 'City Library IT',
    licence: 'CC-BY-4.0',
    languages: ['en', 'fr'],
    facts: [
      {
        id: 'device',
        label: { en: 'Device', fr: 'Appareil' },
        ask: { en: 'Which device is it about?', fr: 'C’est sur quel appareil ?' },
        knows: 0.98,
        values: [
          {
            id: 'iphone',
            label: same('iPhone'),
            words: { en: ['iphone', 'apple phone', 'ios'], fr: ['iphone', 'téléphone apple'] },
          },
          { id: 'ipad', label: same('iPad'), words: { en: ['ipad', 'apple tablet'], fr: ['ipad', 'tablette apple'] } },
          { id: 'android', label: same('Android'), words: { en: ['android', 'samsung'], fr: ['android'] } },
          { id: 'windows-pc', label: same('Windows PC'), words: { en: ['windows'], fr: ['windows'] } },
        ],
      },
      {
        id: 'app',
        label: { en: 'App', fr: 'Application' },
        ask: { en: 'Which app?', fr: 'Quelle app ?' },
        knows: 0.8,
        values: [
          {
            id: 'mail-app',
            label: { en: 'Mail app', fr: 'App Mail' },
            words: { en: ['mail app', 'iphone mail'], fr: ['app mail'] },
          },
          {
            id: 'outlook-app',
            label: { en: 'Outlook app', fr: 'App Outlook' },
            words: { en: ['outlook app', 'outlook'], fr: ['app outlook'] },
          },
        ],
      },
      {
        id: 'account',
        label: { en: 'Account', fr: 'Compte' },
        knows: 0.85,
        values: [
          {
            id: 'outlook-com',
            label: same('Outlook.com'),
            words: { en: ['outlook.com', 'hotmail'], fr: ['outlook.com', 'hotmail'] },
          },
          {
            id: 'work-school',
            label: { en: 'School account', fr: 'Compte scolaire' },
            words: { en: ['school account', 'work account'], fr: ['compte scolaire'] },
          },
        ],
      },
    ],
    questions: [
      {
        id: 'works-in-browser',
        ask: { en: 'Can you sign in at outlook.com in a browser with the same password?' },
        separates: { en: 'The Mail article from the two account articles.' },
        record: { en: 'works at outlook.com?' },
        knows: 0.75,
        answers: [
          {
            id: 'yes',
            label: { en: 'Yes' },
            record: { en: 'Yes' },
            favours: ['outlook-ios-mail'],
            against: ['cant-sign-in', 'reset-forgotten-password'],
          },
          {
            id: 'refused',
            label: { en: 'No' },
            record: { en: 'No' },
            favours: ['cant-sign-in', 'reset-forgotten-password'],
            against: ['outlook-ios-mail'],
          },
        ],
      },
      {
        id: 'knows-password',
        ask: { en: 'Do you still know the password?' },
        separates: { en: 'Resetting from signing in.' },
        record: { en: 'knows the password?' },
        knows: 0.95,
        answers: [
          {
            id: 'yes',
            label: { en: 'Yes' },
            record: { en: 'Yes' },
            favours: ['cant-sign-in'],
            against: ['reset-forgotten-password'],
          },
          {
            id: 'no',
            label: { en: 'No' },
            record: { en: 'No' },
            favours: ['reset-forgotten-password'],
            against: ['cant-sign-in'],
          },
        ],
      },
    ],
  },
  articles: [...english, ...french],
}
