import * as v from 'valibot'
import { Article, type Step } from '../../shared/content/article'
import { Pack } from '../../shared/content/pack'

type Draft = Partial<v.InferInput<typeof Article>> & { readonly id: string; readonly title: string }

/** An article with everything that must be there, so that a test names only what it is about. */
function articleWith(draft: Draft): Article {
  return v.parse(Article, {
    language: 'en',
    revision: 1,
    confidence: 'validated',
    heading: 'Follow these steps',
    choose: `Choose this if it is about: ${draft.title}.`,
    impact: 'Nothing is lost.',
    minutes: 5,
    dataAtRisk: 'Nothing is deleted by these steps.',
    needs: ['The customer’s device'],
    whoMay: 'Any clerk',
    applies: { device: ['iphone', 'ipad'], account: ['outlook-com'] },
    symptoms: [{ id: 'main', text: draft.title }],
    steps: [stepWith('first', 'Look'), stepWith('second', 'Check')],
    completion: 'It works, nothing is left open.',
    owner: 'City Library IT',
    reviewedOn: '2026-10-01',
    reviewBy: '2027-10-01',
    background: '',
    ...draft,
  })
}

function stepWith(id: string, title: string, more: Partial<Step> = {}): Step {
  return { id, title, record: `${title}: done`, do: `Please **${title}** now.`, must: 'expected', ...more }
}

const mail = {
  id: 'outlook-ios-mail',
  title: 'Outlook or Hotmail stops syncing in the iPhone or iPad Mail app',
  heading: 'Sign in again in Settings',
  confidence: 'not-validated',
  applies: { device: ['iphone', 'ipad'], app: ['mail-app'], account: ['outlook-com'] },
  symptoms: [
    {
      id: 'prompt',
      text: 'The device keeps asking for the password',
      shows: ['Please enter the password for the Outlook account'],
      says: ['it keeps asking for my password'],
    },
    {
      id: 'cannot-get',
      text: 'Mail cannot be fetched',
      shows: ['Cannot Get Mail – The connection to the server failed.'],
    },
  ],
  steps: [
    stepWith('open-settings', 'Open Settings', { record: 'Settings opened', say: 'Please open Settings.' }),
    stepWith('open-password', 'Open the Password field', {
      record: 'Password field open',
      variants: [
        { id: 'ios-17', label: 'iOS 17 and earlier', do: 'Tap **Account Settings**, then **Password**.' },
        { id: 'ios-18', label: 'iOS 18 and later', do: 'The **Password** field is on this screen.' },
      ],
      different: 'If neither is there, a Microsoft page opens: sign in on it.',
      couldNot: [{ id: 'managed', reason: 'The device is managed', advice: 'Pass the customer on.' }],
    }),
    stepWith('enter-password', 'Enter the correct password', {
      record: 'Password accepted',
      refused: 'Password refused',
      secret: true,
      say: 'Please type your password yourself. I don’t need to see it.',
    }),
    stepWith('check-mail', 'Open Mail and check that messages arrive and can be sent', {
      record: 'mail arrives and sends',
      must: 'critical',
      sights: [
        { id: 'arrives', text: 'A message arrives', record: 'mail arrives' },
        { id: 'sends', text: 'A message is sent', record: 'mail is sent' },
      ],
    }),
  ],
  errors: [
    {
      id: 'row-1',
      kind: 'error',
      shows: ['That password is incorrect for your Microsoft account.'],
      article: 'reset-forgotten-password',
      ask: 'Do you still know the password?',
      when: 'No, or not sure',
    },
    {
      id: 'row-2',
      kind: 'error',
      shows: ['You’ve used an incorrect account or password too many times.'],
      article: 'cant-sign-in',
      warning: 'No more tries now.',
    },
    {
      id: 'row-15',
      kind: 'error',
      shows: ['That password is incorrect for your Microsoft account.'],
      article: 'cant-sign-in',
      when: 'Yes, and it worked before',
    },
  ],
} satisfies Draft

const french = {
  ...mail,
  language: 'fr',
  title: 'Outlook ou Hotmail ne se synchronise plus dans l’app Mail de l’iPhone ou de l’iPad',
  heading: 'Se reconnecter dans Réglages',
} satisfies Draft

/** A few articles that lead into each other, two facts and a question: enough for every path of the screens. */
export const smallPack: Pack = v.parse(Pack, {
  manifest: {
    id: 'small',
    version: '2026.11',
    title: { en: 'Small', fr: 'Petit' },
    publisher: 'City Library IT',
    licence: 'CC-BY-4.0',
    languages: ['en', 'fr'],
    facts: [
      {
        id: 'device',
        label: { en: 'Device', fr: 'Appareil' },
        ask: { en: 'Which device is it about?', fr: 'C’est sur quel appareil ?' },
        values: [
          { id: 'iphone', label: { en: 'iPhone' }, words: { en: ['iphone'], fr: ['iphone'] } },
          { id: 'ipad', label: { en: 'iPad' }, words: { en: ['ipad'], fr: ['ipad'] } },
        ],
      },
      {
        id: 'app',
        label: { en: 'App', fr: 'Application' },
        values: [
          { id: 'mail-app', label: { en: 'Mail app', fr: 'App Mail' }, words: { en: ['mail app'], fr: ['app mail'] } },
          { id: 'outlook-app', label: { en: 'Outlook app', fr: 'App Outlook' } },
        ],
      },
    ],
    questions: [
      {
        id: 'works-in-browser',
        ask: {
          en: 'Can you sign in at outlook.com in a browser with the same password?',
          fr: 'Arrivez-vous à vous connecter sur outlook.com avec le même mot de passe ?',
        },
        separates: { en: 'This answer separates the Mail article from the two account articles.' },
        record: { en: 'works at outlook.com?', fr: 'fonctionne sur outlook.com ?' },
        answers: [
          {
            id: 'yes',
            label: { en: 'Yes, that works' },
            record: { en: 'Yes' },
            key: 'y',
            favours: ['outlook-ios-mail'],
            against: ['cant-sign-in', 'reset-forgotten-password'],
          },
          {
            id: 'no',
            label: { en: 'No, it is refused' },
            record: { en: 'No' },
            key: 'n',
            favours: ['cant-sign-in', 'reset-forgotten-password'],
            against: ['outlook-ios-mail'],
          },
          {
            id: 'message',
            label: { en: 'They see a message…' },
            record: { en: 'A message' },
            key: 'm',
            opens: 'message-lookup',
          },
        ],
      },
    ],
  },
  articles: [
    articleWith(mail),
    articleWith(french),
    articleWith({
      id: 'cant-sign-in',
      title: 'I can’t sign in to my Microsoft account',
      symptoms: [{ id: 'refused', text: 'The password is refused', says: ['it refuses my hotmail password'] }],
    }),
    articleWith({
      id: 'reset-forgotten-password',
      title: 'Reset a forgotten Microsoft account password',
      symptoms: [{ id: 'forgotten', text: 'The password was forgotten', says: ['I forgot my password'] }],
      invalidates: { 'outlook-ios-mail': ['enter-password'] },
    }),
  ],
})
