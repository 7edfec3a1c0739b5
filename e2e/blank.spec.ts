import type { Page } from '@playwright/test'
import { complaint, complaintBox, record, stepCard, toTheChecklist, doneOnce } from './clerk'
import { expect, inMain, newSession, test, type Desk } from './desk'

const SECRET = /pasword|canot get mail|Outlook or Hotmail/
const REMARK = 'Jane Doe rings back on Tuesday'

/** Nothing of the customer in what is drawn, in any field, in what undo brings back, on the clipboard, in the title or in what the window is told. */
async function expectBlank(page: Page, desk: Desk): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible()
  await expectNothingLeft(page, desk)
}

async function expectNothingLeft(page: Page, desk: Desk): Promise<void> {
  const looked = (): Promise<string> =>
    page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
      const kept = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href, document.title]
      return [document.documentElement.outerHTML, document.body.innerText, ...fields, ...kept].join('\n')
    })
  expect(await looked()).not.toMatch(SECRET)
  for (const keys of ['Control+z', 'Control+z', 'Control+y', 'Control+Shift+z', 'Control+v'])
    await page.keyboard.press(keys)
  expect(await looked()).not.toMatch(SECRET)
  expect(await looked()).not.toContain(REMARK)
  expect(await inMain(() => desk.app.evaluate(({ clipboard }) => clipboard.readText()))).toBe('')
  expect(
    await inMain(() =>
      desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle())),
    ),
  ).toEqual(['Handrail'])
  const state = await page.evaluate(() => window.desk['desk:read']({}))
  expect(JSON.stringify(state.ok && state.value.clerk === null && state.value)).not.toMatch(SECRET)
}

/** In the midst of a checklist, with a remark half typed and words of the record copied by the clerk. */
async function inTheMidst(page: Page): Promise<void> {
  await newSession(page)
  await toTheChecklist(page, 'keys')
  await doneOnce(page, 'keys')
  await page.keyboard.press('n')
  await page.keyboard.insertText(`${complaint} ${REMARK}`)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await expect.poll(() => page.evaluate(() => document.querySelector('textarea')?.value)).toContain(REMARK)
}

/** Whoever says who they are stands where the customer was left, and the last step is asked again. */
async function expectTakenUp(page: Page, clerk: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${clerk}`) }).click()
  await expect(stepCard(page)).toContainText('Asked again after an interruption')
  await expect(record(page)).toContainText(clerk)
}

test('the lock key blanks the desk whatever is open, and a colleague goes on with the last step confirmed again', async ({
  desk,
}) => {
  const page = await desk.start()
  await inTheMidst(page)
  await page.keyboard.press('F7')
  await expectBlank(page, desk)
  const asked = await page.evaluate(async () => {
    const read = await window.desk['desk:read']({})
    return read.ok ? read.value.unfinished : undefined
  })
  expect(asked).toEqual([])
  await expectTakenUp(page, 'JL')
})

test('the idle time that policy gives blanks the desk by itself', async ({ desk }) => {
  const page = await desk.start({ policy: { idle: 0.05 } })
  await newSession(page)
  await complaintBox(page).fill(complaint)
  await expectBlank(page, desk)
})

test('a crash of the window leaves a locked desk, and the session goes on where it was', async ({ desk }) => {
  const page = await desk.start()
  await inTheMidst(page)
  // Playwright gives a page up that crashed, so what follows is asked of the main process.
  const drawn = (): Promise<string> =>
    inMain(() =>
      desk.app.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        if (window === undefined || window.webContents.isLoading()) return ''
        // A page that is dying takes the question and never answers.
        const asked: Promise<unknown> = window.webContents.executeJavaScript('document.documentElement.outerHTML')
        const html = await Promise.race([asked, new Promise((give) => setTimeout(() => give(''), 500))])
        return String(html)
      }),
    )
  await desk.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await expect.poll(drawn).toContain('Who is at the desk?')
  expect(await drawn()).not.toMatch(SECRET)
  expect(await drawn()).not.toContain(REMARK)
  expect(await inMain(() => desk.app.evaluate(({ clipboard }) => clipboard.readText()))).toBe('')
  await desk.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode: '1' })
  })
  await expect.poll(drawn).toContain('Asked again after an interruption')
})

test('after closing, nothing of the customer is left, and a note that was copied is gone from the clipboard', async ({
  desk,
}) => {
  const page = await desk.start()
  await newSession(page)
  await complaintBox(page).fill(complaint)
  await expect(record(page)).toContainText('canot get mail')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /4 Close/ }).click()
  await page.keyboard.press('l')
  await page.keyboard.press('c')
  await expect
    .poll(() => inMain(() => desk.app.evaluate(({ clipboard }) => clipboard.readText())))
    .toContain('canot get mail')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Ready for the next customer' })).toBeVisible()
  await expectNothingLeft(page, desk)
})

test('what another program put on the clipboard stays there', async ({ desk }) => {
  const page = await desk.start()
  await newSession(page)
  await inMain(() => desk.app.evaluate(({ clipboard }) => clipboard.writeText('from elsewhere')))
  await page.keyboard.press('F7')
  await expect(page.getByRole('heading', { name: 'Who is at the desk?' })).toBeVisible()
  expect(await inMain(() => desk.app.evaluate(({ clipboard }) => clipboard.readText()))).toBe('from elsewhere')
})

test('after a kill the desk starts blank, and tells who waits only to somebody who says who they are', async ({
  desk,
}) => {
  const page = await desk.start()
  await inTheMidst(page)
  await desk.kill()
  const again = await desk.start()
  await expectBlank(again, desk)
  await again.getByRole('button', { name: /^JL/ }).click()
  await expect(again.getByText('Outlook or Hotmail stops syncing')).toBeVisible()
})
