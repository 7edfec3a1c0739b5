// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { activeChecklist, currentStep } from '../../shared/session/session'
import { useContentStore } from '../stores/content'
import { useDeskStore } from '../stores/desk'
import { useSessionStore } from '../stores/session'
import { fakeDesk, type FakeDesk } from '../testing/fake-desk'
import { byRole, mountOn, press, settled, storesOn } from '../testing/mount-with-desk'
import CloseScreen from './CloseScreen.vue'

let desk: FakeDesk
let stores: ReturnType<typeof storesOn>
let view: VueWrapper
let close: () => void = () => undefined

beforeEach(async () => {
  desk = fakeDesk()
  stores = storesOn(desk)
  await useDeskStore().read()
  await useContentStore().load()
  const session = useSessionStore()
  await session.open('en')
  await session.execute({ type: 'note-complaint', words: 'mail is broken' })
  await session.execute({ type: 'choose-article', article: 'outlook-ios-mail', why: [] })
  await session.execute({ type: 'start-checklist' })
})

afterEach(() => close())

/** Answers the running list: all its steps done, but the last `open` of them. */
async function walk(open: number): Promise<void> {
  const session = useSessionStore()
  const steps = activeChecklist(session.session)?.steps.length ?? 0
  for (let left = steps; left > open; left--) {
    const list = activeChecklist(session.session)
    const step = currentStep(session.session, list)
    const seen = step?.shown.sights?.map(({ id }) => id) ?? []
    await session.execute({ type: 'answer-step', run: 1, step: step?.shown.id ?? '', answer: 'done', seen })
  }
}

async function finished(): Promise<void> {
  await walk(0)
  await useSessionStore().execute({ type: 'finish-checklist' })
  await show()
}

async function show(): Promise<void> {
  ;({ view, close } = mountOn(stores, CloseScreen))
  await settled()
}

async function keys(...pressed: string[]): Promise<void> {
  for (const key of pressed) {
    press(key)
    await settled()
  }
}

async function type(words: string): Promise<void> {
  const field = document.activeElement as HTMLTextAreaElement
  field.value = words
  field.dispatchEvent(new Event('input'))
  await settled()
}

const types = () => desk.asked.map((command) => command.type)
const pressed = (name: RegExp) => byRole('button', name).getAttribute('aria-pressed')
const closing = () => byRole('button', 'Close and next customer') as HTMLButtonElement

it('proposes "solved" after a list that was carried through, with the condition that was reached', async () => {
  await finished()
  expect(pressed(/Solved/)).toBe('true')
  expect(byRole('button', /Solved/).textContent).toContain('mail arrives and sends')
  await keys('Enter')
  expect(desk.asked.at(-1)).toEqual({ type: 'close', outcome: 'resolved' })
  expect(useSessionStore().id).toBeUndefined()
})

it('proposes nothing while a list runs, and does not close by Enter alone', async () => {
  await walk(1)
  await show()
  expect(closing().disabled).toBe(true)
  await keys('Enter')
  expect(types()).not.toContain('close')
})

it('names the critical step that is not done, and leads back to it', async () => {
  await walk(1)
  useSessionStore().look('close')
  await show()
  await keys('s')
  expect(closing().disabled).toBe(true)
  byRole('button', /Step 4 is not done: go to it/).click()
  await settled()
  expect(useSessionStore().stage).toBe('recover')
})

it.each(['Enter', 'c', 'v', '1', '2', '3', '4'])(
  'is not closed past the gate by "%s": a note that leaves with "solved" on the screen says that it is not finished',
  async (key) => {
    await walk(1)
    await show()
    await keys('s', key)
    expect(types()).not.toContain('close')
    expect(useSessionStore().session.status).toBe('open')
    expect(view.find('.note-sheet').text()).toContain('Not finished')
  },
)

it('leads back into a finished list, taking answers back until the step is open again', async () => {
  await walk(1)
  const session = useSessionStore()
  await session.execute({ type: 'answer-step', run: 1, step: 'check-mail', answer: 'could-not', reason: 'no network' })
  await session.execute({ type: 'finish-checklist' })
  await show()
  await keys('s')
  byRole('button', /Step 4 is not done: go to it/).click()
  await settled()
  expect(desk.asked.at(-1)).toEqual({ type: 'withdraw-answer' })
  expect(session.stage).toBe('recover')
})

