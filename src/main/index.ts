import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { app, session as electronSessions, type BrowserWindow } from 'electron'
import { administration, type Administration } from '../node/desk/administration'
import { createDesk, type Desk } from '../node/desk/desk'
import type { Report } from '../node/log/local-log'
import { indexAside } from '../node/packs/index-cache'
import { pinKeeper } from '../node/pin/pin-keeper'
import type { Display } from '../shared/desk/display'
import type { PolicyReading } from '../shared/desk/policy'
import type { Handlers } from '../shared/ipc/contract'
import { registerScheme, serveWindow, ORIGIN } from './app-protocol'
import { handlers } from './ipc/handlers'
import { serve } from './ipc/serve'
import { folderDialog } from './folder-dialog'
import { holdKiosk } from './hold-kiosk'
import { openKioskWindow } from './kiosk-window'
import { openLocalLog } from './local-log'
import { lockDownContents, refusePermissions } from './lockdown'
import { policyFile, readPolicy } from './policy-source'
import { profileFolder } from './profile-folder'
import { noteSaver } from './save-note'
import { refuseRequests, turnOffNetwork } from './switches'
import { takeUpAfterCrash } from './take-up-window'

const out = dirname(dirname(fileURLToPath(import.meta.url)))
const dataFolder = app.getPath('userData')
const mono = (): number => Math.round(performance.now())
let window: BrowserWindow | undefined

function deskHere({ policy, problems }: PolicyReading, report: Report): Desk {
  const shipped = join(app.getAppPath(), 'content', 'microsoft-account')
  return createDesk({
    policy,
    policyProblems: problems,
    dataFolder,
    contentFolder: policy.contentFolder ?? shipped,
    app: app.getVersion(),
    indexer: indexAside(join(out, 'main', 'index-worker.js')),
    systemLanguage: app.getLocale(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => new Date(),
    mono,
    displayChanged: (display) => {
      report('the display was changed', display)
      if (window) zoom(window, display)
    },
  })
}

function start(): void {
  const electronSession = electronSessions.defaultSession
  refuseRequests(electronSession, [`${ORIGIN}/`, 'devtools://'])
  refusePermissions(electronSession)
  serveWindow(electronSession, join(out, 'renderer'))
  lockDownContents(app)
  const report = openLocalLog(app, dataFolder)
  const file = policyFile()
  const reading = readPolicy(file)
  for (const problem of reading.problems) report('the policy has a mistake', { problem })
  const desk = deskHere(reading, report)
  const { policy } = reading
  window = openKioskWindow({ out, kiosk: policy.kiosk })
  const host = holdKiosk(app, window, policy.kiosk)
  const admin = administration({
    reading,
    file: existsSync(file) ? file : null,
    pin: pinKeeper({ policy, dataFolder, mono, report }),
    host,
    mono,
    language: desk.language,
    report,
  })
  serveTo(
    window,
    handlers(
      desk,
      noteSaver(
        desk,
        policy.exportFolder,
        folderDialog(() => window, host.inKiosk),
      ),
      admin,
    ),
    report,
  )
  window.webContents.on('did-finish-load', () => window && zoom(window, desk.state().display))
  takeUpAfterCrash(window, () => lost(desk, admin), report)
  app.on('second-instance', () => {
    window?.show()
    window?.focus()
  })
  app.on('will-quit', () => desk.close())
}

/** Whoever sits before the window that comes back has not given the PIN. */
function lost(desk: Desk, admin: Administration): void {
  admin.lock()
  desk.windowLost()
}

function serveTo(ours: BrowserWindow, all: Handlers, report: Report): void {
  const isOurs = ({ senderFrame }: Electron.IpcMainInvokeEvent): boolean =>
    senderFrame === ours.webContents.mainFrame && senderFrame.url.startsWith(`${ORIGIN}/`)
  serve(all, isOurs, report)
}

function zoom(ours: BrowserWindow, { textSize }: Display): void {
  ours.webContents.setZoomFactor(textSize / 100)
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
