import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { atTheAuthors } from './at-the-authors'
import { complaintBox, doneOnce, park, record, signOnAndOpen, toTheChecklist } from './clerk'
import { expect, test, type Desk } from './desk'

/** An author's folder with the shipped pack, and a way to change a file of it. */
function workshop(desk: Desk) {
  const { folder, stick, content } = atTheAuthors(desk)
  const pack = join(folder, 'pack')
  cpSync(resolve(import.meta.dirname, '../content/microsoft-account'), pack, { recursive: true })
  const edit = (file: string, from: string, to: string): void => {
    const path = join(pack, file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(from)) throw new Error(`${file} has no "${from}"`)
    writeFileSync(path, text.replace(from, to))
  }
  return { folder, stick, content, edit }
}

function newerPack(desk: Desk, version = '2026.12'): { signer: unknown; stick: string } & ReturnType<typeof workshop> {
  const shop = workshop(desk)
  shop.edit('pack.yaml', "version: '2026.11'", `version: '${version}'`)
  shop.edit('articles/error-400.en.md', 'title: Error 400 when signing in', 'title: Error 400 at sign-in')
  const signer: unknown = JSON.parse(shop.content('keys', '--out', 'secret.pem', '--name', 'City Library IT'))
  shop.content('pack', 'pack', '-o', 'newer.handrail')
  shop.content('sign', 'newer.handrail', '--key', 'secret.pem', '-o', join(shop.stick, 'newer.handrail'))
  return { ...shop, signer }
}

test('a signed pack comes from a stick, is shown before it is taken, serves new sessions, and one key goes back', async ({
  desk,
}) => {
  const { stick, signer } = newerPack(desk)
  const policy = { trustedSigners: [signer], packFolders: [stick] }
  const page = await desk.start({ policy })
  // A session that was begun before keeps its pack.
  await signOnAndOpen(page, 'keys')
  await toTheChecklist(page, 'keys')
  await park(page)

  await page.keyboard.press('c')
  await page.keyboard.press('i')
  await page.getByRole('button', { name: /newer\.handrail/ }).click()
  const main = page.locator('main')
  await expect(main).toContainText('City Library IT')
  await expect(main).toContainText('1 changed')
  await expect(main).toContainText('Everything that was found at this desk is found in this pack, too.')
  await page.keyboard.press('Enter')
  await expect(main).toContainText('2026.12 is in use')
  await page.keyboard.press('Escape')
  await expect(page.locator('.unfinished-list')).toBeVisible()

  await page.locator('.unfinished-list').getByRole('button').first().click()
  await expect(page.locator('.step-card')).toBeVisible()
  await expect(page.locator('footer')).toContainText('2026.11')
  await doneOnce(page, 'keys')
  await park(page)
  await page.getByRole('button', { name: /^New session$/ }).click()
  await complaintBox(page).fill('error 400 when signing in')
  await expect(page.locator('.card h3').first()).toHaveText('Error 400 at sign-in')
  await page.keyboard.press('Enter')
  await park(page)

  await page.keyboard.press('c')
  // The key works once the list says that there is something to go back to.
  await expect(page.getByRole('button', { name: /Go back/ })).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(main).toContainText('2026.11 is in use')
})

test('what is not to be trusted is refused with its reason, and the pack in use stays', async ({ desk }) => {
  const { stick, content, signer } = newerPack(desk)
  content('keys', '--out', 'other.pem')
  content('sign', 'newer.handrail', '--key', 'other.pem', '-o', join(stick, 'stranger.handrail'))
  content('pack', 'pack', '-o', join(stick, 'unsigned.handrail'))
  const bytes = readFileSync(join(stick, 'newer.handrail'))
  bytes[200] = (bytes[200] ?? 0) ^ 0xff
  writeFileSync(join(stick, 'tampered.handrail'), bytes)
  const page = await desk.start({ policy: { trustedSigners: [signer], packFolders: [stick] } })
  await page.keyboard.press('c')
  for (const name of ['stranger', 'unsigned', 'tampered']) {
    await expect(page.locator('main')).toContainText('Packs on this computer')
    await page.keyboard.press('i')
    await page.getByRole('button', { name: new RegExp(`${name}\\.handrail`) }).click()
    await expect(page.locator('main [role="alert"], main .notice').first()).toBeVisible()
    await page.keyboard.press('Escape')
  }
  const installed = await page.evaluate(() => window.desk['packs:installed']({}))
  expect(installed).toMatchObject({ ok: true, value: [{ version: '2026.11', active: true }] })
  const log = readFileSync(join(desk.data, 'handrail.log'), 'utf8')
  for (const code of ['unknown-signer', 'unsigned', 'tampered']) expect(log).toContain(code)
})

test('a flag goes into the record and, without anything of the customer, to the authors', async ({ desk }) => {
  const page = await desk.start()
  await signOnAndOpen(page, 'keys')
  await toTheChecklist(page, 'keys')
  await page.keyboard.press('F8')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(record(page)).toContainText(/unclear/i)
  const told = await page.evaluate(() => window.desk['authors:read']({}))
  expect(told).toMatchObject({ ok: true })
  expect(JSON.stringify(told)).toContain('unclear')
  expect(JSON.stringify(told)).not.toMatch(/MK|hotmail/)
})
