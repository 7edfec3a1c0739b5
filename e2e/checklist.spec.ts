import type { Page } from '@playwright/test'
import { startOn, toTheReader } from './at-the-reader'
import { actsOf, park, record, signOnAndOpen, stepCard } from './clerk'
import { expect, test } from './desk'

/** Says yes to the step of this name. */
async function done(page: Page, title: RegExp): Promise<void> {
  await expect(stepCard(page)).toContainText(title)
  await actsOf(page, 'keys')(/^(Done|Fait)$/, 'Space')
  await expect(stepCard(page)).not.toContainText(title)
}

async function seen(page: Page, digit: string, what: RegExp): Promise<void> {
  await page.keyboard.press(digit)
  await expect(
    page
      .getByRole('radio', { name: what })
      .or(page.getByRole('button', { name: what }))
      .first(),
  ).toBeVisible()
}

const folded = (page: Page, title: string) => page.locator('.folded-row', { hasText: title })

test('what is seen is asked for, chooses the wording and the steps, and what hangs on it is asked again when it is changed', async ({
  desk,
}) => {
  const page = await startOn(desk)
  const act = actsOf(page, 'keys')
  await signOnAndOpen(page, 'keys')
  await toTheReader(page)
  // A tick alone does not do where a value is asked for.
  await page.keyboard.press('Space')
  await expect(stepCard(page)).toContainText('Look at the reader')
  await seen(page, '1', /Round/)
  await done(page, /Look at the reader/)
  await expect(record(page)).toContainText('shape: Round')
  // The wording for what was seen, and the other one a key away.
  await expect(stepCard(page)).toContainText('on top')
  await act(/^Other version/, 'v')
  await expect(stepCard(page)).toContainText('in front')
  await expect(record(page)).toContainText('2 shown for square reader')
  await act(/^Other version/, 'v')
  await done(page, /Press the button/)
  // The step for the other shape stays in sight, with the reason.
  await expect(folded(page, 'Open the flap')).toContainText(/Model: round.*does not apply/s)
  await expect(stepCard(page)).toContainText('Let it start')

  await page.keyboard.press('o')
  await expect(page.getByRole('heading', { name: 'The whole list' })).toBeVisible()
  await page.getByRole('button', { name: /^Change the answer to step 1|^Choose step 1/ }).click()
  await act(/^Change this answer$/, 'Enter')
  await expect(stepCard(page)).toContainText('Look at the reader')
  await seen(page, '2', /Square/)
  await actsOf(page, 'keys')(/^Done$/, 'Space')
  // Pressing the button was done with the round one in mind.
  await expect(stepCard(page)).toContainText('Press the button')
  await expect(stepCard(page)).toContainText('in front')
  await expect(stepCard(page)).toContainText(/answer to .Look at the reader. was changed/)
  await done(page, /Press the button/)
  await expect(stepCard(page)).toContainText('Open the flap')
  await expect(record(page)).toContainText('shape: Square')
})

test('a wait runs on through a kill and a restart, and what lasts stays in sight until it is over', async ({
  desk,
}) => {
  const page = await startOn(desk)
  await signOnAndOpen(page, 'keys')
  await toTheReader(page)
  await seen(page, '1', /Round/)
  await done(page, /Look at the reader/)
  await done(page, /Press the button/)
  await actsOf(page, 'keys')(/^Start the wait/, 'h')
  const clock = page.locator('.step-card', { hasText: /left|until/ })
  await expect(clock).toBeVisible()
  const until = /until (\d\d:\d\d)/.exec(await stepCard(page).innerText())?.[1] ?? 'no time'
  await desk.kill()

  const again = await startOn(desk)
  await again.getByRole('button', { name: /^MK$/ }).click()
  await again.locator('.unfinished-list').getByRole('button').first().click()
  // The last answered step is confirmed before anything else.
  await expect(stepCard(again)).toContainText('Press the button')
  await expect(stepCard(again)).toContainText('Asked again after an interruption')
  await done(again, /Press the button/)
  await expect(stepCard(again)).toContainText(`until ${until}`)
  await actsOf(again, 'keys')(/^Couldn’t do it$/, 'x')
  await again.keyboard.press('1')
  await again.keyboard.press('Enter')
  const lasting = again.getByRole('region', { name: /lasts|holds|now/i })
  await expect(lasting).toContainText('No card into the reader')
  await expect(record(again)).toContainText('No card into the reader')
  await again.keyboard.press('o')
  await expect(lasting).toBeVisible()
  await again.keyboard.press('Escape')
  await again.keyboard.press('F4')
  await expect(lasting).toBeHidden()
})

