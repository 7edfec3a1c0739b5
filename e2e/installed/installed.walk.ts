import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listPackage } from '@electron/asar'
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { _electron, test, type ElectronApplication, type Page } from '@playwright/test'
import { doneOnce, doneToTheEnd, actsOf, record, signOnAndOpen, stepCard, toTheChecklist } from '../clerk'
import { expect, inMain } from '../desk'
import {
  command,
  data,
  deb,
  dpkg,
  folderOfClerk,
  installed,
  makeClerk,
  newerDeb,
  open,
  opener,
  pointsOf,
  policyFile,
  processes,
  run,
  type Ended,
} from './machine'

test.describe.configure({ mode: 'serial' })

const [PAPER, INK] = ['#f7f6f2', '#17212b']
const executable = join(installed, 'handrail')
const policy = { desk: 'Town hall', roster: ['MK'], clerkLanguage: 'en', exportTo: { places: ['clipboard'] } }

test('the package installs without a network, runs nothing while it does, and every file is as it was packed', () => {
  well(dpkg('--install', deb))
  expect(run('dpkg-query', ['--control-list', 'handrail']).trim()).toBe('md5sums')
  expect(well(dpkg('--verify', 'handrail')).out).toBe('')
  const odd = run('find', [
    installed,
    '!',
    '-user',
    'root',
    '-o',
    '!',
    '-group',
    'root',
    '-o',
    '!',
    '-type',
    'l',
    '-perm',
    '/022',
  ])
  expect(odd).toBe('')
  expect(statSync(join(installed, 'chrome-sandbox')).mode & 0o7777).toBe(0o4755)
  expect(run('find', [installed, '-perm', '/6000']).trim()).toBe(join(installed, 'chrome-sandbox'))
  expect(run('ldd', [executable])).not.toContain('not found')
})

test('the menu’s entry starts what is there, under a sign that is there', () => {
  const entry = readFileSync('/usr/share/applications/handrail.desktop', 'utf8')
  const words = Object.fromEntries(entry.split('\n').map((line) => line.split('=', 2))) as Record<string, string>
  expect(words).toMatchObject({ Type: 'Application', Name: 'Handrail', Terminal: 'false' })
  expect(statSync(words['Exec'] ?? '').mode & 0o111).toBe(0o111)
  expect(existsSync(`/usr/share/icons/hicolor/256x256/apps/${words['Icon']}.png`)).toBe(true)
})

test('the fuses of the installed executable are set as they should be', async () => {
  const wire = await getCurrentFuseWire(executable)
  const on = Object.values(FuseV1Options).filter(
    (option): option is FuseV1Options => typeof option === 'number' && wire[option] === FuseState.ENABLE,
  )
  expect(on.map((option) => FuseV1Options[option])).toEqual([
    'EnableCookieEncryption',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
  ])
})

type Component = {
  readonly name: string
  readonly version?: string
  readonly hashes?: readonly { readonly content: string }[]
}

test('the bill of materials names every part by its hash, and no package lies in the app that it does not name', () => {
  const bill = JSON.parse(readFileSync(join(installed, 'sbom.cdx.json'), 'utf8')) as {
    readonly metadata: { readonly component: Component }
    readonly components: readonly Component[]
  }
  const archive = join(installed, 'resources', 'app.asar')
  expect(bill.metadata.component).toMatchObject({ name: 'handrail', hashes: [{ content: sha256(archive) }] })
  const names = bill.components.map(({ name }) => name)
  const packages = listPackage(archive, { isPack: false }).flatMap(
    (file) => /^\/node_modules\/(.+)\/package\.json$/.exec(file)?.[1] ?? [],
  )
  expect(names).toEqual(
    expect.arrayContaining([...packages, 'electron', 'chromium', 'node', 'sqlite', '@vue/runtime-dom', 'valibot']),
  )
  for (const library of readdirSync(installed).filter((name) => /\.so(\.|$)/.test(name)))
    expect(bill.components.find(({ name }) => name === library)?.hashes?.[0]?.content).toBe(
      sha256(join(installed, library)),
    )
})

test('the commands run for the desk’s user and for root, without a display', () => {
  for (const who of ['clerk', 'root'] as const) {
    if (who === 'clerk') makeClerk()
    well(command(who, 'content', 'new', `pack-of-${who}`))
    well(command(who, 'content', 'check', `pack-of-${who}`))
    expect(command(who, 'content', 'check', 'nowhere')).toMatchObject({ code: 1 })
  }
  const desk = command('root')
  expect(desk.code).toBe(1)
  expect(desk.complaints).toContain('Start it as the desk’s own user')
})

for (const [way, words] of [
  ['by user namespaces', []],
  ['by its setuid helper, where the system forbids those', ['--disable-namespace-sandbox']],
] as const)
  test(`the desk opens for an ordinary user, sandboxed ${way}, and lets no debugger in`, async () => {
    const desk = open(...words, '--remote-debugging-port=0', '--inspect=0')
    let said = ''
    desk.stderr?.on('data', (bytes) => (said += String(bytes)))
    await expect.poll(() => pointsOf(PAPER) > 100_000 && pointsOf(INK) > 1000, { timeout: 30_000 }).toBe(true)
    const [window] = processes().filter((process) => process.words.includes('--type=renderer'))
    expect(window?.status).toMatch(/^Seccomp:\t2$/m)
    expect(window?.status).toMatch(/^NSpid:(\t\d+){2,}$/m)
    expect(processes().filter((process) => process.words.includes('--no-sandbox'))).toEqual([])
    expect(said).not.toContain('listening on')
    const ended = new Promise((done) => desk.once('exit', done))
    desk.kill('SIGTERM')
    await ended
    expect(readFileSync(join(data, 'handrail.log'), 'utf8')).toContain('"what":"Handrail ended"')
  })

