import type { Page } from '@playwright/test'
import { startOn, toTheReader } from './at-the-reader'
import { actsOf, park, record, stepCard } from './clerk'
import { expect, newSession, test } from './desk'

/** Hours go by on the clock of the window alone, and must not lock the desk. */
const awake = { idle: 0 }

async function done(page: Page, title: string, ...first: string[]): Promise<void> {
  await expect(page.locator('.step-title')).toContainText(title)
  for (const key of [...first, 'Space']) await page.keyboard.press(key)
  await expect(page.locator('.step-title')).not.toContainText(title)
}

/** The hours go by on the clock of the window; the record's end does not move. */
async function pass(page: Page, time: string): Promise<void> {
  await page.clock.install({ time: Date.now() })
  await page.clock.fastForward(time)
}

const lasting = (page: Page) => page.locator('.lasting')

test('what lasts is there after parking and a restart, and goes by itself when its time is over', async ({ desk }) => {
  const first = await startOn(desk, awake)
  await newSession(first)
  await toTheReader(first)
  await done(first, 'Look at the reader', '1')
  await done(first, 'Press the button')
  await actsOf(first, 'keys')(/^Couldn’t do it$/, 'x')
  await first.keyboard.press('1')
  await first.keyboard.press('Enter')
  await expect(lasting(first)).toContainText(/No card into the reader until \d\d:\d\d.* · 2 h 0\d left/)
  // Nothing of the customer stays while the next one is served.
  await park(first)
  await expect(first.locator('body')).not.toContainText('No card into the reader')
  await desk.close()

  const page = await startOn(desk, awake)
  await page.keyboard.press('1')
  await page.locator('.unfinished').getByRole('button').click()
  await expect(lasting(page)).toContainText('No card into the reader until')
  await pass(page, '02:02:00')
  await expect(lasting(page)).toHaveCount(0)
  await expect(stepCard(page)).toContainText('Let it start')
})

test('a wait says when it is over, and the whole list leads past it to any open step and back', async ({ desk }) => {
  const page = await startOn(desk, awake)
  await newSession(page)
  await toTheReader(page)
  await done(page, 'Look at the reader', '1')
  await done(page, 'Press the button')
  await actsOf(page, 'keys')(/^Start the wait$/, 'h')
  await expect(page.locator('.wait-end')).toContainText(/Waiting until \d\d:\d\d.* · (30|29):\d\d left/)

  await page.keyboard.press('o')
  await page.getByRole('button', { name: /^Choose step 5/ }).click()
  await page.keyboard.press('Enter')
  await expect(record(page)).toContainText('Gone to step 5: Try a card')
  await done(page, 'Try a card')
  await expect(stepCard(page)).toContainText('Let it start')
  await expect(page.locator('.wait-end')).toContainText('left')
  await pass(page, '31:00')
  await expect(page.locator('.wait-end')).toContainText(/The wait is over since \d\d:\d\d/)
  await done(page, 'Let it start')
  await expect(page.locator('.completion')).toContainText('The list is complete')
  // A step for other readers was not left out.
  await expect(page.locator('.completion')).not.toContainText('Open the flap')
})
