import { app, BrowserWindow, protocol, session as electronSessions } from 'electron'
import { newerDataPage } from '../shared/words/newer-data'
import { lockDownContents, refusePermissions } from './lockdown'
import { policyFile, readPolicy } from './policy-source'
import { folderApart } from './profile-folder'
import { refuseRequests, turnOffNetwork } from './switches'

const PAGE = 'app://newer/'
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/**
 * Instead of the desk: one page that says that its data was written by a newer version. Nothing of that data is opened, not even Chromium's
 * own files, which an older Chromium might spoil.
 */
export function showNewerData(writer: string): void {
  app.setPath('userData', folderApart())
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  turnOffNetwork()
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => open(newerDataPage(writer, app.getVersion())))
}

function open(html: string): void {
  const electronSession = electronSessions.defaultSession
  refuseRequests(electronSession, [PAGE])
  refusePermissions(electronSession)
  lockDownContents(app)
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY }
  electronSession.protocol.handle('app', () => new Response(html, { headers }))
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    kiosk: readPolicy(policyFile()).policy.kiosk,
    title: 'Handrail',
    autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, javascript: false, spellcheck: false, devTools: false },
  })
  window.removeMenu()
  void window.loadURL(PAGE)
}
