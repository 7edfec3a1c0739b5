import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, session as electronSessions, type BrowserWindow } from 'electron'
import type { Display } from '../shared/desk/display'
import { registerScheme, serveWindow, ORIGIN } from './app-protocol'
import { deskHere } from './desk-here'
import { openKioskWindow } from './kiosk-window'
import { openLocalLog } from './local-log'
import { lockDownContents, refusePermissions } from './lockdown'
import { ownClipboard } from './own-clipboard'
import { policyFile, policyOfThisComputer } from './policy-source'
import { profileFolder } from './profile-folder'
import { serveDesk } from './serve-desk'
import { keepDrawing, refuseRequests, turnOffNetwork } from './switches'

const out = dirname(dirname(fileURLToPath(import.meta.url)))
const dataFolder = app.getPath('userData')
let window: BrowserWindow | undefined

function start(): void {
  const electronSession = electronSessions.defaultSession
  refuseRequests(electronSession, [`${ORIGIN}/`, 'devtools://'])
  refusePermissions(electronSession)
  serveWindow(electronSession, join(out, 'renderer'))
  lockDownContents(app)
  const report = openLocalLog(app, dataFolder)
  const file = policyFile()
  const reading = policyOfThisComputer(file)
  for (const problem of reading.problems) report('the policy has a mistake', { problem })
  const displayChanged = (display: Display): void => {
    report('the display was changed', display)
    zoom(display)
  }
  const { desk, store } = deskHere({ reading, dataFolder, out, displayChanged })
  const copied = ownClipboard(join(dataFolder, 'clipboard.sha256'))
  void copied.clear()
  window = openKioskWindow({ out, kiosk: reading.policy.kiosk })
  serveDesk({ desk, store, window, reading, policyFile: file, dataFolder, copied, report })
  window.webContents.on('did-finish-load', () => zoom(desk.state().display))
  app.on('second-instance', () => {
    window?.show()
    window?.focus()
  })
  app.on('will-quit', () => {
    void copied.clear()
    desk.close()
  })
}

function zoom({ textSize }: Display): void {
  window?.webContents.setZoomFactor(textSize / 100)
}

app.setPath('userData', profileFolder(dataFolder))
registerScheme()
turnOffNetwork()
keepDrawing()
if (app.requestSingleInstanceLock()) {
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
} else {
  process.stderr.write('Handrail is already open on this computer; its window was brought to the front.\n')
  app.exit(0)
}
