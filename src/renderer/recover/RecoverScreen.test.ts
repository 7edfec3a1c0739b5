// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { useContentStore } from '../stores/content'
import { useSessionStore } from '../stores/session'
import { fakeDesk, type FakeDesk } from '../testing/fake-desk'
import { byRole, mountOn, press, settled, storesOn } from '../testing/mount-with-desk'
import RecoverScreen from './RecoverScreen.vue'
import { walkPack } from './testing/walk-pack'

let desk: FakeDesk
let view: VueWrapper
let close: () => void

beforeEach(async () => {
  desk = fakeDesk({ pack: walkPack })
  const stores = storesOn(desk)
  await useContentStore().load()
  const session = useSessionStore()
  await session.open('en')
  await session.execute({ type: 'choose-article', article: 'outlook-ios-mail', why: [] })
  await session.execute({ type: 'start-checklist' })
  ;({ view, close } = mountOn(stores, RecoverScreen))
  await settled()
})

afterEach(() => close())

const text = () => view.text()
const title = () => view.find('.step-title').text()
const folded = () => view.findAll('.folded-row').map((row) => row.text().replaceAll(/\s+/g, ' '))
const last = () => desk.asked.at(-1)

async function keys(...pressed: string[]): Promise<void> {
  for (const key of pressed) {
    press(key)
    await settled()
  }
}

async function type(words: string): Promise<void> {
  const field = document.activeElement as HTMLInputElement
  field.value = words
  field.dispatchEvent(new Event('input'))
  await settled()
}

it('walks the list, looks up the error at 6, recovers, and comes back to 6 with everything kept', async () => {
  await keys(' ', ' ', ' ', ' ', ' ')
  expect(title()).toContain('Enter the correct password')
  await keys('e')
  expect(last()).toMatchObject({ type: 'answer-step', step: 'enter-password', answer: 'error-seen' })
  expect(text()).toContain('Sign in again in Settings · step 6 of 8 is waiting')
  await type('password incorect microsoft acount')
  await keys('Enter', '1')
  expect(last()).toMatchObject({
    type: 'see-message',
    take: { row: 'row-1' },
    heard: 'password incorect microsoft acount',
  })
  expect(view.find('.crumbs').text()).toContain('step 6 of 8 is waiting')
  expect(title()).toContain('Open the page')
  await keys(' ', ' ')
  expect(byRole('button', 'Back to step 6 of Sign in again in Settings')).toBeTruthy()
  await keys('Enter')
  expect(title()).toContain('Enter the correct password')
  expect(view.find('.step-again').text()).toContain('the password that works now')
  expect(
    folded()
      .slice(0, 5)
      .every((row) => row.includes('done')),
  ).toBe(true)
})

it('goes on to the end and to closing, with the completion line to say', async () => {
  await keys(' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ', '1', '2', ' ')
  expect(text()).toContain('“Mail works again, and nothing is left open.”')
  await keys('Enter')
  expect(last()).toEqual({ type: 'finish-checklist' })
  expect(useSessionStore().stage).toBe('close')
})

it('asks again after an interruption, with the answer before, its time and who gave it', async () => {
  await keys(' ', ' ')
  const session = useSessionStore()
  const id = session.id ?? ''
  await session.execute({ type: 'park', reason: 'lunch' })
  await session.resume(id)
  await settled()
  expect(title()).toContain('Tap Mail')
  expect(view.find('.step-again').text()).toMatch(/Last: Tap Mail: done at \d\d:\d\d by MK\. Is it still so\?$/)
})

it('takes "done" only when everything was seen, because a tick must not be a reflex', async () => {
  await keys(' ', ' ', ' ', ' ', ' ', ' ', ' ', ' ')
  expect(title()).toContain('Open Mail and check')
  const before = desk.asked.length
  await keys(' ')
  expect(desk.asked.length).toBe(before)
  expect((byRole('button', 'Done') as HTMLButtonElement).disabled).toBe(true)
  await keys('1')
  expect(byRole('button', 'A message arrives').getAttribute('aria-pressed')).toBe('true')
  await keys('2', ' ')
  expect(last()).toMatchObject({ answer: 'done', seen: ['arrives', 'sends'] })
})

