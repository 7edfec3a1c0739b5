import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { app, session as electronSessions, type BrowserWindow } from 'electron'
import { createDesk, type Desk } from '../node/desk/desk'
import { indexAside } from '../node/packs/index-cache'
import { checkAside } from '../node/sessions/verify-log'
import { registerScheme, serveWindow, ORIGIN } from './app-protocol'
import { announcer } from './ipc/announce'
import { handlers } from './ipc/handlers'
import { serve } from './ipc/serve'
import { openKioskWindow } from './kiosk-window'
import { openLocalLog } from './local-log'
import { lockDownContents, refusePermissions } from './lockdown'
import { policyFile, readPolicy } from './policy-source'
import { profileFolder } from './profile-folder'
import { noteSaver } from './save-note'
import { refuseRequests, turnOffNetwork } from './switches'

const out = dirname(dirname(fileURLToPath(import.meta.url)))
const dataFolder = app.getPath('userData')
let window: BrowserWindow | undefined

function deskHere(policy: ReturnType<typeof readPolicy>): Desk {
  const shipped = join(app.getAppPath(), 'content', 'microsoft-account')
  return createDesk({
    policy: policy.policy,
    policyProblems: policy.problems,
    dataFolder,
    contentFolder: policy.policy.contentFolder ?? shipped,
    app: app.getVersion(),
    indexer: indexAside(join(out, 'main', 'index-worker.js')),
    checker: checkAside(join(out, 'main', 'check-worker.js')),
    systemLanguage: app.getLocale(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => new Date(),
    mono: () => Math.round(performance.now()),
  })
}

function start(): void {
  const electronSession = electronSessions.defaultSession
  refuseRequests(electronSession, [`${ORIGIN}/`, 'devtools://'])
  refusePermissions(electronSession)
  serveWindow(electronSession, join(out, 'renderer'))
  lockDownContents(app)
  const policy = readPolicy(policyFile())
  const report = openLocalLog(dataFolder)
  const desk = deskHere(policy)
  const isOurs = (event: Electron.IpcMainInvokeEvent): boolean =>
    window !== undefined &&
    event.senderFrame === window.webContents.mainFrame &&
    event.senderFrame.url.startsWith(`${ORIGIN}/`)
  serve(
    handlers(
      desk,
      noteSaver(desk, policy.policy.exportFolder, () => window),
      announcer(() => window),
    ),
    isOurs,
    report,
  )
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
