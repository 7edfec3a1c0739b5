import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { actsOf, complaintBox, signOnAndOpen, write } from './clerk'
import { expect, test } from './desk'

test('every paper of a session goes to a stick, and the clerk reads when it may be pulled out', async ({ desk }) => {
  const stick = join(desk.folder, 'CITY STICK')
  mkdirSync(stick)
  const page = await desk.start({ policy: { packFolders: [stick] } })
  const act = actsOf(page, 'keys')
  await signOnAndOpen(page, 'keys')
  await write(page, 'keys', complaintBox(page), 'no sound on the tablet')
  await expect(page.locator('#record')).toContainText('no sound on the tablet')
  await page.getByRole('button', { name: '4 Close' }).click()
  await act(/Passed on/, 'p')
  await act(/^Papers, printer, stick/, 'm')
  const dialog = page.getByRole('dialog', { name: 'Take along' })
  await expect(dialog).toContainText('No printer is set up on this computer.')
  for (const [at, key] of ['n', 'p', 'h'].entries()) {
    await page.keyboard.press(key)
    await act(/^Stick CITY STICK/, '2')
    await expect.poll(() => readdirSync(stick).filter((name) => name.endsWith('.pdf'))).toHaveLength(at + 1)
    await expect(dialog.getByRole('status')).toContainText('The stick CITY STICK may be pulled out now.')
    await expect(dialog.getByRole('button', { name: /^Stick/ })).toBeEnabled()
  }
  expect(
    readdirSync(stick)
      .sort()
      .map((name) => name.replace(/^HR-\w{4} [\d-]+/, '')),
  ).toEqual([' hand-out.pdf', ' passed on.pdf', '.pdf'])
})
