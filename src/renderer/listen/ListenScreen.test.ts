// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { useContentStore } from '../stores/content'
import { useSessionStore } from '../stores/session'
import { fakeDesk, type FakeDesk } from '../testing/fake-desk'
import { byRole, mountOn, press, settled, storesOn } from '../testing/mount-with-desk'
import ListenScreen from './ListenScreen.vue'

const WORDS = 'iphone keeps asking for my pasword, canot get mail'
/** Fits several articles about alike. */
const VAGUE = 'it refuses my hotmail password'

let desk: FakeDesk
let view: VueWrapper
let close: () => void

beforeEach(async () => {
  desk = fakeDesk()
  const stores = storesOn(desk)
  await useContentStore().load()
  await useSessionStore().open('en')
  ;({ view, close } = mountOn(stores, ListenScreen))
  await settled()
})

afterEach(() => {
  vi.useRealTimers()
  close()
})

const box = () => byRole('textbox', 'What does the customer say or see?') as HTMLTextAreaElement
const titles = () => view.findAll('.card h3').map((title) => title.text())
const types = () => desk.asked.map(({ type }) => type)

async function say(words: string): Promise<void> {
  box().value = words
  box().dispatchEvent(new Event('input'))
  await view.vm.$nextTick()
}

it('begins in the field, because the first thing to do is to listen', () => {
  expect(document.activeElement).toBe(box())
})

it('suggests while the words are typed, without asking the desk', async () => {
  await say(WORDS)
  expect(titles()[0]).toBe('Outlook or Hotmail stops syncing in the iPhone or iPad Mail app')
  expect(view.find('.card mark').exists()).toBe(true)
  expect(types()).toEqual([])
})

it('notes the words after 600 ms of quiet, with the facts that are in them', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await say(WORDS)
  vi.advanceTimersByTime(599)
  expect(types()).toEqual([])
  vi.advanceTimersByTime(1)
  vi.useRealTimers()
  await settled()
  expect(desk.asked).toEqual([
    { type: 'note-complaint', words: WORDS },
    { type: 'note-fact', fact: 'device', value: 'iphone', from: 'complaint' },
  ])
})

it('notes on Enter and goes to the articles; Enter again opens the first, with the words it was chosen for', async () => {
  await say(WORDS)
  press('Enter')
  await settled()
  expect(document.activeElement?.textContent).toContain('Outlook or Hotmail')
  ;(document.activeElement as HTMLElement).click()
  await settled()
  const chosen = desk.asked.at(-1)
  expect(chosen).toMatchObject({ type: 'choose-article', article: 'outlook-ios-mail', place: 1 })
  expect(useSessionStore().stage).toBe('choose')
})

it('opens the article whose digit is pressed', async () => {
  await say(VAGUE)
  press('Enter')
  await settled()
  const second = view.findAll('.card')[1]?.text()
  press('2')
  await settled()
  expect(second).toContain(useSessionStore().session.chosen?.article.title)
})

it('asks the question that separates the articles and takes its answer by letter', async () => {
  await say(VAGUE)
  press('Enter')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(view.find('.ask-text').text()).toContain('Can you sign in at outlook.com')
  press('y')
  await settled()
  expect(desk.asked.at(-1)).toEqual({ type: 'answer-question', question: 'works-in-browser', answer: 'yes' })
})

it('takes a fact back by its chip, and the same words do not put it back', async () => {
  await say(WORDS)
  press('Enter')
  await settled()
  byRole('button', 'iPhone').click()
  await settled()
  await say(`${WORDS}!`)
  press('Enter', box())
  await settled()
  expect(useSessionStore().session.facts).toEqual({})
  expect(desk.asked.at(-2)).toEqual({ type: 'withdraw-fact', fact: 'device' })
})

it('keeps letters for the field while it has the focus', async () => {
  await say('my')
  press('p', box())
  await settled()
  expect(view.find('dialog[open]').exists()).toBe(false)
})

it('parks with a reason from its keys, and nothing of the customer stays', async () => {
  await say(WORDS)
  press('Enter')
  await settled()
  press('p')
  await settled()
  press('1')
  await settled()
  press('Enter')
  await settled()
  expect(desk.asked.at(-1)).toEqual({ type: 'park', reason: 'The customer comes back later' })
  expect(useSessionStore().id).toBeUndefined()
})

it('opens the look-up of an error message with E', async () => {
  await say(WORDS)
  press('Enter')
  await settled()
  press('e')
  await settled()
  expect(view.find('.complaint').exists()).toBe(false)
})

it('keeps words that hold a secret in the field alone, and goes nowhere before they are taken out', async () => {
  const session = useSessionStore()
  await say(`${WORDS}, password is Sunshine42`)
  box().dispatchEvent(new Event('blur'))
  press('1', document.body)
  await settled()
  expect([box().value, session.session.complaint, session.stage]).toEqual([
    `${WORDS}, password is Sunshine42`,
    '',
    'listen',
  ])
  expect(session.failure?.text).toMatch(/^This looks like a password/)
  await say('')
  box().dispatchEvent(new Event('blur'))
  await settled()
  expect(session.failure).toBeUndefined()
  await say(WORDS)
  press('1', document.body)
  await settled()
  expect([session.session.complaint, session.stage]).toEqual([WORDS, 'choose'])
})
