import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import {
  actsOf,
  complaint,
  complaintBox,
  doneOnce,
  doneToTheEnd,
  heard,
  messageBox,
  record,
  signOnAndOpen,
  stepCard,
  write,
} from '../clerk'
import { expect, test } from '../desk'

const tour = resolve(import.meta.dirname, '..', '..', 'tour')

test('the seed’s session as a clerk walks it, with a picture of every stage and the exported notes', async ({ desk }) => {
  mkdirSync(tour, { recursive: true })
  for (const name of readdirSync(tour)) if (extname(name) !== '') rmSync(join(tour, name))
  const page = await desk.start()
  const act = actsOf(page, 'keys')
  let pictures = 0
  const picture = async (name: string): Promise<void> => {
    pictures += 1
    await page.screenshot({ path: join(tour, `${String(pictures).padStart(2, '0')}-${name}.png`), animations: 'disabled' })
  }

  await signOnAndOpen(page, 'keys')
  await write(page, 'keys', complaintBox(page), complaint)
  await expect(record(page)).toContainText('Account: Outlook.com')
  await picture('listen')
  await page.keyboard.press('Enter')
  await act(/^Yes, that works$/, 'y')
  await expect(record(page)).toContainText('works at outlook.com?')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
  await picture('choose')
  await page.keyboard.press('Enter')
  for (let step = 1; step <= 4; step++) await doneOnce(page, 'keys')
  await expect(stepCard(page)).toContainText('Open the Password field')
  await act(/^Note$/, 'n')
  await page.keyboard.insertText('two Outlook accounts on the phone, second one affected')
  await page.keyboard.press('Enter')
  await expect(record(page)).toContainText('second one affected')
  await picture('recover')
  await doneOnce(page, 'keys')
  await act(/^An error appeared$/, 'e')
  await write(page, 'keys', messageBox(page), heard)
  await expect(page.locator('.hit').first().locator('.offer')).toHaveCount(2)
  await picture('error')
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await expect(page.locator('main')).toContainText('step 6 of 8 is waiting')
  for (let step = 1; step <= 2; step++) await doneOnce(page, 'keys')
  await picture('detour')
  await doneToTheEnd(page, 'keys')
  await picture('detour-complete')
  await act(/^Back to step 6/, 'Enter')
  await expect(stepCard(page)).toContainText('Enter the correct password')
  await picture('back-at-step-6')
  await doneToTheEnd(page, 'keys')
  await picture('complete')
  await act(/^Go to closing$/, 'Enter')
  await act(/Solved/, 's')
  await page.keyboard.press('n')
  await page.keyboard.insertText(
    'Second Outlook account was the affected one. Reset by text message to 06 12 34 56 78. Shown how to update the password on the iPad at home.',
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('main')).toContainText('A phone number is hidden')
  await picture('close')
  await page.getByRole('button', { name: 'Save all' }).click()
  await expect.poll(() => readdirSync(desk.exports).length).toBe(4)
  await picture('saved')
  for (const name of readdirSync(desk.exports)) copyFileSync(join(desk.exports, name), join(tour, name))
  await act(/^Close and next customer$|next customer/, 'Enter')
  await expect(page.getByRole('button', { name: 'New session' })).toBeVisible()
  await picture('next-customer')
})
