// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { byRole, mountOn, press, settled, storesOn } from '../testing/mount-with-desk'
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
  const choices = [
    { id: 'managed', label: 'The device is managed', advice: 'Pass the customer on.' },
    { id: 'other', label: 'Something else' },
  ]
  const { view, close } = mountOn(storesOn(), ReasonDialog, {
    open: true,
    title: 'Why?',
    choices,
    wordsLabel: 'In your words',
    untilLabel: 'Until',
    confirmLabel: 'Note it',
    cancelLabel: 'Back',
    ...props,
  })
  cleanup.push(close)
  await settled()
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

it('gives a usual moment as a date, and says which one it is', async () => {
  const view = await ask()
  press('2')
  byRole('radio', 'Tomorrow morning').click()
  await settled()
  expect(view.find('.when-hint').text()).toMatch(/^That is: .*09:00$/)
  press('Enter', document.body)
  const [[given]] = view.emitted('confirm') as [[{ until: string }]]
  expect(new Date(given.until).getHours()).toBe(9)
})

it('does not go on with a day that nobody can come back on, and takes one that is written day first', async () => {
  const view = await ask()
  press('2')
  byRole('radio', 'Another date').click()
  await settled()
  expect(document.activeElement).toBe(byRole('textbox', /^Day/))
  await view.find('.when-typed input').setValue('12/24/2046')
  press('Enter', document.body)
  expect(view.emitted('confirm')).toBeUndefined()
  expect(view.find('.when-hint.wrong').text()).toContain('written like 24/11/2026')
  expect(byRole('textbox', /^Day/).getAttribute('aria-invalid')).toBe('true')
  await view.find('.when-typed input').setValue('24/12/2046')
  press('Enter', document.body)
  expect(view.emitted('confirm')).toEqual([
    [expect.objectContaining({ until: new Date(2046, 11, 24, 9).toISOString() })],
  ])
})

it('does not give a reason that holds a secret: the words stay, with what to do', async () => {
  const view = await ask()
  press('2')
  await view.find('textarea').setValue('he says the PIN is 4821')
  press('Enter', document.body)
  await nextTick()
  expect(view.emitted('confirm')).toBeUndefined()
  expect(view.find('[role=alert]').text()).toContain('looks like a password or a PIN')
  expect(view.find('textarea').element.value).toBe('he says the PIN is 4821')
  await view.find('textarea').setValue('he knows the PIN')
  press('Enter', document.body)
  expect(view.emitted('confirm')).toHaveLength(1)
})
