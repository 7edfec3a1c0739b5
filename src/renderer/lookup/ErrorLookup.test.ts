// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { useContentStore } from '../stores/content'
import { byRole, mountOn, press, settled, storesOn } from '../testing/mount-with-desk'
import ErrorLookup from './ErrorLookup.vue'

let view: VueWrapper
let close: () => void

beforeEach(async () => {
  const stores = storesOn()
  await useContentStore().load()
  const waiting = { title: 'Sign in again in Settings', number: 6, of: 8 }
  ;({ view, close } = mountOn(stores, ErrorLookup, { underWay: [{ article: 'outlook-ios-mail' }], waiting }))
  await settled()
})

afterEach(() => close())

const field = () => byRole('textbox', /^What does the screen say/) as HTMLInputElement
const taken = () => view.findComponent(ErrorLookup).emitted('take')

async function hear(words: string): Promise<void> {
  field().value = words
  field().dispatchEvent(new Event('input'))
  await settled()
}

it('begins in the field, with the whole table of the running article below it', () => {
  expect(document.activeElement).toBe(field())
  expect(view.findAll('.hit')).toHaveLength(2)
})

it('offers both articles of an ambiguous message with the question that separates them', async () => {
  await hear('pasword incorect microsoft')
  const first = view.find('.hit.selected').text()
  expect(first).toContain('Ask: “Do you still know the password?”')
  expect(first).toMatch(/Reset a forgotten Microsoft account password\s*No, or not sure · 2 steps · about 5 min/)
  expect(first).toMatch(/I can’t sign in to my Microsoft account\s*Yes, and it worked before/)
  expect(view.find('.hit.selected mark').text()).toBe('password')
})

it('takes an article by its digit, numbered through all messages, once the field is left', async () => {
  await hear('incorrect password')
  press('2')
  expect(taken()).toBeUndefined()
  press('Enter')
  press('2')
  expect(taken()).toEqual([[{ article: 'outlook-ios-mail', row: 'row-15' }, 'incorrect password']])
})

it('moves through the messages with the arrows, from the field too', async () => {
  await hear('incorrect password')
  press('ArrowDown')
  await settled()
  expect(view.find('.hit.selected').text()).toContain('too many times')
  expect(view.find('.hit.selected').text()).toContain('No more tries now.')
  expect(document.activeElement).toBe(field())
})

it('underlines the words that set the two nearest messages apart', async () => {
  await hear('incorrect password account')
  expect(view.findAll('.differs').length).toBeGreaterThan(0)
})

it('says what to do when no message has the words', async () => {
  await hear('zzzz')
  expect(view.text()).toContain('No message has these words.')
})

it('promises the way back, and goes it on Escape', () => {
  expect(view.text()).toContain('you come back here, to step 6, with everything done so far kept.')
  press('Escape')
  expect(view.findComponent(ErrorLookup).emitted('back')).toHaveLength(1)
})
