import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from '../desk'
import { everyScreen, withEverything } from '../every-screen'

const tour = resolve(import.meta.dirname, '..', '..', 'tour')

const SIZES = { en: { width: 1366, height: 768 }, fr: { width: 1024, height: 768 } } as const

for (const language of ['en', 'fr'] as const) {
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    test(`every screen and dialog, ${theme}, in ${language === 'en' ? 'English' : 'French on a small screen'}`, async ({ desk }) => {
      const folder = join(tour, `${language}-${theme}`)
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
      const page = await withEverything(desk, { language, size: SIZES[language] })
      let pictures = 0
      await everyScreen(page, async (screen) => {
        pictures += 1
        // Each clerk who signs on brings their own colours along.
        await page.evaluate((chosen) => (document.documentElement.dataset['theme'] = chosen), theme)
        const name = `${String(pictures).padStart(2, '0')}-${screen.replaceAll(/\W+/g, '-')}.png`
        await page.screenshot({ path: join(folder, name), animations: 'disabled' })
      })
    })
  }
}
