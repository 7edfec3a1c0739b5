import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { ORIGIN } from './app-protocol'

/** The paper colour of the design: an unpainted window must not flash white or black at the customer. */
const PAPER = '#f7f6f2'

/** Opens the one window. It is shown at once and painted in the background colour until the page is there. */
export function openKioskWindow(options: { readonly out: string; readonly kiosk: boolean }): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 800,
    minHeight: 600,
    kiosk: options.kiosk,
    // A session without a window manager takes a wish for the full screen and does nothing with it.
    ...(options.kiosk && screen.getPrimaryDisplay().bounds),
    backgroundColor: PAPER,
    title: 'Handrail',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(options.out, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: process.env['HANDRAIL_DEVTOOLS'] === '1' && !options.kiosk,
      navigateOnDragDrop: false,
      disableDialogs: true,
    },
  })
  window.removeMenu()
  // The title never names a customer or an article: it is seen in task lists and screen shares.
  window.on('page-title-updated', (event) => event.preventDefault())
  void window.loadURL(`${ORIGIN}/index.html`)
  return window
}
