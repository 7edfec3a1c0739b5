import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { Bridge } from '../src/shared/ipc/contract'
import { firstWords, launched } from './the-app'

declare global {
  interface Window {
    readonly desk: Bridge
  }
}

export type Start = {
  readonly policy?: Readonly<Record<string, unknown>>
  readonly language?: string
  readonly size?: { readonly width: number; readonly height: number }
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** One counter PC in a test: its own user data, policy and export folder; the built app, started as often as the test likes. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'handrail-desk-'))
  readonly data = join(this.folder, 'data')
  readonly exports = join(this.folder, 'exports')
  /** What the page complained about; a sound run leaves it empty. */
  readonly complaints: string[] = []
  #app: ElectronApplication | undefined

  constructor() {
    mkdirSync(this.data)
    mkdirSync(this.exports)
  }

  get app(): ElectronApplication {
    if (!this.#app) throw new Error('the desk is not started')
    return this.#app
  }

  async start({
    policy = {},
    language = 'en',
    size = { width: 1366, height: 768 },
    args = [],
    env = {},
  }: Start = {}): Promise<Page> {
    const file = join(this.folder, 'policy.json')
    const given = { desk: 'Library desk 2', roster: ['MK', 'JL'], exportFolder: this.exports, clerkLanguage: language }
    writeFileSync(file, JSON.stringify({ ...given, ...policy }))
    this.#app = await _electron.launch({
      ...launched,
      args: [...firstWords, `--user-data-dir=${this.data}`, ...args],
      env: { ...environment(), HANDRAIL_POLICY: file, TZ: 'Europe/Paris', ...env },
    })
    const page = await this.#app.firstWindow()
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.complaints.push(String(error)))
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
    if (size.width !== 1366 || size.height !== 768) await page.setViewportSize(size)
    return page
  }

  /** What a power cut does: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    const child = this.app.process()
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await gone
    this.#app = undefined
  }

  async close(): Promise<void> {
    await this.#app?.close()
    this.#app = undefined
  }

  saved(ending: string): string[] {
    return readdirSync(this.exports).filter((name) => name.endsWith(ending))
  }

  read(name: string): string {
    return readFileSync(join(this.exports, name), 'utf8')
  }

  async remove(): Promise<void> {
    await this.close().catch(() => undefined)
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** The environment without what would turn Electron into Node. */
function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _node, ...rest } = process.env
  return Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

export const test = base.extend<{ desk: Desk }>({
  desk: async ({ browserName: _unused }, use) => {
    const desk = new Desk()
    await use(desk)
    const { complaints } = desk
    await desk.remove()
    expect(complaints).toEqual([])
  },
})

export { expect }

/**
 * Asks the main process. Its inspector sometimes loses an answer to the garbage collector; only then is it asked again, so this is
 * for questions that may be asked twice.
 */
export async function inMain<T>(ask: () => Promise<T>): Promise<T> {
  const answers: T[] = []
  const asked = async (): Promise<boolean> => {
    try {
      answers.push(await ask())
      return true
    } catch (error) {
      if (!String(error).includes('garbage collected')) throw error
      return false
    }
  }
  await expect.poll(asked, { intervals: [50, 100, 250, 500] }).toBe(true)
  return answers[0] as T
}

/** Signs on as MK and opens a session: the start of every visit. */
export async function newSession(page: Page, clerk = 'MK'): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${clerk}`) }).click()
  await page.getByRole('button', { name: /New session|Nouvelle session/ }).click()
  await expect(page.getByRole('textbox', { name: /What does the customer say|Que dit ou que voit/ })).toBeVisible()
}
