import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { tamper } from '../src/node/testing/tamper'
import { expect, newSession, test } from './desk'

test('the record is checked while the desk goes on: intact, and once a line is changed it is named, in both languages', async ({
  desk,
}) => {
  const page = await desk.start()
  await newSession(page)
  await page.keyboard.type('cannot get mail')
  await expect(page.getByText('Complaint: “cannot get mail”')).toBeVisible()
  const sound = await page.evaluate(() => window.desk['record:check']({}))
  expect(sound).toMatchObject({ ok: true, value: { intact: true, events: 2, sessions: 1 } })
  await desk.close()
  const command = ['out/cli/index.js', 'record', 'verify', desk.data]
  expect(execFileSync(process.execPath, command, { encoding: 'utf8' })).toContain('The record is intact: 2 lines of 1')

  const again = await desk.start({ language: 'fr' })
  await again.keyboard.press('r')
  await expect(again.getByText(/Le journal est intact/)).toBeVisible()
  await again.keyboard.press('Enter')
  tamper(join(desk.data, 'sessions.sqlite'), `UPDATE event SET body = '{"words":"other"}' WHERE position = 2`)
  await again.keyboard.press('r')
  await expect(again.getByText(/Le journal est rompu à la ligne 2 \(session HR-/)).toBeVisible()
})