test('the administrator’s policy counts from its place, whatever the desk’s user says', async () => {
  mkdirSync(dirname(policyFile))
  writeFileSync(policyFile, JSON.stringify(policy))
  const own = join(folderOfClerk('own'), 'policy.json')
  writeFileSync(own, JSON.stringify({ desk: 'My own desk', roster: ['ZZ'] }))
  const { app, page } = await openForTest({ HANDRAIL_POLICY: own })
  const state = await page.evaluate(() => window.desk['desk:read']({}))
  expect(JSON.stringify(state)).toContain('Town hall')
  expect(JSON.stringify(state)).not.toContain('My own desk')
  await app.close()
})

test('a newer version is put over the one that serves a customer: the visit goes on, and after the next start, too', async () => {
  const old = await openForTest()
  await signOnAndOpen(old.page, 'keys')
  await toTheChecklist(old.page, 'keys')
  await doneOnce(old.page, 'keys')
  well(dpkg('--install', newerDeb))
  await doneOnce(old.page, 'keys')
  await expect(stepCard(old.page)).toContainText('Step 3')
  const lines = await record(old.page).locator('li').allInnerTexts()
  expect(lines.length).toBeGreaterThan(3)
  await old.app.close()

  const { app, page } = await openForTest()
  const version = await inMain(() => app.evaluate((electron) => electron.app.getVersion()))
  expect(version).not.toBe(versionOf(deb))
  await actsOf(page, 'keys')(/^MK$/, '1')
  await expect(page.locator('.unfinished-list')).toContainText('Outlook or Hotmail')
  await page.keyboard.press('1')
  await expect(stepCard(page)).toContainText('Asked again after an interruption')
  const kept = await record(page).locator('li').allInnerTexts()
  expect(kept.slice(0, lines.length)).toEqual(lines)
  await doneToTheEnd(page, 'keys')
  const act = actsOf(page, 'keys')
  await act(/^Go to closing$/, 'Enter')
  await act(/Solved/, 's')
  await act(/^Close and next customer$/, 'Enter')
  await expect(page.getByRole('button', { name: /^New session$/ })).toBeVisible()
  await app.close()
  well(command('clerk', 'record', 'verify', data))
  well(command('root', 'record', 'verify', data, '--json'))
})

test('an older version put over it says that the data is a newer one’s, and touches nothing of it', async () => {
  const before = hashesBelow(data)
  expect(well(dpkg('--install', deb)).complaints).toContain('downgrading handrail')
  const { app } = await launch()
  await expect.poll(() => textOf(app)).toContain('This desk’s record belongs to a newer Handrail')
  const said = await textOf(app)
  expect(said).toContain('Le journal de ce poste est celui d’un Handrail plus récent')
  expect(said).toContain(`last written by Handrail ${versionOf(newerDeb)}, and this is ${versionOf(deb)}`)
  await app.close()
  expect(hashesBelow(data)).toEqual(before)
  well(dpkg('--install', newerDeb))
  const again = await openForTest()
  await expect(again.page.locator('body')).not.toContainText('belongs to a newer')
  await again.app.close()
})

test('removing and purging it leaves nothing of the program and all of the desk’s record and policy', () => {
  const before = hashesBelow(data)
  well(dpkg('--remove', 'handrail'))
  well(dpkg('--purge', 'handrail'))
  const places = [
    '/opt',
    '/usr/bin',
    '/usr/share/applications',
    '/usr/share/doc',
    '/usr/share/icons',
    '/var/lib/dpkg/info',
  ]
  expect(run('find', [...places, '-name', '*handrail*'])).toBe('')
  expect(hashesBelow(data)).toEqual(before)
  expect(JSON.parse(readFileSync(policyFile, 'utf8'))).toEqual(policy)
})

/** What a command said that did its work; one that did not shows what it complained of. */
function well(ended: Ended): Ended {
  if (ended.code !== 0) throw new Error(`it ended with ${ended.code}: ${ended.complaints}${ended.out}`)
  return ended
}

/** The installed app as its user opens it, with one fuse more, so that the test reaches the main process. */
async function launch(env: Readonly<Record<string, string>> = {}): Promise<{ readonly app: ElectronApplication }> {
  await flipFuses(executable, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true })
  const around = { ...(process.env as Record<string, string>), ...env }
  const app = await _electron.launch({ executablePath: opener(), chromiumSandbox: true, cwd: '/', env: around })
  return { app }
}

async function openForTest(
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const { app } = await launch(env)
  const page = await app.firstWindow()
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  return { app, page }
}

/** What stands on a page that runs no script, by way of the paper. */
async function textOf(app: ElectronApplication): Promise<string> {
  const bytes = await inMain(() =>
    app.evaluate(async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({}))?.toString('base64'),
    ),
  )
  const file = join(folderForPapers(), 'page.pdf')
  writeFileSync(file, Buffer.from(bytes ?? '', 'base64'))
  return run('pdftotext', [file, '-']).replace(/\s+/g, ' ')
}

function folderForPapers(): string {
  const folder = test.info().outputPath('papers')
  mkdirSync(folder, { recursive: true })
  return folder
}

function versionOf(file: string): string {
  return run('dpkg-deb', ['--field', file, 'Version']).trim().replace(/~.*/, '')
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function hashesBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path, sha256(path)]))
}
