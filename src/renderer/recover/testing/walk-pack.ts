import type { Article, Step } from '../../../shared/content/article'
import type { Pack } from '../../../shared/content/pack'
import { smallPack } from '../../testing/small-pack'

function articleWith(draft: Partial<Article> & Pick<Article, 'id'>): Article {
  const base = smallPack.articles.find(({ id }) => id === 'cant-sign-in')
  if (!base) throw new Error('the small pack has lost its plain article')
  return { ...base, ...draft }
}

function stepWith(id: string, title: string, more: Partial<Step> = {}): Step {
  return { id, title, record: `${title}: done`, do: `Please **${title}** now.`, must: 'expected', ...more }
}

const mail = articleWith({
  id: 'outlook-ios-mail',
  title: 'Outlook stops syncing',
  heading: 'Sign in again in Settings',
  completion: 'Mail works again, and nothing is left open.',
  steps: [
    stepWith('open-settings', 'Open Settings', { say: 'Please open Settings.', look: 'The list of **settings**' }),
    stepWith('open-mail', 'Tap Mail', {
      variants: [
        { id: 'old', label: 'iOS 17', when: { fact: 'device', is: ['ipad'] }, do: 'Tap **Mail**.' },
        { id: 'new', label: 'iOS 18', when: { fact: 'device', is: ['iphone'] }, do: 'Tap **Apps**, then **Mail**.' },
      ],
      different: 'Look for Apps at the bottom.',
    }),
    stepWith('open-accounts', 'Tap Accounts'),
    stepWith('choose-account', 'Tap the account', {
      couldNot: [
        { id: 'not-listed', reason: 'It is not in the list', advice: 'Adding an account is another task.' },
        { id: 'unknown', reason: 'The password is not known', article: 'reset-forgotten-password' },
        { id: 'blocked', reason: 'The account is blocked', wait: { hours: 24, text: 'It ends after a day.' } },
      ],
    }),
    stepWith('open-field', 'Open the Password field'),
    stepWith('enter-password', 'Enter the correct password', { refused: 'Password refused', secret: true }),
    stepWith('save', 'Tap Done to save', { warning: 'All drafts are lost.', destructive: true }),
    stepWith('check-mail', 'Open Mail and check', {
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
      id: 'row-15',
      kind: 'error',
      shows: ['That password is incorrect for your Microsoft account. '],
      article: 'cant-sign-in',
      when: 'Yes, and it worked before',
    },
    {
      id: 'row-3',
      kind: 'error',
      shows: ['This task is temporarily unavailable.'],
      article: 'cant-sign-in',
      warning: 'No more tries now, on any device.',
      wait: { hours: 24, text: 'It ends after a day.' },
    },
    {
      id: 'row-4',
      kind: 'error',
      shows: ['The account must be signed in again in Settings.'],
      article: 'outlook-ios-mail',
    },
    { id: 'row-5', kind: 'situation', shows: ['It asks for a code'], article: 'cant-sign-in' },
  ],
  background: 'The Mail app keeps **its own copy** of the sign-in.',
})
const reset = articleWith({
  id: 'reset-forgotten-password',
  title: 'Reset a forgotten password',
  heading: 'Set a new password',
  steps: [
    stepWith('open-page', 'Open the page', {
      couldNot: [
        { id: 'only-here', reason: 'It only works in Settings', advice: 'Sign in there.', article: 'outlook-ios-mail' },
      ],
    }),
    stepWith('prove', 'Sign in with the new one', { must: 'critical' }),
  ],
  invalidates: { 'outlook-ios-mail': ['enter-password'] },
})
const others = smallPack.articles.filter(({ id }) => id === 'cant-sign-in')
/** The seed's walk in small: eight steps of every kind, and a detour that makes step 6 new. */
export const walkPack: Pack = { ...smallPack, articles: [mail, reset, ...others] }
