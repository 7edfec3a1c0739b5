import { actsOf, doneOnce, serveSeedCustomer, signOnAndOpen, toTheChecklist, type Way } from './clerk'
import { expect, test } from './desk'

for (const language of ['en', 'fr']) {
  for (const way of ['keys', 'touch'] satisfies Way[]) {
    test(`a whole visit in ${language} by ${way} alone, and nothing of the customer stays on the screen`, async ({
      desk,
    }) => {
      const page = await desk.start({ language })
      await serveSeedCustomer(page, way)
      expect(await page.locator('body').innerText()).not.toContain('hotmail')
      expect(await page.title()).toBe('Handrail')
      const left = await page.evaluate(() => window.desk['desk:read']({}))
      expect(left).toMatchObject({ ok: true, value: { unfinished: [] } })
    })
  }
}

test('killed in the middle, started again: the session is offered, one step back, with everything acknowledged in it', async ({
  desk,
}) => {
  const page = await desk.start()
  await signOnAndOpen(page, 'keys')
  await toTheChecklist(page, 'keys')
  for (let step = 1; step <= 3; step++) await doneOnce(page, 'keys')
  await expect(page.locator('#record')).toContainText('3 Accounts')
  const said = await page.locator('#record .record-line, #record li').allInnerTexts()
  await desk.kill()
  const again = await desk.start()
  const act = actsOf(again, 'keys')
  await act(/^MK$/, '1')
  // The session stands first among the unfinished ones, so its key is 1 again.
  await expect(again.locator('.unfinished-list')).toContainText('Outlook or Hotmail')
  await again.keyboard.press('1')
  await expect(again.locator('.step-card')).toContainText('Tap Accounts')
  const kept = await again.locator('#record .record-line, #record li').allInnerTexts()
  expect(kept.slice(0, said.length)).toEqual(said)
  await expect(again.locator('#record')).toContainText('after an interruption')
})