it('asks how it was solved when no list was carried through', async () => {
  await useSessionStore().execute({ type: 'leave-checklist', reason: 'wrong article' })
  await show()
  await keys('s')
  expect(closing().disabled).toBe(true)
  await type('They had typed another address.')
  press('Enter')
  await settled()
  expect(desk.asked.at(-1)).toMatchObject({ type: 'close', reason: 'They had typed another address.' })
})

it('passes on with who takes over, and keeps the steps that stay open in the note', async () => {
  await walk(2)
  await show()
  await keys('p')
  byRole('textbox', 'Who takes over, and what is asked of them?').focus()
  await type('IT team')
  expect(view.find('.note-sheet').text()).toContain('Passed on to: IT team')
  await keys('Enter')
  expect(desk.asked.at(-1)).toEqual({ type: 'close', outcome: 'escalated', to: 'IT team' })
})

it('adds the typed note as one remark when the session closes', async () => {
  await finished()
  await keys('n')
  await type('Second account was affected.')
  expect(view.find('.note-sheet').text()).toContain('Second account was affected.')
  ;(document.activeElement as HTMLElement).blur()
  await keys('Enter')
  expect(types().slice(-2)).toEqual(['add-remark', 'close'])
})

it('loses nothing that was typed when the clerk looks at another screen', async () => {
  await finished()
  await keys('n')
  await type('half a thought')
  close()
  close = () => undefined
  await settled()
  expect(desk.asked.at(-1)).toEqual({ type: 'add-remark', words: 'half a thought' })
})

it('hides a phone number in the preview, says so, and shows it when asked', async () => {
  await finished()
  await keys('n')
  await type('Call 06 12 34 56 78.')
  expect(view.text()).toContain('A phone number is hidden in the exported note.')
  expect(view.find('.note-sheet').text()).not.toContain('06 12 34 56 78')
  byRole('button', 'Show it in the export').click()
  await settled()
  expect(desk.asked.at(-1)).toEqual({ type: 'change-hiding', kind: 'phone', shown: true })
  expect(view.find('.note-sheet').text()).toContain('06 12 34 56 78')
})

it('closes before it saves, so that the note says how it ended, and keeps the customer until the next', async () => {
  await finished()
  await keys('v')
  expect(desk.asked.at(-1)).toEqual({ type: 'close', outcome: 'resolved' })
  expect(view.text()).toContain('Saved in Notes: HR-7F3K.md.')
  expect(view.text()).toContain('The record is closed.')
  await keys('c')
  expect(view.text()).toContain('The note was copied to the clipboard.')
  await keys('Enter')
  expect(useSessionStore().id).toBeUndefined()
  expect(types().filter((one) => one === 'close')).toHaveLength(1)
})

it('changes what the note of a closed record hides, through the one way that changes a session', async () => {
  await finished()
  await keys('n')
  await type('Call 06 12 34 56 78.')
  ;(document.activeElement as HTMLElement).blur()
  await keys('v', 'h')
  expect(desk.asked.slice(-2)).toEqual([
    { type: 'close', outcome: 'resolved' },
    { type: 'change-hiding', kind: 'phone', shown: true },
  ])
  expect(view.find('.note-sheet').text()).toContain('06 12 34 56 78')
  expect(useSessionStore().failure).toBeUndefined()
})

it('saves an unfinished note without closing while nobody said how it ended', async () => {
  await walk(2)
  await show()
  await keys('1')
  expect(types()).not.toContain('close')
  expect(view.find('.note-sheet').text()).toContain('Not finished')
  expect(view.text()).toContain('Saved in Notes')
})

it('says what went wrong and what to do when the folder is gone, and loses nothing', async () => {
  await walk(2)
  await show()
  desk.failNext({ code: 'missing-folder', text: 'The folder is not there. Choose another one.' })
  await keys('v')
  expect(view.find('.take-result').text()).toBe('The folder is not there. Choose another one.')
  expect(useSessionStore().id).toBeDefined()
})

it('offers no other folder where policy names one', async () => {
  close()
  desk = fakeDesk({ state: { exportFolderManaged: true } })
  stores = storesOn(desk)
  await useDeskStore().read()
  await useSessionStore().open('en')
  await show()
  expect(() => byRole('button', 'Save elsewhere…')).toThrow()
})

it('shows on the page what the sheet says, section by section', async () => {
  await finished()
  const sheet = view.find('.note-sheet').text()
  expect(sheet).toMatch(/^Session record \d{4}-\d\d-\d\d · HR-/)
  for (const words of ['mail is broken', 'Outlook or Hotmail stops syncing', '✓', 'Content 2026.11']) {
    expect(sheet).toContain(words)
  }
})
