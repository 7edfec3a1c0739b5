// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useContentStore } from '../stores/content'
import { useSessionStore } from '../stores/session'
import { fakeDesk } from '../testing/fake-desk'
import { mountOn, press, settled, storesOn } from '../testing/mount-with-desk'
import ChooseScreen from './ChooseScreen.vue'

let stores: ReturnType<typeof storesOn>
let close: () => void = () => undefined

beforeEach(async () => {
  stores = storesOn(fakeDesk())
  await useContentStore().load()
  await useSessionStore().open('en')
})
afterEach(() => close())

function show() {
  const mounted = mountOn(stores, ChooseScreen)
  close = mounted.close
  return mounted.view
}

it('says before the start what it costs, what it needs, who may do it, and why it was chosen', async () => {
  await useSessionStore().execute({
    type: 'choose-article',
    article: 'outlook-ios-mail',
    why: ['Cannot Get Mail'],
    place: 1,
  })
  const text = show().text()
  for (const part of [
    'About 5 minutes',
    'Nothing is deleted',
    'The customer’s device',
    'Any clerk',
    'Cannot Get Mail',
    'not validated',
    'Oct 2026',
  ]) {
    expect(text).toContain(part)
  }
})

it('starts with Enter and goes back with Escape', async () => {
  const session = useSessionStore()
  await session.execute({ type: 'choose-article', article: 'cant-sign-in', why: [] })
  show()
  press('Escape')
  await settled()
  expect(session.stage).toBe('listen')
  await session.execute({ type: 'choose-article', article: 'cant-sign-in', why: [] })
  press('Enter')
  await settled()
  expect(session.stage).toBe('recover')
})

it('says that the account comes first and where it goes on afterwards', async () => {
  const session = useSessionStore()
  await session.execute({ type: 'note-fact', fact: 'device', value: 'iphone', from: 'clerk' })
  const take = { article: 'outlook-ios-mail', row: 'row-1' }
  await session.execute({ type: 'see-message', heard: 'password incorrect', take })
  const text = show().text()
  expect(text).toContain('The account comes first.')
  expect(text).toContain('goes on with “Outlook or Hotmail stops syncing in the iPhone or iPad Mail app”, from step 1')
  press('Enter')
  await settled()
  expect(session.session.trail).toEqual([1, 2])
})
