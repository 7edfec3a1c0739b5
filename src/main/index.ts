import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { app, session as electronSessions, type BrowserWindow } from 'electron'
import { createDesk, type Desk } from '../node/desk/desk'
import { deskPacks } from '../node/desk/desk-packs'
import { createPackStore } from '../node/packs/create-pack-store'
import { indexAside } from '../node/packs/index-cache'
import type { PackStore } from '../node/packs/pack-store'
import { stickFolders } from '../node/packs/stick-folders'
import type { Heard, Topic } from '../shared/ipc/contract'
import { registerScheme, serveWindow, ORIGIN } from './app-protocol'
import { handlers } from './ipc/handlers'
import { serve } from './ipc/serve'
import { openKioskWindow } from './kiosk-window'
import { openLocalLog } from './local-log'
import { lockDownContents, refusePermissions } from './lockdown'
import { pickPack } from './pick-pack'
import { policyFile, readPolicy, type PolicyReading } from './policy-source'
import { profileFolder } from './profile-folder'
import { forAuthorsSaver } from './save-for-authors'
import { noteSaver } from './save-note'
import { refuseRequests, turnOffNetwork } from './switches'

const out = dirname(dirname(fileURLToPath(import.meta.url)))
const dataFolder = app.getPath('userData')
let window: BrowserWindow | undefined

function announce<T extends Topic>(topic: T, data: Heard<T>): void {
  if (window?.isDestroyed() === false) window.webContents.send(topic, data)
}

const now = () => new Date()

/** The desk and its packs need one another: what the log says of sessions decides which packs stay and what a new one is tried on. */
function deskHere({ policy, problems }: PolicyReading): { desk: Desk; store: PackStore } {
  const shipped = policy.contentFolder ?? join(app.getAppPath(), 'content', 'microsoft-account')
  const indexer = indexAside(join(out, 'main', 'index-worker.js'))
  const common = { dataFolder, app: app.getVersion(), now }
  const store = createPackStore({
    ...common,
    shipped,
    indexer,
    policy,
    needed: () => desk.neededPacks(),
    sessions: () => desk.recorded(),
  })
  const desk = createDesk({
    ...common,
    policy,
    policyProblems: problems,
    packs: store,
    systemLanguage: app.getLocale(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    mono: () => Math.round(performance.now()),
  })
  return { desk, store }
}

function start(): void {
  const electronSession = electronSessions.defaultSession
  refuseRequests(electronSession, [`${ORIGIN}/`, 'devtools://'])
  refusePermissions(electronSession)
  serveWindow(electronSession, join(out, 'renderer'))
  lockDownContents(app)
  const policy = readPolicy(policyFile())
  const report = openLocalLog(dataFolder)
  const { exportFolder, packFolders } = policy.policy
  const { desk, store } = deskHere(policy)
  const { language } = desk
  const folders = async () => packFolders ?? stickFolders()
  const packs = deskPacks({ packs: store, folders, language, report, hear: (data) => announce('packs:progress', data) })
  const isOurs = (event: Electron.IpcMainInvokeEvent): boolean =>
    window !== undefined &&
    event.senderFrame === window.webContents.mainFrame &&
    event.senderFrame.url.startsWith(`${ORIGIN}/`)
  const answers = handlers({
    desk,
    packs,
    notes: noteSaver(desk, exportFolder, () => window),
    choosePack: () => pickPack(window, language()),
    saveForAuthors: forAuthorsSaver(desk, exportFolder, () => window),
  })
  serve(answers, isOurs, report)
  window = openKioskWindow({ out, kiosk: policy.policy.kiosk })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    report('the window crashed and is loaded again', { reason })
    window?.webContents.reload()
  })
  app.on('second-instance', () => {
    window?.show()
    window?.focus()
  })
  app.on('will-quit', () => desk.close())
}

app.setPath('userData', profileFolder(dataFolder))
registerScheme()
turnOffNetwork()
if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  process.stderr.write('Handrail is already open on this computer; its window was brought to the front.\n')
  app.exit(0)
}
