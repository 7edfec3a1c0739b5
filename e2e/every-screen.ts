import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { hashOfPin } from '../src/node/pin/pin-hash'
import {
  actsOf,
  complaint,
  complaintBox,
  doneOnce,
  doneToTheEnd,
  heard,
  messageBox,
  record,
  signOnAndOpen,
  stepCard,
  write,
} from './clerk'
import { expect, type Desk, type Start } from './desk'

const PIN = '246802'

/** What is done at each screen and dialog that there is, under its name. */
export type Look = (name: string) => Promise<void>

/** A desk that has a stick and a PIN, so that every dialog has something to show. */
export async function withEverything(desk: Desk, given: Start = {}): Promise<Page> {
  const stick = join(desk.folder, 'CITY STICK')
  mkdirSync(stick, { recursive: true })
  const policy = { packFolders: [stick], pinHash: await hashOfPin(PIN), ...given.policy }
  return desk.start({ ...given, policy })
}

/** Walks, by keys alone, through every screen and every dialog of the desk, as one visit and what comes after it. */
export async function everyScreen(page: Page, look: Look): Promise<void> {
  await beforeAnybody(page, look)
  await listening(page, look)
  await recovering(page, look)
  await closing(page, look)
  await amongRecords(page, look)
  await page.keyboard.press('F7')
  await expect(page.locator('.sign-on, .start').first()).toBeVisible()
  await look('locked')
}

async function beforeAnybody(page: Page, look: Look): Promise<void> {
  await look('who is at the desk')
  await page.keyboard.press('1')
  await expect(page.locator('.header-lock')).toBeVisible()
  await look('start')
  await overlay(page, 'F2', 'display', look)
  await overlay(page, 'F6', 'another clerk', look)
  await overlay(page, 'r', 'the record is checked', look)
  await page.keyboard.press('c')
  await expect(page.locator('main')).toContainText('2026.11')
  await look('content')
  await overlay(page, 'a', 'for the authors', look)
  await page.keyboard.press('i')
  await expect(page.getByText('CITY STICK')).toBeVisible()
  await look('install a pack')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F9')
  const pin = page.locator('input[type="password"]').first()
  await expect(pin).toBeFocused()
  await look('settings, closed')
  await page.keyboard.insertText(PIN)
  await page.keyboard.press('Enter')
  await expect(page.locator('.settings-screen table')).toBeVisible()
  await look('settings')
  await page.keyboard.press('Escape')
}

async function listening(page: Page, look: Look): Promise<void> {
  await signOnAndOpen(page, 'keys')
  await look('listen, empty')
  await write(page, 'keys', complaintBox(page), complaint)
  await expect(page.locator('.card').first()).toBeVisible()
  await expect(record(page)).toContainText('hotmail pasword')
  await look('listen')
  await page.locator('.card').first().getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toContainText(/Data at risk|Données/)
  await look('choose')
  await page.keyboard.press('Enter')
  await expect(stepCard(page)).toBeVisible()
}

async function recovering(page: Page, look: Look): Promise<void> {
  const act = actsOf(page, 'keys')
  await look('recover')
  await overlay(page, 'x', 'could not', look)
  await overlay(page, 'l', 'later', look, () =>
    page.getByRole('radio', { name: /Another date|Une autre date/ }).check(),
  )
  await overlay(page, 'w', 'background', look)
  await overlay(page, 'F8', 'a flag for the authors', look)
  await overlay(page, 'p', 'park', look)
  await page.keyboard.press('d')
  await expect(page.locator('.different')).toBeVisible()
  await look('it looks different')
  await page.keyboard.press('d')
  await page.keyboard.press('t')
  await expect(page.locator('.turned')).toBeVisible()
  await look('turned to the customer')
  await page.keyboard.press('t')
  await expect(page.locator('.turned')).toBeHidden()
  for (let step = 1; step <= 4; step++) await doneOnce(page, 'keys')
  await page.keyboard.press('n')
  await expect(page.locator('textarea')).toBeFocused()
  await look('a note')
  await page.keyboard.press('Escape')
  await doneOnce(page, 'keys')
  await page.keyboard.press('o')
  await look('the whole list')
  await page.keyboard.press('Escape')
  await act(/^(An error appeared|Une erreur s’affiche)$/, 'e')
  await write(page, 'keys', messageBox(page), heard)
  await expect(page.locator('.hit').first().locator('.offer')).toHaveCount(2)
  await look('error look-up')
  await page.keyboard.press('Enter')
  await page.keyboard.press('1')
  await expect(page.locator('main')).toContainText(/step 6 of 8 is waiting|étape 6 sur 8 attend/)
  await look('a detour')
  await doneToTheEnd(page, 'keys')
  await look('the detour is complete')
  await act(/^(Back to step 6|Revenir à l’étape 6)/, 'Enter')
  await doneToTheEnd(page, 'keys')
  await look('complete')
  await act(/^(Go to closing|Passer à la clôture)$/, 'Enter')
}

async function closing(page: Page, look: Look): Promise<void> {
  const act = actsOf(page, 'keys')
  await act(/Solved|Résolu/, 's')
  await page.keyboard.press('n')
  await page.keyboard.insertText('Reset by text message to 06 12 34 56 78.')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('main')).toContainText(/phone number is hidden|numéro de téléphone/)
  await page.keyboard.press('Escape')
  await look('close')
  await overlay(page, 'm', 'take along', look)
  await act(/^(Close and next customer|Clore et client suivant)$|next customer|client suivant/, 'Enter')
  await expect(newSessionButton(page)).toBeVisible()
  await look('next customer')
}

async function amongRecords(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('f')
  await expect(page.locator('.record-row')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.records')).toContainText('hotmail pasword')
  await look('records')
  await page.keyboard.press('a')
  await overlay(page, 'v', 'many records', look)
  await overlay(page, 'm', 'take a record along', look)
  await overlay(page, 'o', 'reopen', look)
  await overlay(page, 'i', 'bring in', look)
  await page.keyboard.press('g')
  await expect(page.locator('main svg, main [role="img"]').first()).toBeVisible()
  await look('insights')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  for (let press = 0; press < 3 && !(await newSessionButton(page).isVisible()); press++)
    await page.keyboard.press('Escape')
  await expect(newSessionButton(page)).toBeVisible()
}

const newSessionButton = (page: Page): Locator => page.getByRole('button', { name: /^(New session|Nouvelle session)$/ })

/** Opens a dialog by its key, looks, and leaves it by Escape. */
async function overlay(page: Page, key: string, name: string, look: Look, first?: () => Promise<void>): Promise<void> {
  const dialog = page.locator('dialog[open]')
  await page.keyboard.press(key)
  await expect(dialog).toBeVisible()
  await first?.()
  await look(name)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}
