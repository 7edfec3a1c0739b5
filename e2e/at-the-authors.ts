import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type Desk } from './desk'

const repository = resolve(import.meta.dirname, '..')

/** An author's folder and the folder that stands for a stick; `content` is the command, and fails the test where it does. */
export function atTheAuthors(desk: Desk) {
  const folder = join(desk.folder, 'authors')
  const stick = join(desk.folder, 'stick')
  for (const each of [folder, stick]) mkdirSync(each)
  const content = (...args: string[]): string =>
    execFileSync(process.execPath, [join(repository, 'out', 'cli', 'index.js'), 'content', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    })
  return { folder, stick, content }
}

/** The pack is on the stick; the clerk takes it with keys alone. */
export async function install(page: Page, file: RegExp): Promise<void> {
  await expect(page.getByRole('button', { name: /^New session$/ })).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByRole('button', { name: /^Install/ })).toBeVisible()
  await page.keyboard.press('i')
  await page.getByRole('button', { name: file }).click()
  await expect(page.locator('main')).toContainText('Signed by')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toContainText('is in use', { timeout: 60_000 })
  await page.keyboard.press('Escape')
}
