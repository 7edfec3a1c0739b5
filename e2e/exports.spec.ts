import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import {
  actsOf,
  complaintBox,
  doneOnce,
  doneToTheEnd,
  refusedAndLookedUp,
  signOnAndOpen,
  toTheChecklist,
  write,
  backToStep6,
} from './clerk'
import { expect, inMain, test } from './desk'

test('the note leaves as Markdown, text, JSON and a tagged PDF, reads the same in each, and hides a phone number', async ({
  desk,
}) => {
  const page = await desk.start()
  const act = actsOf(page, 'keys')
  await signOnAndOpen(page, 'keys')
  await toTheChecklist(page, 'keys')
  for (let step = 1; step <= 5; step++) await doneOnce(page, 'keys')
  await refusedAndLookedUp(page, 'keys')
  await doneToTheEnd(page, 'keys')
  await backToStep6(page, 'keys')
  await doneToTheEnd(page, 'keys')
  await act(/^Go to closing$/, 'Enter')
  await act(/Solved/, 's')
  await page.keyboard.press('n')
  await page.keyboard.insertText('Call 06 12 34 56 78 when done.')
  await page.keyboard.press('Control+Enter')
  const preview = page.getByRole('region', { name: /The note as it is exported/ })
  await expect(preview).toContainText('Reset a forgotten Microsoft account password')
  await page.getByRole('button', { name: 'Save all' }).click()
  await expect.poll(() => ['.md', '.txt', '.json', '.pdf'].flatMap((ending) => desk.saved(ending)).length).toBe(4)

  const [markdown, text, json] = ['.md', '.txt', '.json'].map((ending) => desk.read(desk.saved(ending)[0] ?? ''))
  const pdf = join(desk.exports, desk.saved('.pdf')[0] ?? '')
  const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  const facts = [
    'iphone keeps asking for my hotmail pasword',
    'works at outlook.com? Yes',
    '6 Password refused',
    '↳ Reset a forgotten',
  ]
  for (const note of [markdown, text, printed]) {
    expect(facts.filter((fact) => !note?.includes(fact))).toEqual([])
    expect(note).not.toContain('06 12 34 56 78')
    expect(note).toContain('██████')
  }
  expect(json).not.toContain('06 12 34 56 78')
  expect(JSON.parse(json ?? '')).toMatchObject({
    format: 'handrail-session',
    version: 1,
    record: { outcome: 'resolved' },
  })
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Tagged: +yes/)
  const fonts = execFileSync('pdffonts', [pdf], { encoding: 'utf8' })
  expect(fonts).toContain('AtkinsonHyperlegible')
  expect(fonts).not.toContain('Type 3')
})

test('copying puts the text of the note on the clipboard', async ({ desk }) => {
  const page = await desk.start()
  await signOnAndOpen(page, 'keys')
  await write(page, 'keys', complaintBox(page), 'no sound on the tablet')
  await expect(page.locator('#record')).toContainText('no sound on the tablet')
  await page.getByRole('button', { name: '4 Close' }).click()
  await page.getByRole('button', { name: /Passed on/ }).click()
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('The note was copied to the clipboard.')).toBeVisible()
  const copied = await inMain(() => desk.app.evaluate(({ clipboard }) => clipboard.readText()))
  expect(copied).toContain('no sound on the tablet')
  expect(copied).toContain('Passed on')
})

test('the same name twice keeps both notes', async ({ desk }) => {
  const page = await desk.start()
  await signOnAndOpen(page, 'keys')
  const saved = await page.evaluate(async () => {
    const state = await window.desk['desk:read']({})
    const session = (state.ok && state.value.unfinished[0]?.session) || ''
    const once = await window.desk['take:session']({
      session,
      formats: ['text'],
      size: 'A4',
      to: { place: 'folder', elsewhere: false },
    })
    const twice = await window.desk['take:session']({
      session,
      formats: ['text'],
      size: 'A4',
      to: { place: 'folder', elsewhere: false },
    })
    return [once, twice].flatMap((reply) => (reply.ok ? reply.value.names : [reply.error.code]))
  })
  expect(saved[1]).toBe(saved[0]?.replace('.txt', ' (2).txt'))
  expect(desk.saved('.txt')).toHaveLength(2)
})

test('tables, the hand-out and the note that passes on leave the desk, and policy says which are offered', async ({
  desk,
}) => {
  const page = await desk.start()
  await signOnAndOpen(page, 'keys')
  await toTheChecklist(page, 'keys')
  for (let step = 1; step <= 5; step++) await doneOnce(page, 'keys')
  await refusedAndLookedUp(page, 'keys')
  await page.keyboard.press('f')
  await page.keyboard.press('n')
  await page.keyboard.insertText('=SUM(1)')
  await page.keyboard.press('Escape')
  await actsOf(page, 'keys')(/Passed on/, 'p')
  await actsOf(page, 'keys')(/^Papers, printer, stick/, 'm')
  const dialog = page.getByRole('dialog', { name: 'Take along' })
  for (const [paper, form] of [
    ['The note', 'HTML'],
    ['The note', 'Tables (CSV)'],
    ['Hand-out for the customer', 'PDF'],
    ['For whoever takes over', 'PDF'],
  ] as const) {
    await dialog.getByRole('radio', { name: paper }).check()
    await dialog.getByRole('radio', { name: form, exact: true }).check()
    await dialog.getByRole('button', { name: /^Into the folder/ }).click()
    await expect(dialog.getByRole('status')).toContainText('Saved in')
    await expect(dialog.getByRole('button', { name: /^Into the folder/ })).toBeEnabled()
  }
  await expect.poll(() => ['.html', '.csv', '.pdf'].flatMap((ending) => desk.saved(ending)).length).toBe(5)
  const printed = (which: string) => {
    const file = join(desk.exports, desk.saved('.pdf').find((name) => name.includes(which)) ?? '')
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  }
  expect(printed('passed on')).toMatch(/URGENCY[^]*SUMMARY[^]*DONE[^]*NOT DONE, AND WHY[^]*OPEN RISKS[^]*ASKED OF YOU/i)
  // The customer takes home no word that a clerk typed.
  expect(printed('hand-out')).not.toContain('SUM')
  expect(printed('hand-out')).toContain('HR-')
  // A sheet in the hand is one sheet, however long the visit was.
  expect(printed('hand-out').split('\f')).toHaveLength(2)
  const tables = desk.saved('.csv').map((name) => desk.read(name))
  expect(tables.join('')).not.toMatch(/(^|[;,"\n])=SUM/)
  await desk.close()

  const kept = await desk.start({ policy: { exportTo: { formats: ['text'], places: ['clipboard'] } } })
  await signOnAndOpen(kept, 'keys')
  await kept.getByRole('button', { name: /^4 Close/ }).click()
  await expect(kept.getByRole('button', { name: 'Copy' })).toBeVisible()
  await expect(kept.getByRole('button', { name: 'Save PDF' })).toHaveCount(0)
  const asked = await kept.evaluate(async () => {
    const state = await window.desk['desk:read']({})
    const session = state.ok ? state.value.unfinished[0]?.session : undefined
    const to = { place: 'folder', elsewhere: false } as const
    return window.desk['take:session']({ session: session ?? '', formats: ['pdf'], size: 'A4', to })
  })
  expect(asked).toMatchObject({ ok: false, error: { code: 'refused' } })
})
