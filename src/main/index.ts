import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, powerMonitor, session as electronSessions, type BrowserWindow } from 'electron'
import { administration } from '../node/desk/administration'
import { deskPacks } from '../node/desk/desk-packs'
import { bringIn } from '../node/exports/bring-in'
import { takeInsights } from '../node/exports/take-insights'
import { takeAlong } from '../node/exports/take-along'
import { stickFolders } from '../node/packs/stick-folders'
import { pinKeeper } from '../node/pin/pin-keeper'
import type { Display } from '../shared/desk/display'
import type { Heard, Topic } from '../shared/ipc/contract'
import { registerScheme, serveWindow, ORIGIN } from './app-protocol'
import { blanking } from './blank-window'
import { deskHere, mono } from './desk-here'
import { holdKiosk } from './hold-kiosk'
import { handlers } from './ipc/handlers'
import { serveTo } from './ipc/serve'
import { keepRetention } from './keep-retention'
import { openKioskWindow } from './kiosk-window'
import { openLocalLog } from './local-log'
import { lockDownContents, refusePermissions } from './lockdown'
import { ownClipboard } from './own-clipboard'
import { policyFile, readPolicy } from './policy-source'
import { printing } from './print-note'
import { profileFolder } from './profile-folder'
import { forAuthorsSaver } from './save-for-authors'
import { refuseRequests, turnOffNetwork } from './switches'
import { systemDialogs } from './system-dialogs'
import { takeUpAfterCrash } from './take-up-window'

const out = dirname(dirname(fileURLToPath(import.meta.url)))
const dataFolder = app.getPath('userData')
let window: BrowserWindow | undefined

function announce<T extends Topic>(topic: T, data: Heard<T>): void {
  if (window?.isDestroyed() === false) window.webContents.send(topic, data)
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
  const { exportFolder, kiosk, packFolders } = reading.policy
  const displayChanged = (display: Display): void => {
    report('the display was changed', display)
    zoom(display)
  }
  const { desk, store } = deskHere({ reading, dataFolder, out, displayChanged })
  const { language } = desk
  const copied = ownClipboard(join(dataFolder, 'clipboard.sha256'))
  void copied.clear()
  window = openKioskWindow({ out, kiosk })
  const host = holdKiosk(app, window, kiosk)
  const policyPath = existsSync(file) ? file : null
  const pin = pinKeeper({ policy: reading.policy, dataFolder, mono, report })
  const admin = administration({ reading, file: policyPath, pin, host, mono, language, report })
  const veil = blanking(desk, admin, copied, window)
  const dialogs = systemDialogs({ owner: () => window, inKiosk: host.inKiosk, language })
  const folders = async () => packFolders ?? stickFolders()
  const hear = (data: Heard<'packs:progress'>): void => announce('packs:progress', data)
  const take = takeAlong({
    ...{ desk, policy: reading.policy, printing: printing(() => window) },
    ...{ pickFolder: dialogs.folder, stickFolders: folders, putOnClipboard: copied.put },
    now: () => new Date(),
    hear: (done, of) => announce('take:progress', { done, of }),
  })
  const bringing = bringIn({ desk, stickFolders: folders, pickFile: dialogs.recordsFile })
  const answers = handlers({
    desk,
    admin,
    blanking: veil,
    packs: deskPacks({ packs: store, folders, language, report, hear }),
    take,
    bringIn: bringing,
    insights: takeInsights(desk, take.write, () => new Date()),
    choosePack: dialogs.packFile,
    saveForAuthors: forAuthorsSaver(desk, exportFolder, dialogs.folder),
    announce,
  })
  serveTo(window, answers, report)
  window.webContents.on('did-finish-load', () => zoom(desk.state().display))
  takeUpAfterCrash(window, veil.lost, report)
  keepRetention(window, desk, report)
  powerMonitor.on('lock-screen', veil.lock)
  powerMonitor.on('suspend', veil.lock)
  app.on('second-instance', toFront)
  app.on('will-quit', () => {
    void copied.clear()
    desk.close()
  })
}

function toFront(): void {
  window?.show()
  window?.focus()
}

function zoom({ textSize }: Display): void {
  window?.webContents.setZoomFactor(textSize / 100)
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
