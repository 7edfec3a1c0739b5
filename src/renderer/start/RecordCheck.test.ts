// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { useDeskStore } from '../stores/desk'
import { fakeDesk, type FakeDesk } from '../testing/fake-desk'
import { mountOn, press, settled, storesOn } from '../testing/mount-with-desk'
import StartScreen from './StartScreen.vue'

let close: () => void = () => undefined
afterEach(() => close())

async function checkOn(desk: FakeDesk, held = false) {
  const stores = storesOn(desk)
  await useDeskStore().read()
  if (held) desk.hold()
  const mounted = mountOn(stores, StartScreen)
  close = mounted.close
  await settled()
  press('r')
  await settled()
  return mounted.view.find('dialog.check')
}

it.each(['MK', null])(
  'is one key away on the start screen, whether somebody is signed on or not (%s)',
  async (clerk) => {
    const dialog = await checkOn(fakeDesk({ state: { clerk } }))
    expect(dialog.text()).toContain('The record is intact: 1,204 lines of 97 sessions')
    expect(dialog.text()).toContain('Its check value is 9c41 e07b.')
  },
)

it('says how far it is while a long record is read', async () => {
  const desk = fakeDesk()
  const dialog = await checkOn(desk, true)
  expect(dialog.text()).toContain('Reading …')
  desk.packs.announce('record:checking', { checked: 20_480, of: 1_000_000 })
  await settled()
  expect(dialog.text()).toContain('20,480 of 1,000,000 lines')
  desk.release()
  await settled()
  expect(dialog.text()).toContain('intact')
})

it('names the first broken line and what happens next, in French too', async () => {
  const broken = { position: 5, session: 'x', code: '7F3K', seq: 3, at: '2026-11-24T14:02:41.300Z' }
  const dialog = await checkOn(
    fakeDesk({ state: { clerkLanguage: 'fr' }, checked: { intact: false, ...broken, wrong: 'changed' } }),
  )
  expect(dialog.text()).toMatch(/rompu à la ligne 5 \(session HR-7F3K, sa ligne 3, 24 nov\. 2026/)
  expect(dialog.text()).toContain('elle n’est pas ce qui avait été écrit. Les 4 lignes qui précèdent sont saines.')
  expect(dialog.text()).toContain('Au prochain démarrage')
})

it('closes with Escape', async () => {
  const dialog = await checkOn(fakeDesk())
  press('Escape')
  await settled()
  expect(dialog.text()).toBe('')
})