it('shows the warning of a destructive step before the step, and waits until it was read', async () => {
  await keys(' ', ' ', ' ', ' ', ' ', ' ')
  expect(title()).toContain('Tap Done to save')
  expect(view.find('.step-do').exists()).toBe(false)
  const before = desk.asked.length
  await keys(' ')
  expect(desk.asked.length).toBe(before)
  expect(view.find('.step-do').exists()).toBe(true)
  await keys(' ')
  expect(last()).toMatchObject({ step: 'save', answer: 'done' })
})

it('offers no note on a secret step, because what is typed there must not be written down', async () => {
  await keys(' ', ' ', ' ', ' ', ' ')
  expect(view.find('.step-away').text()).toBe('◐ Look away now. Nothing of it is written down.')
  expect(() => byRole('button', 'Note')).toThrow()
  await keys('n')
  expect(view.find('dialog textarea').exists()).toBe(false)
})

it.each(['x', 's', 'l', 'p', 'Escape'])(
  'has no text field in the dialog that "%s" opens on a secret step, and a line to pick',
  async (key) => {
    await keys(' ', ' ', ' ', ' ', ' ')
    await keys(key)
    expect(view.findAll('dialog[open] .reason-choice').length).toBeGreaterThan(0)
    expect(view.find('dialog textarea').exists()).toBe(false)
    await keys('1', 'Enter')
    expect(last()).toHaveProperty('reason')
  },
)

it('shows the versions side by side while the fact is unknown, and the fitting one once it is known', async () => {
  await keys(' ')
  expect(view.find('.step-do').text()).toMatch(/iOS 17:.*Tap Mail\..*iOS 18:.*Tap Apps, then Mail\./)
  await useSessionStore().execute({ type: 'note-fact', fact: 'device', value: 'iphone', from: 'clerk' })
  await settled()
  expect(view.find('.step-do').text()).toMatch(/^iOS 18:/)
  await keys('v')
  expect(last()).toMatchObject({ type: 'show-variant', variant: 'old' })
  expect(view.find('.step-do').text()).toMatch(/^iOS 17:/)
  await keys(' ')
  expect(last()).toMatchObject({ answer: 'done', variant: 'old' })
})

it('helps when it looks different, without leaving the step', async () => {
  await keys(' ', 'd')
  expect(view.find('.different').text()).toContain('Look for Apps at the bottom.')
  await keys('d')
  expect(view.find('.different').exists()).toBe(false)
})

it('records an authored reason and shows its advice at the next step', async () => {
  await keys(' ', ' ', ' ', 'x', '1', 'Enter')
  expect(last()).toMatchObject({ answer: 'could-not', reason: 'It is not in the list' })
  expect(text()).toContain('Adding an account is another task.')
  expect(folded().find((row) => row.includes('Tap the account'))).toContain('✕ couldn’t do it')
})

it('offers the article that mends the reason first, and comes back to the same step', async () => {
  await keys(' ', ' ', ' ', 'x', '2', 'Enter')
  expect(last()).toMatchObject({ type: 'answer-step', step: 'open-accounts' })
  await keys('Enter')
  expect(last()).toEqual({ type: 'call-article', article: 'reset-forgotten-password', because: 'unknown' })
  await keys(' ', ' ', 'Enter')
  expect(title()).toContain('Tap the account')
  expect(view.find('.step-again').text()).toBe('↻ Back from “Reset a forgotten password”. Answer this step again.')
})

it('turns a reason that needs a day into a dated "later" that parks the session', async () => {
  await keys(' ', ' ', ' ', 'x', '3', 'Enter', 'Enter')
  expect(last()).toMatchObject({ answer: 'later', reason: 'The account is blocked' })
  expect(Date.parse((last() as { until: string }).until) - Date.now()).toBeGreaterThan(23 * 3_600_000)
  expect(useSessionStore().id).toBeUndefined()
})

/** Into the detour at step 6, whose article has no table of its own. */
async function intoDetour(): Promise<void> {
  await keys(' ', ' ', ' ', ' ', ' ', 'e')
  await type('password incorect microsoft acount')
  await keys('Enter', '1')
}

it('shows the table of the waiting article in a detour that has none, the described situation with it', async () => {
  await intoDetour()
  await keys('e')
  expect(view.findAll('.hit').length).toBeGreaterThanOrEqual(4)
  expect(text()).toContain('It asks for a code')
  await type('zzzz')
  expect(text()).toContain('It asks for a code')
})

