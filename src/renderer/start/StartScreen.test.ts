// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { useDeskStore } from '../stores/desk'
import { useSessionStore } from '../stores/session'
import { fakeDesk, type FakeDesk } from '../testing/fake-desk'
import { byRole, mountOn, press, settled, storesOn } from '../testing/mount-with-desk'
import StartScreen from './StartScreen.vue'
import { inOrder } from './unfinished'

let close: () => void = () => undefined
afterEach(() => close())

async function startOn(desk: FakeDesk) {
  const stores = storesOn(desk)
  await useDeskStore().read()
  const mounted = mountOn(stores, StartScreen)
  close = mounted.close
  await settled()
  return mounted.view
}

const summary = {
  session: '3f2b7c1e-0000-4000-8000-000000000001',
  code: '7F3K',
  state: 'parked' as const,
  openedAt: '2026-11-24T14:02:00.000Z',
  changedAt: '2026-11-24T14:10:00.000Z',
  clerk: 'MK',
  title: 'Mail',
}

it('asks who is at the desk and takes a digit for it', async () => {
  const view = await startOn(fakeDesk({ state: { clerk: null } }))
  expect(view.find('h1').text()).toBe('Who is at the desk?')
  press('2')
  await settled()
  expect(useDeskStore().state?.clerk).toBe('Anna')
  expect(byRole('button', 'New session')).toBeTruthy()
})

it('lets anybody type initials where there is no roster', async () => {
  const view = await startOn(fakeDesk({ state: { clerk: null, roster: [] } }))
  await view.find('input[type="text"]').setValue(' JP ')
  await view.find('form').trigger('submit')
  await settled()
  expect(useDeskStore().state?.clerk).toBe('JP')
})

it('opens a session with Enter, in the customer’s own language if another was chosen', async () => {
  await startOn(fakeDesk())
  byRole('radio', 'Français').click()
  await settled()
  press('Enter')
  await settled()
  expect(useSessionStore().session).toMatchObject({ clerkLanguage: 'en', customerLanguage: 'fr', status: 'open' })
})

it('opens nothing while the record cannot be written, so that no customer is served without one', async () => {
  const notices = [{ code: 'read-only', text: 'The disk is read-only.' }]
  const view = await startOn(fakeDesk({ state: { canRecord: false, notices } }))
  press('Enter')
  await settled()
  expect(useSessionStore().id).toBeUndefined()
  expect(view.text()).toContain('The disk is read-only.')
})

it('shows who waits with code, step and reason to hurry, and goes on by digit', async () => {
  const desk = fakeDesk()
  const opened = await desk['session:open']({ customerLanguage: 'en' })
  const session = opened.ok ? opened.value.session : ''
  await desk['session:execute']({ session, expectedSeq: 1, command: { type: 'note-complaint', words: 'no mail' } })
  const view = await startOn(desk)
  expect(view.find('.unfinished').text()).toContain('HR-7F3K')
  expect(view.find('.unfinished').text()).toContain('Interrupted')
  press('1')
  await settled()
  expect(useSessionStore().session).toMatchObject({ complaint: 'no mail', status: 'open' })
})

it('puts interrupted sessions first, then parked ones by when they are due', () => {
  const open = { ...summary, state: 'open' as const, code: 'OPEN' }
  const late = { ...summary, code: 'LATE', until: '2026-11-26T10:00:00.000Z' }
  const soon = { ...summary, code: 'SOON', until: '2026-11-25T10:00:00.000Z' }
  expect(inOrder([summary, late, soon, open]).map(({ code }) => code)).toEqual(['OPEN', 'SOON', 'LATE', '7F3K'])
})

it('speaks French to a clerk who reads French', async () => {
  const view = await startOn(fakeDesk({ state: { clerkLanguage: 'fr' } }))
  expect(view.find('h1').text()).toBe('Prêt pour le prochain client')
})
