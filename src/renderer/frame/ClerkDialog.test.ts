// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { useDeskStore } from '../stores/desk'
import { useSessionStore } from '../stores/session'
import { fakeDesk, type FakeDesk } from '../testing/fake-desk'
import { byRole, mountOn, press, settled, storesOn } from '../testing/mount-with-desk'
import AppHeader from './AppHeader.vue'

let close: () => void = () => undefined
afterEach(() => close())

/** The header on a desk, in a session at the second step unless told otherwise; the dialog is asked for by its key. */
async function asked(desk: FakeDesk, { inSession = true } = {}): Promise<void> {
  const stores = storesOn(desk)
  await useDeskStore().read()
  const session = useSessionStore()
  if (inSession) {
    await session.open('en')
    await session.execute({ type: 'choose-article', article: 'outlook-ios-mail', why: [] })
    await session.execute({ type: 'start-checklist' })
    await session.execute({ type: 'answer-step', run: 1, step: 'open-settings', answer: 'done' })
  }
  const mounted = mountOn(stores, AppHeader, { hasRecord: true, recordShown: false })
  close = mounted.close
  press('F6')
  await settled()
}

const dialog = () => document.querySelector('dialog.clerk-dialog')
const acts = () => useSessionStore().events.map(({ clerk, event }) => `${clerk} ${event.type}`)

it('takes the desk over by key and digit, and the last answered step is asked again', async () => {
  await asked(fakeDesk())
  expect(dialog()?.textContent).toContain('Who is at the desk now?')
  press('2')
  await settled()
  expect(useDeskStore().state?.clerk).toBe('Anna')
  expect(acts().slice(-2)).toEqual(['MK step-answered', 'Anna session-resumed'])
  expect(useSessionStore().events.at(-1)?.event).toMatchObject({ confirm: { step: 'open-settings' } })
  expect(dialog()?.textContent).toBe('')
})

it('takes initials where there is no roster, and asks for no password', async () => {
  await asked(fakeDesk({ state: { roster: [] } }))
  const field = byRole('textbox', /initials/i) as HTMLInputElement
  field.value = ' JP '
  field.dispatchEvent(new Event('input'))
  field.form?.dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
  expect(document.querySelector('input[type="password"]')).toBeNull()
  expect(acts().at(-1)).toBe('JP session-resumed')
})

it.each(['Escape', '1'])('changes nothing when it is still the same clerk ("%s")', async (key) => {
  const desk = fakeDesk()
  await asked(desk)
  const before = desk.asked.length
  press(key)
  await settled()
  expect([useDeskStore().state?.clerk, desk.asked.length]).toEqual(['MK', before])
  expect(dialog()?.textContent).toBe('')
})

it('writes nothing where no customer is at the desk', async () => {
  const desk = fakeDesk()
  await asked(desk, { inSession: false })
  press('2')
  await settled()
  expect([useDeskStore().state?.clerk, desk.asked]).toEqual(['Anna', []])
})

it('takes no closed record up again, so that nothing stands after its end', async () => {
  const desk = fakeDesk()
  await asked(desk)
  press('Escape')
  await settled()
  await useSessionStore().execute({ type: 'close', outcome: 'abandoned' }, { stay: true })
  press('F6')
  await settled()
  press('2')
  await settled()
  expect(acts().at(-1)).toBe('MK session-closed')
})

it('is not there while nobody is at the desk', async () => {
  await asked(fakeDesk({ state: { clerk: null } }), { inSession: false })
  expect(dialog()?.textContent).toBe('')
})