it('marks an article that already waits, and records what was seen without starting it again', async () => {
  await intoDetour()
  await keys('e')
  await type('must be signed in again')
  expect(view.find('.hit.selected .offer').text()).toContain('Already waiting at step 6: go back to it')
  await keys('Enter', '1')
  const log = desk.log(useSessionStore().id ?? '')
  expect(log.at(-1)?.event).toMatchObject({ type: 'message-seen', taken: 'outlook-ios-mail', at: { run: 2 } })
  expect(title()).toContain('Open the page')
  expect(text()).toMatch(/What the customer saw is in the record\. .* already waits at step 6\. .*leave this checklist/)
  await keys(' ')
  expect(text()).not.toContain('What the customer saw is in the record.')
})

it('says so where the message leads to the article that is being worked on', async () => {
  await intoDetour()
  await keys('e')
  await type('password incorect microsoft acount')
  expect(view.find('.hit.selected').text()).toContain('You are in this article now')
  await keys('Enter', '1')
  expect(text()).toContain('This is the article for it: go on with this step.')
})

it('shows the advice of a reason first, also where the article that mends it already waits', async () => {
  await intoDetour()
  await keys('x', '1', 'Enter')
  expect(last()).toMatchObject({ type: 'see-message' })
  expect(view.find('.advice-card').text()).toContain('Sign in there.')
  expect(view.find('.advice-waits').text()).toMatch(/^“Outlook stops syncing” already waits at step 6\./)
  await keys('Enter')
  expect(last()).toMatchObject({ answer: 'could-not', reason: 'It only works in Settings' })
})

it('explains on one key why the steps work, and comes back on Escape without leaving the list', async () => {
  await keys('w')
  expect(view.find('dialog.background').text()).toContain('The Mail app keeps its own copy of the sign-in.')
  expect(view.find('dialog.background strong').text()).toBe('its own copy')
  const before = desk.asked.length
  await keys(' ', 'Escape')
  expect(view.find('dialog.background').text()).toBe('')
  expect(desk.asked.length).toBe(before)
  expect((document.activeElement as HTMLElement).className).toBe('step-title')
})

it('leaves a detour that did not prove its end, so that nothing counts as recovered', async () => {
  await keys(' ', ' ', ' ', 'x', '2', 'Enter', 'Enter', ' ', 'x')
  await type('no phone here')
  await keys('Enter')
  expect(text()).toContain('Step 2 was not done')
  await keys('Enter')
  expect(last()).toMatchObject({ type: 'leave-checklist' })
  expect(view.find('.step-again').text()).toContain('was left unfinished')
})

it('takes one answer back with one key, and says what it was', async () => {
  await keys(' ', 'u')
  expect(last()).toEqual({ type: 'withdraw-answer' })
  expect(title()).toContain('Open Settings')
  expect(view.find('.step-again').text()).toContain('It was: Open Settings: done')
})

it('shows the whole list on one key and comes back to the step', async () => {
  await keys(' ', 'o')
  expect(view.findAll('.folded-row')).toHaveLength(8)
  expect(view.find('.folded-row.current').text()).toContain('Tap Mail')
  await keys('Escape')
  expect(title()).toContain('Tap Mail')
})

it('warns for as long as the message that led here makes the customer wait', async () => {
  await keys('e')
  await type('temporarily unavailable')
  await keys('Enter', '1')
  expect(title()).toContain('Look')
  expect(text()).toContain('No more tries now, on any device.')
  await keys(' ')
  expect(text()).toContain('No more tries now, on any device.')
})

it('asks why before the list is left, and lets the clerk stay', async () => {
  await keys('Escape')
  expect(view.find('dialog h2').text()).toBe('Why is this checklist left?')
  const before = desk.asked.length
  await keys('Escape')
  expect(desk.asked.length).toBe(before)
  await keys('Escape', '1', 'Enter')
  expect(last()).toEqual({ type: 'leave-checklist', reason: 'It is the wrong article' })
})

it('puts the focus on the step, so that it is read out and Space answers it', async () => {
  await keys(' ')
  expect((document.activeElement as HTMLElement).className).toBe('step-title')
})
