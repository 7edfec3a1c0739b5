import type { Page } from '@playwright/test'
import { startOn, toTheReader } from './at-the-reader'
import { record, stepCard } from './clerk'
import { expect, newSession, test } from './desk'

/** Who did what, in order, in the one session that is not closed. */
async function acts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const desk = await window.desk['desk:read']({})
    const session = desk.ok ? (desk.value.unfinished[0]?.session ?? '') : ''
    const read = await window.desk['session:read']({ session })
    return read.ok ? read.value.map(({ clerk, event }) => `${clerk} ${event.type}`) : []
  })
}

async function takesOver(page: Page, digit: string): Promise<void> {
  await page.keyboard.press('F6')
  await expect(page.getByRole('dialog')).toContainText('Who is at the desk now?')
  // No key of the step behind it acts.
  await page.keyboard.press('Space')
  await page.keyboard.press(digit)
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('two clerks share a desk and a customer: one key hands over, each act is its clerk’s, and nothing typed changes hands', async ({
  desk,
}) => {
  const page = await startOn(desk)
  await newSession(page)
  await toTheReader(page)
  await expect(stepCard(page)).toContainText('Look at the reader')
  await page.keyboard.press('1')
  await page.keyboard.press('Space')
  await expect(stepCard(page)).toContainText('Press the button')

  await takesOver(page, '2')
  await expect(stepCard(page)).toContainText(/Last: Reader looked at \(Round\) at \d\d:\d\d by MK/)
  await expect(record(page)).toContainText('Taken over by JL from MK')
  await page.keyboard.press('1')
  await page.keyboard.press('Space')
  await expect(stepCard(page)).toContainText('Press the button')

  await page.keyboard.press('f')
  await page.getByRole('textbox').first().fill('the button sticks')
  await takesOver(page, '1')
  await expect(record(page)).toContainText('Note: the button sticks')
  await expect(stepCard(page)).toContainText(/by JL/)
  const all = await acts(page)
  expect(all.slice(all.indexOf('JL session-resumed') - 2)).toEqual([
    'MK step-answered',
    'MK fact-noted',
    'JL session-resumed',
    'JL step-answered',
    'JL remark-added',
    'MK session-resumed',
  ])
})
