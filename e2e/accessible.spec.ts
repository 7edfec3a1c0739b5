import type { Page } from '@playwright/test'
import {
  axe,
  badFocus,
  chosenByColourOnly,
  fromRightToLeft,
  moving,
  notMirrored,
  outOfReach,
  poorColours,
  tooSmallToTouch,
  tooWide,
} from './accessibility'
import { doneOnce, signOnAndOpen, toTheChecklist } from './clerk'
import { expect, test } from './desk'
import { everyScreen, withEverything } from './every-screen'

type Check = (page: Page, screen: string) => Promise<string[]>

/** A held key, or a hand on the glass, must do on each screen; the turned screen is the customer's and takes no focus. */
const focus: Check = async (page, screen) => (screen.startsWith('turned') ? [] : badFocus(page))

/** The page in the other themes, for what depends on colours alone. */
const otherThemes: Check = async (page) => {
  const found: string[] = []
  for (const theme of ['dark', 'contrast']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme)
    found.push(...(await poorColours(page)).map((problem) => `${theme}: ${problem}`))
  }
  await page.evaluate(() => delete document.documentElement.dataset['theme'])
  return found
}

type Way = {
  readonly name: string
  readonly language: 'en' | 'fr'
  readonly size: { readonly width: number; readonly height: number }
  readonly checks: readonly Check[]
  readonly first?: (page: Page) => Promise<void>
}

const COUNTER = { width: 1366, height: 768 }
const SMALL = { width: 1024, height: 768 }
/** What 1024 x 768 has left at 200 % (WCAG 1.4.4). */
const DOUBLED = { width: 512, height: 384 }

const ways: readonly Way[] = [
  {
    ...{ name: 'in three themes, to a finger and to the Tab key, at 1366 x 768', language: 'en', size: COUNTER },
    checks: [axe, tooWide, tooSmallToTouch, focus, otherThemes],
  },
  {
    ...{
      name: 'in three themes, to a finger and to the Tab key, at 1024 x 768 in French',
      language: 'fr',
      size: SMALL,
    },
    checks: [axe, tooWide, tooSmallToTouch, focus, otherThemes],
  },
  { name: 'at 200 % of 1024 x 768', language: 'fr', size: DOUBLED, checks: [tooWide, outOfReach] },
  {
    ...{ name: 'from right to left', language: 'en', size: SMALL, first: fromRightToLeft },
    checks: [tooWide, notMirrored, outOfReach],
  },
  {
    ...{ name: 'in the colours that the system forces', language: 'en', size: COUNTER },
    first: (page) => page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }),
    checks: [chosenByColourOnly, focus],
  },
  {
    ...{ name: 'with nothing that moves, where that is asked for', language: 'en', size: COUNTER },
    first: (page) => page.emulateMedia({ reducedMotion: 'reduce' }),
    checks: [moving],
  },
]

for (const { name, language, size, checks, first } of ways) {
  test(`every screen and dialog is accessible ${name}`, async ({ desk }) => {
    test.setTimeout(240_000)
    const page = await withEverything(desk, { language, size })
    await first?.(page)
    const found: string[] = []
    let looks = 0
    await everyScreen(page, async (screen) => {
      looks += 1
      // A desk that was locked has a page that is loaded anew.
      if (screen === 'locked') await first?.(page)
      for (const check of checks) found.push(...(await check(page, screen)).map((problem) => `${screen}: ${problem}`))
    })
    expect(found).toEqual([])
    expect(looks).toBeGreaterThan(36)
  })
}

/** Nobody scrolls with a customer in front of them, however tall the card of a step is. */
test('the first answer of each step is on the screen, also at 1024 x 768 in French and at 800 x 600', async ({
  desk,
}) => {
  const page = await desk.start({ language: 'fr' })
  await signOnAndOpen(page, 'keys')
  await toTheChecklist(page, 'keys')
  while (!(await page.locator('.completion').isVisible())) {
    for (const size of [SMALL, { width: 800, height: 600 }, COUNTER]) {
      await page.setViewportSize(size)
      expect(await answersOutOfSight(page)).toEqual([])
    }
    await doneOnce(page, 'keys')
  }
})

function answersOutOfSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const answer = document.querySelector('.step-card .step-answers .key-button')?.getBoundingClientRect()
    const screen = document.querySelector('main')?.getBoundingClientRect()
    const title = document.querySelector('.step-card .step-title')?.textContent ?? ''
    const seen = answer && screen && answer.top >= screen.top && answer.bottom <= screen.bottom
    return seen ? [] : [title]
  })
}