test('the turned screen has the step in the customer’s language and nothing else', async ({ desk }) => {
  const page = await startOn(desk)
  await signOnAndOpen(page, 'keys')
  await page.evaluate(async () => {
    const state = await window.desk['desk:read']({})
    const [open] = state.ok ? state.value.unfinished : []
    const command = { type: 'choose-language', whose: 'customer', language: 'fr' } as const
    return window.desk['session:execute']({ session: open?.session ?? '', expectedSeq: 1, command })
  })
  await page.reload()
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  await page.locator('.unfinished-list').getByRole('button').first().click()
  await toTheReader(page)
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox')).toBeFocused()
  await page.keyboard.insertText('she is in a hurry')
  await page.keyboard.press('Enter')
  await expect(record(page)).toContainText('she is in a hurry')
  await seen(page, '1', /Rond|Round/)
  await actsOf(page, 'keys')(/^Done$/, 'Space')
  await expect(stepCard(page)).toContainText('Appuyez sur le bouton')
  await page.keyboard.press('t')
  await expect(page.getByText('Appuyer sur le bouton')).toBeVisible()
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.childElementCount === 0)
      .filter((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return document.elementFromPoint(x + width / 2, y + height / 2) === element
      })
      .map((element) => element.textContent)
      .join(' '),
  )
  expect(shown).not.toMatch(/hurry|Library desk|MK|Press the button|tell the authors/)
  await page.keyboard.press('Escape')
  await expect(stepCard(page)).toBeVisible()
})

test('three customers are served by turns, and a colleague who takes one up is in its record', async ({ desk }) => {
  const page = await startOn(desk)
  for (const name of ['first', 'second', 'third']) {
    await signOnAndOpen(page, 'keys')
    await toTheReader(page, `${name}: the card reader is dead`)
    await seen(page, '1', /Round/)
    await done(page, /Look at the reader/)
    await park(page)
  }
  await expect(page.locator('.unfinished-list').getByRole('button')).toHaveCount(3)
  await page.keyboard.press('k')
  await actsOf(page, 'keys')(/^JL$/, '2')
  for (const name of ['second', 'first']) {
    const waiting = page.locator('.unfinished-list').getByRole('button')
    await expect(waiting.first()).toBeVisible()
    // Codes tell them apart; the record says whose it is.
    for (let at = 0; at < (await waiting.count()); at++) {
      await waiting.nth(at).click()
      await expect(stepCard(page)).toContainText('Look at the reader')
      if (await record(page).getByText(`${name}:`).isVisible()) break
      await park(page)
    }
    await expect(record(page)).toContainText(`${name}: the card reader is dead`)
    await expect(record(page)).toContainText(/JL/)
    await seen(page, '1', /Round/)
    await done(page, /Look at the reader/)
    await expect(stepCard(page)).toContainText('Press the button')
    await park(page)
  }
})

test('an answer is undone with a trace', async ({ desk }) => {
  const page = await startOn(desk)
  await signOnAndOpen(page, 'keys')
  await toTheReader(page)
  await seen(page, '1', /Round/)
  await done(page, /Look at the reader/)
  await done(page, /Press the button/)
  await page.keyboard.press('u')
  await expect(stepCard(page)).toContainText('Press the button')
  await expect(stepCard(page)).toContainText('Taken back')
  await expect(record(page)).toContainText(/✓ 2 Button pressed/)
  await expect(record(page)).toContainText(/↶|taken back/i)
})
