import { expect, type Locator, type Page } from '@playwright/test'

export const complaint = 'iphone keeps asking for my hotmail pasword, says canot get mail'
export const heard = 'password incorect microsoft acount'

/** How a clerk works a screen: by keys alone, or by fingers alone (typing comes from the system's own on-screen keyboard). */
export type Way = 'keys' | 'touch'

/** Does an act whose button has this name and this key. */
export type Act = (name: RegExp, key: string) => Promise<void>

export function actsOf(page: Page, way: Way): Act {
  return async (name, key) => {
    const button = page.getByRole('button', { name }).first()
    await expect(button).toBeVisible()
    await expect(button).toBeEnabled()
    if (way === 'keys') await page.keyboard.press(key)
    else await tap(page, button)
  }
}

/** A finger on the middle of it: real touch events, no mouse. */
async function tap(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to touch')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const touch = await page.context().newCDPSession(page)
  await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await touch.detach()
}

/** Types into the field that has the focus, or into the one that a finger puts it into. */
export async function write(page: Page, way: Way, field: Locator, words: string): Promise<void> {
  await expect(field).toBeVisible()
  if (way === 'touch') await tap(page, field)
  await expect(field).toBeFocused()
  await page.keyboard.insertText(words)
}

export async function signOnAndOpen(page: Page, way: Way): Promise<void> {
  const act = actsOf(page, way)
  const known = page.getByRole('button', { name: /^MK$/ })
  const ready = page.getByRole('button', { name: /^(New session|Nouvelle session)$/ })
  await expect(known.or(ready).or(page.getByRole('textbox')).first()).toBeVisible()
  if (await known.isVisible()) await act(/^MK$/, '1')
  else if (!(await ready.isVisible())) {
    await write(page, way, page.getByRole('textbox'), 'MK')
    await page.keyboard.press('Enter')
  }
  await act(/^(New session|Nouvelle session)$/, 'Enter')
  await expect(complaintBox(page)).toBeVisible()
}

export const complaintBox = (page: Page): Locator =>
  page.getByRole('textbox', { name: /What does the customer say|Que dit ou que voit le client/ })
export const messageBox = (page: Page): Locator =>
  page.getByRole('textbox', { name: /What does the screen say|Que dit l’écran/ })
export const stepCard = (page: Page): Locator => page.locator('.step-card')
export const record = (page: Page): Locator => page.locator('#record')

const DONE = /^(Done|Fait)$/
const UNDERSTOOD = /^(Read and understood|Lu et compris)$/

/** Says yes to the current step: what must be read or seen first is read and seen. */
export async function doneOnce(page: Page, way: Way): Promise<void> {
  const act = actsOf(page, way)
  const card = stepCard(page)
  await expect(card).toBeVisible()
  const before = await card.innerText()
  if (await card.getByRole('button', { name: UNDERSTOOD }).isVisible()) {
    await act(UNDERSTOOD, 'Space')
    await expect(card.getByRole('button', { name: DONE })).toBeVisible()
  }
  const sights = card.locator('button.sight')
  for (let at = 0; at < (await sights.count()); at++) {
    const sight = sights.nth(at)
    if ((await sight.getAttribute('aria-pressed')) === 'true') continue
    if (way === 'keys') await page.keyboard.press(String(at + 1))
    else await tap(page, sight)
    await expect(sight).toHaveAttribute('aria-pressed', 'true')
  }
  await act(DONE, 'Space')
  await expect.poll(() => card.innerText()).not.toBe(before)
}

/** Answers "done" until the list is complete. */
export async function doneToTheEnd(page: Page, way: Way): Promise<void> {
  const complete = page.locator('.completion')
  while (!(await complete.isVisible())) await doneOnce(page, way)
}

/** From the complaint to the first step of the seed's article. */
export async function toTheChecklist(page: Page, way: Way): Promise<void> {
  const act = actsOf(page, way)
  await write(page, way, complaintBox(page), complaint)
  await expect(record(page)).toContainText('hotmail pasword')
  await expect(page.locator('.card').first()).toContainText(/Outlook/)
  if (way === 'keys') await page.keyboard.press('Enter')
  await act(/^(Yes, that works|Oui, ça marche)$/, 'y')
  await expect(record(page)).toContainText(/outlook\.com/)
  if (way === 'keys') await page.keyboard.press('Enter')
  else await tap(page, page.locator('.card').first().getByRole('button'))
  await act(/^(Start|Commencer)/, 'Enter')
  await expect(stepCard(page)).toBeVisible()
}

/** At step 6 the password is refused; the message is found by a few words and the clerk takes the first of its two articles. */
export async function refusedAndLookedUp(page: Page, way: Way): Promise<void> {
  const act = actsOf(page, way)
  await act(/^(An error appeared|Une erreur s’affiche)$/, 'e')
  await write(page, way, messageBox(page), heard)
  await expect(page.locator('.hit').first().locator('.offer')).toHaveCount(2)
  if (way === 'keys') await page.keyboard.press('Enter')
  if (way === 'keys') await page.keyboard.press('1')
  else await tap(page, page.locator('.offer').first())
  await expect(page.locator('main')).toContainText(/step 6 of 8 is waiting|étape 6 sur 8 attend/)
}

/** Back at the step that waited. The end of the list that was called goes away with it, and is not the end of this one. */
export async function backToStep6(page: Page, way: Way): Promise<void> {
  await actsOf(page, way)(/^(Back to step 6|Revenir à l’étape 6)/, 'Enter')
  await expect(stepCard(page)).toBeVisible()
}

/** The session is set aside, and the start screen is there again. */
export async function park(page: Page): Promise<void> {
  await page.keyboard.press('p')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^New session$/ })).toBeVisible()
}

/** The whole visit of the seed: complaint, question, article, refusal at 6, detour, return, solved, what is done then, next customer. */
export async function serveSeedCustomer(page: Page, way: Way = 'keys', atTheEnd?: () => Promise<void>): Promise<void> {
  const act = actsOf(page, way)
  await signOnAndOpen(page, way)
  await toTheChecklist(page, way)
  for (let step = 1; step <= 5; step++) await doneOnce(page, way)
  await refusedAndLookedUp(page, way)
  await doneToTheEnd(page, way)
  await backToStep6(page, way)
  await doneToTheEnd(page, way)
  await act(/^(Go to closing|Passer à la clôture)$/, 'Enter')
  await act(/Solved|Résolu/, 's')
  await atTheEnd?.()
  await act(/^(Close and next customer|Clore et client suivant)$/, 'Enter')
  await expect(page.getByRole('button', { name: /^(New session|Nouvelle session)$/ })).toBeVisible()
}
