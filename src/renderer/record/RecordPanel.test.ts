// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { useSessionStore } from '../stores/session'
import { fakeDesk, type FakeDesk } from '../testing/fake-desk'
import { mountOn, settled, storesOn } from '../testing/mount-with-desk'
import RecordPanel from './RecordPanel.vue'

let desk: FakeDesk
let view: VueWrapper
let close: () => void

beforeEach(async () => {
  desk = fakeDesk()
  const stores = storesOn(desk)
  await useSessionStore().open('en')
  ;({ view, close } = mountOn(stores, RecordPanel))
})
afterEach(() => close())

const saved = () => view.find('.record-saved').text()

it('warns of passwords before anything is noted', () => {
  expect(saved()).toBe('Saved on this computer. Never type passwords or codes here.')
})

it('says that an act is saved only when it is', async () => {
  desk.hold()
  const noted = useSessionStore().execute({ type: 'note-complaint', words: 'cannot get mail' })
  await settled()
  expect(view.text()).not.toContain('cannot get mail')
  expect(saved()).not.toContain('Everything')
  desk.release()
  await noted
  await settled()
  expect(view.findAll('.record-line').at(-1)?.text()).toContain('cannot get mail')
  expect(saved()).toMatch(/^Everything up to 14:\d\d is saved\./)
})
