import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { complaintBox, record, signOnAndOpen } from './clerk'
import { expect, test } from './desk'

const titles = (page: Page) => page.locator('.card h3').allInnerTexts()

test('words cannot decide, a question does; the answer is changed, what fell is marked, and the record tells it all', async ({
  desk,
}) => {
  const page = await desk.start()
  await signOnAndOpen(page, 'keys')
  await complaintBox(page).fill('it refuses my hotmail password')
  await page.keyboard.press('Enter')
  const question = page.locator('.ask-text')
  await expect(question).toContainText('Can you sign in at outlook.com')
  const mail = 'Outlook or Hotmail stops syncing'
  await expect(page.locator('.card h3').first()).toContainText(mail)
  await page.keyboard.press('n')
  await expect(record(page)).toContainText('works at outlook.com?')
  await expect(page.locator('.card h3').first()).not.toContainText(mail)
  const fallen = page.locator('.card', { hasText: mail })
  await expect(fallen.locator('.card-fell')).toHaveText('↓ was 1 before the last answer')
  const [decided = ''] = await titles(page)

  await page.keyboard.press('b')
  await expect(question).toContainText('Can you sign in at outlook.com')
  await page.keyboard.press('y')
  await expect(page.locator('.card h3').first()).toContainText(mail)
  await page.keyboard.press('b')
  await page.keyboard.press('n')
  await expect(page.locator('.card h3').first()).toHaveText(decided)

  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible()
  await expect(record(page)).toContainText('No')
})

test('words that no article answers are kept for its authors, and the nearest are offered', async ({ desk }) => {
  const page = await desk.start()
  await signOnAndOpen(page, 'keys')
  await complaintBox(page).fill('my zither hums in the rain')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toContainText('No article fits these words yet')
  expect((await titles(page)).length).toBeGreaterThan(3)
  await expect(record(page)).toContainText('No article for this yet; nearest:')
})

test('what closed sessions taught shifts the order and says so; policy switches it off', async ({ desk }) => {
  const page = await desk.start()
  await solveWithSecond(page)
  await complaintBox(page).fill('it refuses my hotmail password')
  await expect(page.locator('.card', { hasText: 'solved 1 of 1 here' })).toHaveCount(1)
  await desk.close()
  const plain = await desk.start({ policy: { learning: false } })
  const experience = await plain.evaluate(() => window.desk['desk:experience']({}))
  expect(experience).toEqual({ ok: true, value: [] })
})

/** A session in which the article that is suggested second is carried through, and the next one opened. */
async function solveWithSecond(page: Page): Promise<void> {
  await signOnAndOpen(page, 'keys')
  const solved = await page.evaluate(async () => {
    const opened = await window.desk['session:open']({ customerLanguage: 'en' })
    if (!opened.ok) return opened.error.text
    const { session } = opened.value
    let seq = opened.value.events.length
    const act = async (command: Parameters<(typeof window.desk)['session:execute']>[0]['command']) => {
      const reply = await window.desk['session:execute']({ session, expectedSeq: seq, command })
      if (reply.ok) seq += reply.value.events.length
      return reply
    }
    await act({ type: 'choose-article', article: 'reset-forgotten-password', why: [] })
    const started = await act({ type: 'start-checklist' })
    if (!started.ok) return started.error.text
    const list = started.value.events.find(({ event }) => event.type === 'checklist-started')?.event
    if (list?.type !== 'checklist-started') return 'no list'
    for (const step of list.steps) {
      const seen = (step.sights ?? []).map(({ id }) => id)
      const done = { run: 1, step: step.id, answer: 'done' as const, ...(seen.length > 0 && { seen }) }
      const answered = await act({ type: 'answer-step', ...done })
      if (!answered.ok) return answered.error.text
    }
    await act({ type: 'finish-checklist' })
    const closed = await act({ type: 'close', outcome: 'resolved' })
    return closed.ok ? 'closed' : closed.error.text
  })
  expect(solved).toBe('closed')
  await page.keyboard.press('p')
  await page.reload()
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  await signOnAndOpen(page, 'keys')
}

test('a large pack is indexed once, away from the window, and read from its file afterwards', async ({ desk }) => {
  const pack = join(desk.folder, 'large')
  writePack(pack, 320)
  const kept = join(desk.data, 'content-cache')
  const index = () => readdirSync(kept).filter((name) => name.startsWith('index-'))
  const page = await desk.start({ policy: { contentFolder: pack } })
  await signOnAndOpen(page, 'keys')
  await complaintBox(page).fill('the printer 217 eats the paper')
  await expect(page.locator('.card h3').first()).toHaveText('Printer 217 pulls in several sheets')
  const [name = ''] = index()
  const { mtimeMs } = statSync(join(kept, name))
  await desk.close()
  const again = await desk.start({ policy: { contentFolder: pack } })
  await signOnAndOpen(again, 'keys')
  await complaintBox(again).fill('printer 43 eats paper')
  await expect(again.locator('.card h3').first()).toHaveText('Printer 43 pulls in several sheets')
  expect(index()).toEqual([name])
  expect(statSync(join(kept, name)).mtimeMs).toBe(mtimeMs)
})

function writePack(folder: string, articles: number): void {
  mkdirSync(join(folder, 'articles'), { recursive: true })
  const manifest =
    'id: large\nversion: "1.0"\ntitle: { en: Large }\npublisher: Test\nlicence: MIT\nlanguages: [en]\nfacts: []\n'
  writeFileSync(join(folder, 'pack.yaml'), manifest)
  for (let nth = 1; nth <= articles; nth++) {
    const keys = [
      `id: printer-${nth}`,
      'language: en',
      `title: Printer ${nth} pulls in several sheets`,
      'revision: 1\nconfidence: validated\nheading: Feed the paper anew\nchoose: Choose this for this printer.',
      'impact: It takes a moment.\nminutes: 5\ndataAtRisk: Nothing.\nneeds: []\nwhoMay: Everyone\napplies: {}',
      `symptoms:\n  - { id: eats, text: "Printer ${nth} takes too many sheets", says: ["printer ${nth} eats the paper"] }`,
      'steps:\n  - { id: fan, title: Fan the paper, record: Paper fanned, do: Fan the paper., look: Loose sheets. }',
      'completion: One sheet at a time.\nowner: Test\nreviewedOn: 2026-10-01\nreviewBy: 2099-01-01',
    ]
    writeFileSync(join(folder, 'articles', `printer-${nth}.en.md`), `---\n${keys.join('\n')}\n---\nBecause.\n`)
  }
}
