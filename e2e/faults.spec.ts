import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, newSession, test } from './desk'
import { executable, firstWords } from './the-app'

const content = resolve(import.meta.dirname, '..', 'content', 'microsoft-account')

test('a pack with a broken article, an unknown reference and a cycle: the app starts, names file, line and reason, and uses the rest', async ({
  desk,
}) => {
  const pack = join(desk.folder, 'pack')
  cpSync(content, pack, { recursive: true })
  for (const language of ['en', 'fr']) {
    rmSync(join(pack, 'articles', `error-400.${language}.md`))
    const file = join(pack, 'articles', `security-info-codes.${language}.md`)
    writeFileSync(file, readFileSync(file, 'utf8').replace('title:', 'titel:'))
  }
  const calls = join(pack, 'articles', 'username-password-stopped.en.md')
  writeFileSync(calls, readFileSync(calls, 'utf8').replace(/calls: \S+/, 'calls: username-password-stopped'))
  const page = await desk.start({ policy: { contentFolder: pack } })
  await page.getByRole('button', { name: 'MK' }).click()
  await page.keyboard.press('c')
  const screen = page.locator('main')
  await expect(screen).toContainText(/articles\/security-info-codes\.en\.md, line \d+/)
  await expect(screen).toContainText('titel')
  await expect(screen).toContainText(/"error-400"/)
  await expect(screen).toContainText(/articles\/username-password-stopped\.en\.md, line \d+/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New session' }).click()
  await page.keyboard.type('iphone keeps asking for my hotmail pasword')
  await expect(page.locator('.card').first()).toContainText('Outlook or Hotmail')
})

test('no pack at all: one calm sentence, never a blank window', async ({ desk }) => {
  const page = await desk.start({ policy: { contentFolder: join(desk.folder, 'nowhere') } })
  await page.getByRole('button', { name: /^MK/ }).click()
  await page.getByRole('button', { name: /New session/ }).click()
  await expect(page.getByText('No content pack can be used on this computer')).toBeVisible()
})

test('a full disk: the act is refused with a sentence, nothing acknowledged is lost, and work goes on when there is room', async ({
  desk,
}) => {
  const data = join(desk.folder, 'small')
  mkdirSync(data)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', data])
  try {
    const page = await desk.start({ args: [`--user-data-dir=${data}`] })
    await newSession(page)
    await page.keyboard.type('cannot get mail')
    await expect(page.getByText('Complaint: “cannot get mail”')).toBeVisible()
    const filler = join(data, 'filler')
    fill(filler)
    await page.getByRole('textbox').first().fill('cannot get mail on the ipad')
    await expect(page.getByText('disk is full')).toBeVisible()
    rmSync(filler)
    await page.getByRole('textbox').first().fill('cannot get mail on the ipad at home')
    await expect(page.getByText('Complaint: “cannot get mail on the ipad at home”')).toBeVisible()
    await desk.close()
  } finally {
    execFileSync('umount', ['-l', data])
  }
})

test('a damaged log: the sound part is there, the file is kept aside, and the start screen says so', async ({
  desk,
}) => {
  const page = await desk.start()
  await newSession(page)
  await page.keyboard.type('cannot get mail')
  await expect(page.getByText('Complaint: “cannot get mail”')).toBeVisible()
  await desk.close()
  writeFileSync(join(desk.data, 'sessions.sqlite'), 'this is no database at all, but it was one yesterday')
  const again = await desk.start()
  await expect(again.getByText('was damaged')).toBeVisible()
  expect(readdirSync(desk.data).filter((name) => name.includes('damaged'))).not.toEqual([])
})

test('a missing export folder: a sentence, and the record is as it was', async ({ desk }) => {
  const page = await desk.start()
  await newSession(page)
  rmSync(desk.exports, { recursive: true })
  const reply = await page.evaluate(async () => {
    const state = await window.desk['desk:read']({})
    const session = state.ok ? state.value.unfinished[0]?.session : undefined
    return window.desk['take:session']({
      session: session ?? '',
      formats: ['text'],
      size: 'A4',
      to: { place: 'folder', elsewhere: false },
    })
  })
  expect(reply).toMatchObject({ ok: false, error: { code: 'missing-folder' } })
})

test('a second start: the first window comes to the front and the second says so', async ({ desk }) => {
  await desk.start()
  let said = ''
  try {
    execFileSync(executable, [...firstWords, '--no-sandbox', `--user-data-dir=${desk.data}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 20_000,
      encoding: 'utf8',
    })
    said = 'ended quietly'
  } catch (error) {
    said = String(error)
  }
  expect(said).toBe('ended quietly')
  expect(desk.app.windows()).toHaveLength(1)
})

test('a broken policy: safe defaults, named on the start screen', async ({ desk }) => {
  const page = await desk.start({ policy: { kiosk: 'always', colour: 'blue' } })
  await expect(page.getByText('"colour" is not a setting')).toBeVisible()
})

test('a data folder that cannot be written: a sentence, and the screens still work', async ({ desk }) => {
  const data = join(desk.folder, 'locked')
  mkdirSync(data)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', data])
  try {
    writeFileSync(join(data, 'sessions.sqlite'), '')
    chmodSync(data, 0o555)
    execFileSync('mount', ['-o', 'remount,ro', data])
    const page = await desk.start({ args: [`--user-data-dir=${data}`] })
    await expect(page.getByText(/does not let the desk write/)).toBeVisible()
    await desk.close()
  } finally {
    execFileSync('umount', ['-l', data])
  }
})

function fill(file: string): void {
  const chunk = Buffer.alloc(64 * 1024, 1)
  for (const size of [64 * 1024, 4096, 512]) {
    try {
      for (;;) writeFileSync(file, chunk.subarray(0, size), { flag: 'a' })
    } catch {
      // Full at this size; the next smaller one fills what is left.
    }
  }
}
