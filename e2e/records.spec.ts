import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { actsOf, complaintBox, serveSeedCustomer, signOnAndOpen, write } from './clerk'
import { Desk, expect, test } from './desk'

test('every paper of a session goes to a stick, and the clerk reads when it may be pulled out', async ({ desk }) => {
  const stick = join(desk.folder, 'CITY STICK')
  mkdirSync(stick)
  const page = await desk.start({ policy: { packFolders: [stick] } })
  const act = actsOf(page, 'keys')
  await signOnAndOpen(page, 'keys')
  await write(page, 'keys', complaintBox(page), 'no sound on the tablet')
  await expect(page.locator('#record')).toContainText('no sound on the tablet')
  await page.getByRole('button', { name: '4 Close' }).click()
  await act(/Passed on/, 'p')
  await act(/^Papers, printer, stick/, 'm')
  const dialog = page.getByRole('dialog', { name: 'Take along' })
  await expect(dialog).toContainText('No printer is set up on this computer.')
  for (const [at, key] of ['n', 'p', 'h'].entries()) {
    await page.keyboard.press(key)
    await act(/^Stick CITY STICK/, '2')
    await expect.poll(() => readdirSync(stick).filter((name) => name.endsWith('.pdf'))).toHaveLength(at + 1)
    await expect(dialog.getByRole('status')).toContainText('The stick CITY STICK may be pulled out now.')
    await expect(dialog.getByRole('button', { name: /^Stick/ })).toBeEnabled()
  }
  expect(
    readdirSync(stick)
      .sort()
      .map((name) => name.replace(/^HR-\w{4} [\d-]+/, '')),
  ).toEqual([' hand-out.pdf', ' passed on.pdf', '.pdf'])
})

/** Opens a session with a complaint and parks it; answers with its code. */
async function parked(page: Page, words: string): Promise<string> {
  await signOnAndOpen(page, 'keys')
  await write(page, 'keys', complaintBox(page), words)
  await expect(page.locator('#record')).toContainText(words)
  await page.locator('h1, h2, .app-screen').first().focus()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('p')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /The customer comes back later/ })
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Park$/ })
    .click()
  await expect(page.getByRole('button', { name: 'New session' })).toBeVisible()
  return page.evaluate(async () => {
    const state = await window.desk['desk:read']({})
    return (state.ok && state.value.unfinished[0]?.code) || ''
  })
}

test('a record is found by what was said, reads as its note does, and is reopened with a reason', async ({ desk }) => {
  const page = await desk.start()
  const act = actsOf(page, 'keys')
  await serveSeedCustomer(page)
  await parked(page, 'no sound on the tablet')
  await page.keyboard.press('f')
  const rows = page.locator('.record-row')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('Parked')
  await page.keyboard.press('/')
  await page.keyboard.insertText('hotmail pasw')
  await expect(rows).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  const note = page.getByRole('region', { name: 'The record as its note says it' })
  await expect(note).toContainText('iphone keeps asking for my hotmail pasword')
  await page.keyboard.press('Escape')
  await act(/^Reopen/, 'o')
  await page.keyboard.insertText('the mail stopped again')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Reopen/ })
    .click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('How did it end?')).toBeVisible()
  const last = await page.evaluate(async () => {
    const state = await window.desk['desk:read']({})
    const open = state.ok ? state.value.unfinished.find((one) => one.state === 'open') : undefined
    const read = await window.desk['session:read']({ session: open?.session ?? '' })
    return read.ok ? read.value.at(-1)?.event : read.error
  })
  expect(last).toEqual({ type: 'session-reopened', reason: 'the mail stopped again' })
})

test('the code on a slip takes up the session that waits, and says so when there is none', async ({ desk }) => {
  const page = await desk.start()
  const code = await parked(page, 'no sound on the tablet')
  const field = page.getByRole('textbox', { name: /Code on a come-back slip/ })
  await page.keyboard.press('/')
  await expect(field).toBeFocused()
  await page.keyboard.insertText('zzzz')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No record with this code is at this desk.')).toBeVisible()
  await field.fill(`hr ${code.toLowerCase()}`)
  await page.keyboard.press('Enter')
  await expect(page.locator('#record')).toContainText('Resumed by MK')
})

test('many records leave as tables, and as a bundle that another desk brings in twice to the same end', async ({
  desk,
}) => {
  const stick = join(desk.folder, 'CITY')
  mkdirSync(stick)
  const page = await desk.start({ policy: { packFolders: [stick] } })
  const act = actsOf(page, 'keys')
  const code = await parked(page, 'no sound on the tablet')
  await page.keyboard.press('f')
  await act(/^Choose all shown/, 'a')
  await act(/^Export the chosen ones/, 'v')
  const dialog = page.getByRole('dialog')
  await act(/^Stick CITY/, '2')
  await expect(dialog.getByRole('status')).toContainText('The stick CITY may be pulled out now.')
  await dialog.getByText('For another desk').click()
  await act(/^Stick CITY/, '2')
  await expect.poll(() => readdirSync(stick).filter((name) => name.endsWith('.handrail-records'))).toHaveLength(1)
  const table = readdirSync(stick).find((name) => name.endsWith('sessions.csv')) ?? ''
  expect(readFileSync(join(stick, table), 'utf8')).toContain('"no sound on the tablet"')
  await desk.close()

  const other = new Desk()
  try {
    const there = await other.start({ policy: { desk: 'Town hall', packFolders: [stick] } })
    await there.getByRole('button', { name: /^MK/ }).click()
    await expect(there.getByRole('button', { name: 'New session' })).toBeVisible()
    await there.keyboard.press('f')
    await expect(there.getByRole('heading', { name: 'Records' })).toBeVisible()
    await there.keyboard.press('i')
    const bring = there.getByRole('dialog')
    await expect(bring).toBeVisible()
    await bring.getByRole('button', { name: /handrail-records/ }).click()
    await expect(bring).toContainText('New: 1 · gone on since: 0 · already here: 0 · in conflict: 0')
    await bring.getByRole('button', { name: /handrail-records/ }).click()
    await expect(bring).toContainText('New: 0 · gone on since: 0 · already here: 1 · in conflict: 0')
    await there.keyboard.press('Escape')
    await expect(there.locator('.record-row')).toContainText('from Library desk 2')
    await there.keyboard.press('Escape')
    await there.keyboard.press('/')
    await there.keyboard.insertText(code)
    await there.keyboard.press('Enter')
    await expect(there.locator('#record')).toContainText('no sound on the tablet')
  } finally {
    await other.remove()
  }
})

test('what comes to the counter is counted from the record, and leaves as a table and a picture', async ({ desk }) => {
  const page = await desk.start()
  const act = actsOf(page, 'keys')
  await serveSeedCustomer(page)
  await page.keyboard.press('f')
  await act(/^Insights/, 'g')
  const plot = page.getByRole('region', { name: 'Which steps fail' })
  await expect(plot.getByRole('row')).toContainText('Enter the correct password')
  await act(/^Save the table/, 'c')
  await expect(page.getByText(/insights\.csv/)).toBeVisible()
  await act(/^Save the picture/, 'p')
  await expect(page.getByText(/insights\.png/)).toBeVisible()
  expect(desk.read(desk.saved('insights.csv')[0] ?? '')).toContain('"outcomes","Solved","","1",""')
})
