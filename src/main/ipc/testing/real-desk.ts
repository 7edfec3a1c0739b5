import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { administration } from '../../../node/desk/administration'
import { createDesk, type Desk } from '../../../node/desk/desk'
import { deskPacks } from '../../../node/desk/desk-packs'
import { bringIn } from '../../../node/exports/bring-in'
import { takeAlong } from '../../../node/exports/take-along'
import { takeInsights } from '../../../node/exports/take-insights'
import { createPackStore } from '../../../node/packs/create-pack-store'
import { indexHere } from '../../../node/packs/index-cache'
import { pinKeeper } from '../../../node/pin/pin-keeper'
import { checkHere } from '../../../node/sessions/verify-log'
import { policyFrom } from '../../../shared/desk/policy'
import type { Handlers } from '../../../shared/ipc/contract'
import { ok } from '../../../shared/result'
import type { SessionCommand } from '../../../shared/session/commands'
import { sessionOf } from '../../../shared/session/evolve'
import { activeChecklist, currentStep, type Session } from '../../../shared/session/session'
import { forAuthorsSaver } from '../../save-for-authors'
import { handlers } from '../handlers'

const shipped = join(import.meta.dirname, '../../../../content/microsoft-account')

type Act = { readonly session: string; readonly expectedSeq: number; readonly command: SessionCommand }

/** The handlers as the app has them, over a real record, real packs and real folders. */
export type RealDesk = {
  readonly handlers: Handlers
  /** Everything that a message could have changed: each file by its hash, and what left for the screen, the clipboard, paper or a dialog. */
  readonly effects: () => unknown
  /** Serves two customers, and tells the names by which messages reach what is there then. */
  readonly serve: () => Promise<string[]>
  /** The same act at the current step of a session that is open, as a window gives it that has seen all events. */
  readonly upToDate: (asked: Act) => Promise<Act>
  /** Whether each session can be read, and the record is what was written. */
  readonly isSound: () => Promise<boolean>
  readonly close: () => void
}

/** Only what needs Electron is noted in its place: window, clipboard, printer, dialogs. */
export function realDesk(folder: string): RealDesk {
  const place = (name: string): string => join(folder, name)
  for (const name of ['data', 'notes', 'STICK']) mkdirSync(place(name), { recursive: true })
  const done: unknown[] = []
  const note = (...what: unknown[]): void => void done.push(what)
  const given = { roster: ['MK', 'JL'], exportFolder: place('notes'), packFolders: [place('STICK')], pinAtDesk: true }
  const reading = policyFrom({ ...given, allowUnsignedPacks: true })
  const { policy, problems } = reading
  let now = Date.parse('2026-11-24T13:02:00.000Z')
  const common = { dataFolder: place('data'), app: '0.1.0', now: () => new Date((now += 1000)), policy }
  const packs = createPackStore({ ...common, shipped, indexer: indexHere, needed: () => [], sessions: () => [] })
  const desk = createDesk({
    ...{ ...common, packs, policyProblems: problems, checker: checkHere },
    ...{ systemLanguage: 'en', paper: 'A4', zone: 'Europe/Paris', mono: () => now, steady: () => now },
  })
  const { language } = desk
  const folders = async (): Promise<string[]> => [place('STICK')]
  const chosen = async (name: string) => {
    note('asked for', name)
    return ok(join(place('STICK'), name))
  }
  const host = { inKiosk: () => true, leaveKiosk: () => note('left kiosk mode'), quit: () => note('quit') }
  const pin = pinKeeper({ policy, dataFolder: place('data'), mono: () => now, report: note })
  const admin = administration({ reading, file: null, pin, host, mono: () => now, language, report: note })
  const take = takeAlong({
    ...{ desk, policy, stickFolders: folders, now: () => new Date(now) },
    printing: {
      ...{ fontFaces: '', embeddedFontFaces: async () => '', pdf: async () => new Uint8Array([37, 80, 68, 70]) },
      printers: async () => [{ name: 'PR1', label: 'Printer' }],
      print: async () => done.push('printed') > 0,
    },
    pickFolder: async () => ok(place('notes')),
    putOnClipboard: async () => note('put on the clipboard'),
    hear: () => undefined,
  })
  const answers = handlers({
    ...{ desk, take, admin },
    packs: deskPacks({ packs, folders, language, report: note, hear: () => undefined }),
    bringIn: bringIn({ desk, stickFolders: folders, pickFile: () => chosen('other.handrail-records') }),
    insights: takeInsights(desk, take.write, () => new Date(now)),
    choosePack: () => chosen('pack.handrail'),
    saveForAuthors: forAuthorsSaver(desk, policy.exportFolder, async () => ok(place('notes'))),
    announce: (topic) => note('announced', topic),
    blanking: {
      lock: () => {
        note('locked', admin.lock().unlocked)
        return desk.lock()
      },
      copied: () => (note('copied'), desk.state()),
      blank: () => (note('blanked'), desk.state()),
    },
  })
  const effects = () => ({ files: hashesBelow(folder), done: [...done], state: desk.state() })
  return { handlers: answers, effects, close: desk.close, ...customers(desk) }
}

function customers(desk: Desk) {
  const sessionNow = (session: string): Session => {
    const read = desk.read(session)
    return sessionOf(read.ok ? read.value : [])
  }
  async function act(session: string, command: SessionCommand): Promise<void> {
    await desk.execute({ session, expectedSeq: sessionNow(session).seq, command })
  }
  async function open(article: string): Promise<string> {
    desk.signOn('MK')
    const opened = await desk.open('fr')
    if (!opened.ok) throw new Error(opened.error.text)
    const { session } = opened.value
    await act(session, { type: 'note-complaint', words: 'no mail on the iphone' })
    await begin(session, article)
    return session
  }
  async function begin(session: string, article: string): Promise<void> {
    await act(session, { type: 'choose-article', article, why: [] })
    await act(session, { type: 'start-checklist' })
  }
  let articles: string[] = []
  return {
    serve: async () => {
      const pack = (await desk.content())?.pack
      articles = pack?.articles.map(({ id }) => id) ?? []
      const ids = JSON.stringify(pack).matchAll(/"(?:id|article)":"([a-z0-9-]+)"/g)
      const sessions = [await open(articles[0] ?? ''), await open(articles[1] ?? '')]
      return [...sessions, ...new Set([...ids].map(([, id]) => id ?? ''))]
    },
    upToDate: async (asked: Act): Promise<Act> => {
      desk.signOn('MK')
      const { session, command } = asked
      const { status } = sessionNow(session)
      if (status === 'parked') await act(session, { type: 'resume' })
      if (status === 'closed') await act(session, { type: 'reopen', reason: 'came back' })
      if ('step' in command && !activeChecklist(sessionNow(session))) await begin(session, articles[0] ?? '')
      const now = sessionNow(session)
      const list = activeChecklist(now)
      const step = list && currentStep(now, list)
      const here = list && step && 'step' in command ? { run: list.run, step: step.shown.id } : {}
      return { session, expectedSeq: now.seq, command: { ...command, ...here } as SessionCommand }
    },
    isSound: async () => {
      desk.signOn('MK')
      const listed = desk.records.list()
      const checked = await desk.check(() => undefined)
      const sessions = listed.ok ? listed.value.rows : []
      const readable = sessions.every(({ session }) => desk.read(session).ok)
      return checked.ok && checked.value.intact && sessions.length > 1 && readable
    },
  }
}

/** Without SQLite's table of locks, which reading changes, too. */
function hashesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('-shm'))
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return paths.map((path) => `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${path}`)
}
