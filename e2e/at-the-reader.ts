import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeChecklistPack } from './checklist-pack'
import { actsOf, complaintBox, record, stepCard } from './clerk'
import { expect, type Desk, type Start } from './desk'

/** Starts the desk on the pack of the card reader. */
export async function startOn(desk: Desk, policy: Start['policy'] = {}): Promise<Page> {
  const pack = join(desk.folder, 'readers')
  writeChecklistPack(pack)
  return desk.start({ policy: { contentFolder: pack, ...policy } })
}

/** From the complaint to the first step. */
export async function toTheReader(page: Page, words = 'the card reader is dead'): Promise<void> {
  await complaintBox(page).fill(words)
  await expect(page.locator('.card').first()).toBeVisible()
  await expect(record(page)).toContainText(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await actsOf(page, 'keys')(/^(Start|Commencer)/, 'Enter')
  await expect(stepCard(page)).toContainText(/Look at the reader|Regarder le lecteur/)
}
