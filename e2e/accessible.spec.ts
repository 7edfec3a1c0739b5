import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { actsOf, complaint, complaintBox, doneOnce, heard, messageBox, signOnAndOpen, write } from './clerk'
import { expect, test } from './desk'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Axe finds nothing, nothing scrolls sideways, and everything to touch is at least 44 px high and wide (WCAG 2.5.5). */
async function check(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze()
  expect(
    violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`),
  ).toEqual([])
  const wide = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))
  expect([where, wide]).toEqual([where, 0])
  expect([where, await tooSmallToTouch(page)]).toEqual([where, []])
}

/** The first answer of the step is wholly on the screen, however tall its card is: nobody scrolls with a customer in front of them. */
async function answerInReach(page: Page): Promise<void> {
  const out = await page.evaluate(() => {
    const answer = document.querySelector('.step-card .step-answers .key-button')?.getBoundingClientRect()
    const screen = document.querySelector('main')?.getBoundingClientRect()
    const title = document.querySelector('.step-card .step-title')?.textContent ?? ''
    return answer && screen && (answer.top < screen.top || answer.bottom > screen.bottom) ? [title] : []
  })
  expect(out).toEqual([])
}

/** Controls that a finger 22 px off their middle would miss. Hit areas may be larger than what is drawn, so the page is asked. */
function tooSmallToTouch(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const reach = 21
    const controls = Array.from(
      document.querySelectorAll<HTMLElement>('main button, main input, header button, dialog[open] button'),
    )
    const inDialog = document.querySelector('dialog[open]')
    return controls
      .filter((control) => control.checkVisibility() && !control.closest('.visually-hidden'))
      .filter((control) => !(control instanceof HTMLButtonElement && control.disabled))
      .filter((control) => !inDialog || inDialog.contains(control))
      .filter((control) => {
        // A card or a label takes the touch for the button or the radio in it.
        const area = control.closest('.card, label') ?? control
        const box = control.getBoundingClientRect()
        const seen = (control.closest('main, header, dialog') ?? document.body).getBoundingClientRect()
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
        const points = [
          [x - reach, y],
          [x + reach, y],
          [x, y - reach],
          [x, y + reach],
        ] as const
        return points.some(([px, py]) => {
          const hit = document.elementFromPoint(px, py)
          const onScreen = px > seen.left && py > seen.top && px < seen.right && py < seen.bottom
          return hit !== null && onScreen && !area.contains(hit)
        })
      })
      .map((control) => control.innerText || control.outerHTML.slice(0, 80))
  })
}

const looks = [
  { name: 'light at 1366 x 768', language: 'en', scheme: 'light', size: { width: 1366, height: 768 } },
  { name: 'dark at 1024 x 768 in French', language: 'fr', scheme: 'dark', size: { width: 1024, height: 768 } },
  { name: 'at 200 % (683 x 384)', language: 'en', scheme: 'light', size: { width: 800, height: 600 } },
] as const

for (const { name, language, scheme, size } of looks) {
  test(`every screen is accessible, ${name}`, async ({ desk }) => {
    test.setTimeout(120_000)
    const page = await desk.start({ language, size })
    await page.emulateMedia({ colorScheme: scheme })
    const act = actsOf(page, 'keys')
    await check(page, 'who is at the desk')
    await page.keyboard.press('1')
    await check(page, 'start')
    await page.keyboard.press('c')
    await expect(page.locator('main')).toContainText('2026.11')
    await check(page, 'content')
    await page.keyboard.press('Escape')
    await signOnAndOpen(page, 'keys')
    await check(page, 'listen, empty')
    await write(page, 'keys', complaintBox(page), complaint)
    await expect(page.locator('.card').first()).toBeVisible()
    await check(page, 'listen')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.locator('main')).toContainText(/Data at risk|Données/)
    await check(page, 'choose')
    await page.keyboard.press('Enter')
    await check(page, 'recover')
    await act(/^(Couldn’t do it|Impossible)$/, 'x')
    await expect(page.getByRole('dialog')).toBeVisible()
    await check(page, 'could not')
    await page.keyboard.press('Escape')
    await act(/^(Later|Plus tard)$/, 'l')
    await page.getByRole('radio', { name: /Another date|Une autre date/ }).check()
    await check(page, 'later')
    await page.keyboard.press('Escape')
    await act(/^(Good to know|Bon à savoir)$/, 'w')
    await check(page, 'background')
    await page.keyboard.press('Escape')
    for (let step = 1; step <= 5; step++) {
      await doneOnce(page, 'keys')
      await answerInReach(page)
    }
    await page.keyboard.press('o')
    await check(page, 'the whole list')
    await page.keyboard.press('Escape')
    await act(/^(An error appeared|Une erreur s’affiche)$/, 'e')
    await write(page, 'keys', messageBox(page), heard)
    await expect(page.locator('.hit').first()).toBeVisible()
    await check(page, 'error look-up')
    await page.keyboard.press('Escape')
    while (!(await page.locator('.completion').isVisible())) {
      await answerInReach(page)
      await doneOnce(page, 'keys')
    }
    await check(page, 'complete')
    await act(/^(Go to closing|Passer à la clôture)$/, 'Enter')
    await act(/Solved|Résolu/, 's')
    await check(page, 'close')
  })
}
