// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { listenForKeys } from '../keys'
import { byRole, press } from '../testing/mount-with-desk'
import KeyButton from './KeyButton.vue'
import MarkedText from './MarkedText.vue'
import ReasonDialog from './ReasonDialog.vue'
import RichLine from './RichLine.vue'

let cleanup: (() => void)[] = []
afterEach(() => {
  cleanup.forEach((undo) => undo())
  cleanup = []
})

it('marks exactly the given ranges and keeps the text whole', () => {
  const view = mount(MarkedText, {
    props: {
      text: 'Cannot Get Mail – failed',
      marks: [
        [0, 10],
        [18, 24],
      ],
    },
  })
  expect(view.text()).toBe('Cannot Get Mail – failed')
  expect(view.findAll('mark').map((mark) => mark.text())).toEqual(['Cannot Get', 'failed'])
})

it('makes bold of **labels** and shows every other sign as it is, so that content cannot become markup', () => {
  const view = mount(RichLine, { props: { text: 'Tap **Mail <b>**, then <i>*this*</i>' } })
  expect(view.find('strong').text()).toBe('Mail <b>')
  expect(view.text()).toBe('Tap Mail <b>, then <i>*this*</i>')
})

it('shows its key and says it to assistive technology, while its name stays its label', () => {
  const view = mount(KeyButton, { props: { label: 'Done', shortcut: ' ' }, attachTo: document.body })
  cleanup.push(() => view.unmount())
  expect(view.find('kbd').text()).toBe('Space')
  expect(byRole('button', 'Done').getAttribute('aria-keyshortcuts')).toBe('Space')
})

async function ask(props: { needed?: boolean; until?: string } = {}) {
  cleanup.push(listenForKeys())
  const choices = [
    { id: 'managed', label: 'The device is managed', advice: 'Pass the customer on.' },
    { id: 'other', label: 'Something else' },
  ]
  const view = mount(ReasonDialog, {
    props: {
      open: true,
      title: 'Why?',
      choices,
      wordsLabel: 'In your words',
      untilLabel: 'Until',
      confirmLabel: 'Note it',
      cancelLabel: 'Back',
      ...props,
    },
    attachTo: document.body,
  })
  cleanup.push(() => view.unmount())
  await nextTick()
  await nextTick()
  return view
}

it('gives the picked line and the typed words as one reason, by digit and Enter', async () => {
  const view = await ask({ until: '2026-11-25T16:20:00.000Z' })
  press('1')
  await nextTick()
  expect(view.text()).toContain('Pass the customer on.')
  await view.find('textarea').setValue(' by the school ')
  press('Enter', document.body)
  expect(view.emitted('confirm')).toEqual([
    [
      {
        choice: 'managed',
        words: 'by the school',
        reason: 'The device is managed: by the school',
        until: '2026-11-25T16:20:00.000Z',
      },
    ],
  ])
})

it('does not go on without a reason where one is needed', async () => {
  const view = await ask({ needed: true })
  press('Enter', document.body)
  expect(view.emitted('confirm')).toBeUndefined()
  press('Escape', document.body)
  expect(view.emitted('cancel')).toHaveLength(1)
})
