import { describe, expect, it } from 'vitest'
import type { Article, Step } from './article'
import { notWritten } from './placeholder'
import { article, check, row, step } from './testing/checking'

const critical = (more: Partial<Step> = {}) => step('a', { must: 'critical', look: 'A list.', ...more })
const found = (more: Partial<Article>) =>
  check([article('one', more), article('two')])
    .told.filter((line) => line.startsWith('one.') && !line.includes('translation'))
    .map((line) => line.replace(/^one\.\w+ /, ''))

describe('a draft', () => {
  it('is told once what somebody has yet to write', () => {
    const what = { en: 'what to tell the customer', fr: 'ce qu’il faut dire au client' }
    const more = { impact: notWritten(what, 'en'), whoMay: notWritten(what, 'en') }
    expect(found(more)).toEqual(['impact not-written'])
    expect(found({ language: 'fr', impact: notWritten(what, 'fr') })).toEqual(['impact not-written'])
    expect(check([article('one', more)]).problems.map(({ text }) => text)).toContain('Somebody has yet to write "impact", "whoMay"')
  })
})

describe('a compound step', () => {
  it.each([
    ['four actions', 'en', 'Open Settings, tap Mail, tap Accounts and then choose the account.'],
    ['four actions in French', 'fr', 'Ouvrez Réglages, touchez Mail, touchez Comptes puis choisissez le compte.'],
    ['a list inside', 'en', 'Do all of this:\n- Close Outlook\n- Open Word\n- Click File\n- Click Exit'],
    ['several checks', 'en', 'Open the Mail app to confirm that the account is syncing and emails are being sent/received.'],
    ['several checks in French', 'fr', 'Vérifiez que les messages arrivent et partent.'],
    ['two versions', 'en', 'Tap on A or directly on B (depending on your iOS/iPadOS version).'],
    ['two versions in French', 'fr', 'Touchez OK ou Terminé, selon votre version.'],
  ])('with %s is named', (_what, language, action) => {
    expect(found({ language, steps: [critical({ do: action })] })).toEqual(['steps.0.do compound-step'])
  })

  it.each([
    ['a scroll and a tap', 'en', 'Scroll to the very bottom, tap Apps, then Mail.'],
    ['one check', 'en', 'Check the reception on the phone.'],
    ['a customer who types', 'en', 'The customer types the full address and taps Next.'],
    ['a language without known verbs', 'de', 'Öffnen Sie A, tippen Sie B, tippen Sie C, wählen Sie D.'],
  ])('is not %s', (_what, language, action) => {
    expect(found({ language, steps: [critical({ do: action })] }).filter((line) => line.includes('compound'))).toEqual([])
  })

  it('is none when its checks are sights or its versions are variants', () => {
    const sights = ['a', 'b'].map((id) => ({ id, text: 'Seen', record: 'seen' }))
    const variants = [{ id: 'v', label: 'Old', do: 'Look.' }]
    expect(found({ steps: [critical({ do: 'Check that it sends and receives.', sights })] })).toEqual([])
    expect(found({ steps: [critical({ do: 'It differs, depending on the version.', variants })] })).toEqual([])
  })
})

describe('another language', () => {
  const english = { text: 'The account is blocked for you until the end of the day.' }
  const choices = ['Yes', 'Vous pouvez maintenant ouvrir votre compte dans les réglages.'].map((text, nth) => ({ id: `c${nth}`, text }))
  const french = { ask: 'What is there?', record: 'It says', choices }
  it.each<[string, Partial<Article>, string]>([
    ['a French sentence in an English step', { steps: [critical({ say: 'Vous pouvez maintenant ouvrir votre compte dans les réglages.' })] }, 'steps.0.say'],
    ['an English sentence in a French article', { language: 'fr', impact: 'Nothing is deleted and you keep all of your mail.' }, 'impact'],
    ['a French frame below an English background', { background: 'It works.\n\nVous voulez plus d’options ?\n' }, 'background.2'],
    ['a French warning in an English row', { errors: [row('x', 'two', { warning: 'Ne recommencez pas avec le même mot de passe.' })] }, 'errors.0.warning'],
    ['a French choice in an English step', { steps: [critical({ value: french })] }, 'steps.0.value.choices.1.text'],
    ['an English condition in a French row', { language: 'fr', errors: [row('x', 'two', { condition: english })] }, 'errors.0.condition.text'],
    ['an English condition in a French wait', { language: 'fr', steps: [critical({ wait: { hours: 2, text: 'Attendez.', condition: english } })] }, 'steps.0.wait.condition.text'],
  ])('is named: %s', (_what, more, place) => {
    expect(found(more)).toEqual([`${place} language-mix`])
  })

  it.each<[string, Partial<Article>]>([
    ['a label of the device', { steps: [critical({ do: 'Tap **Se connecter à votre compte**.' })] }],
    ['a message as it is on the screen', { errors: [row('x', 'two', { shows: ['Vous ne pouvez pas vous connecter'] })] }],
    ['what customers say', { symptoms: [{ id: 's', text: 'Broken', says: ['ça ne marche plus sur mon téléphone'] }] }],
    ['a quoted title', { impact: 'See “Je ne peux pas me connecter à mon compte” on paper.' }],
    ['a word or two', { impact: 'The café et bar is closed.' }],
  ])('may be %s', (_what, more) => {
    expect(found(more)).toEqual([])
  })

  it('is not guessed in an article of a third language', () => {
    expect(found({ language: 'de', impact: 'Nothing is deleted and you keep all of your mail.' }).filter((line) => line.includes('mix'))).toEqual([])
  })
})

describe('reading level', () => {
  const long = Array.from({ length: 31 }, () => 'word').join(' ')
  it('names the longest sentence that nobody can listen to', () => {
    expect(found({ steps: [critical({ say: `${long}.` })] })).toEqual(['steps.0.say hard-to-read'])
    expect(found({ steps: [critical({ say: `${long.replace(' word word', '. word')}.` })] })).toEqual([])
  })

  it('names an article that reads like an official letter', () => {
    const hard = 'Authentication configuration requirements necessitate administrative reauthorisation procedures beforehand.'
    expect(found({ choose: hard, impact: hard, steps: [critical({ do: hard, look: hard })] })).toEqual(['steps hard-to-read'])
  })

  it('does not read the background, which is not read out', () => {
    expect(found({ background: `${long} ${long}` })).toEqual([])
  })
})

describe('labels', () => {
  it('are compared with the ways through menus that the article describes', () => {
    const symptoms = [{ id: 's', text: 'In Settings > Mail > Mail Accounts > Outlook it says so' }]
    const steps = [critical({ do: 'Tap **Accounts**.' })]
    expect(found({ symptoms, steps })).toEqual(['symptoms.0.text label-differs'])
    expect(found({ symptoms, steps: [critical({ do: 'Tap **Mail Accounts**.' })] })).toEqual([])
  })
})
