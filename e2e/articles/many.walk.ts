import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { atTheAuthors, install } from '../at-the-authors'
import { complaintBox, signOnAndOpen } from '../clerk'
import { expect, test } from '../desk'

type Report = {
  readonly pages: readonly { readonly file: string; readonly article: string }[]
  readonly left: readonly { readonly file: string; readonly why: string }[]
}

/** So many articles are looked for by their own titles. */
const SOUGHT = 20

test('a folder of support pages is imported, packed, signed, installed and searched in the app', async ({ desk }) => {
  const pages = process.env['HANDRAIL_ARTICLES']
  if (pages === undefined) throw new Error('name the folder of pages: npm run articles -- FOLDER')
  const { folder, stick, content } = atTheAuthors(desk)
  const times: Record<string, number> = {}
  const timed = async <T>(what: string, act: () => T | Promise<T>): Promise<T> => {
    const begun = performance.now()
    const done = await act()
    times[what] = Math.round(performance.now() - begun)
    return done
  }

  const report = JSON.parse(await timed('import', () => content('import', pages, '--into', 'all', '--json'))) as Report
  await timed('check', () => content('check', 'all'))
  await timed('pack', () => content('pack', 'all', '-o', 'all.handrail'))
  const signer: unknown = JSON.parse(content('keys', '--out', 'secret.pem', '--name', 'Authors'))
  content('sign', 'all.handrail', '--key', 'secret.pem', '-o', join(stick, 'all.handrail'))

  const page = await desk.start({ policy: { trustedSigners: [signer], packFolders: [stick] } })
  await page.keyboard.press('1')
  await timed('look at and install in the app', () => install(page, /all\.handrail/))
  await timed('open a session', async () => {
    await signOnAndOpen(page, 'keys')
    await complaintBox(page).fill('the')
    await expect(page.locator('.card').first()).toBeVisible()
  })
  const every = Math.max(1, Math.floor(report.pages.length / SOUGHT))
  const sought = report.pages.filter((_, nth) => nth % every === 0).slice(0, SOUGHT)
  const missed: string[] = []
  await timed(`${sought.length} searches`, async () => {
    for (const { article } of sought) {
      const file = readFileSync(join(folder, 'all', 'articles', `${article}.md`), 'utf8')
      const { title } = parse(file.split(/^---$/m)[1] ?? '') as { title: string }
      await complaintBox(page).fill(title)
      const shown = page.locator('.card h3', { hasText: title.slice(0, 40) }).first()
      if (
        !(await shown.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        ))
      )
        missed.push(title)
    }
  })
  const bytes = statSync(join(stick, 'all.handrail')).size
  console.log({ drafts: report.pages.length, left: report.left.length, bytes, milliseconds: times, missed })
  expect(report.left.filter(({ why }) => why === '')).toEqual([])
  expect(missed).toEqual([])
})
