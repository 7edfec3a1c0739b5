import { ipcMain, type BrowserWindow } from 'electron'
import type { Report } from '../../node/log/local-log'
import type { Handlers } from '../../shared/ipc/contract'
import { ORIGIN } from '../app-protocol'
import { listen } from './gate'
import { fromOurPage } from './our-page'

/** Opens the gate on Electron's channels, for our page in our window alone. Nothing else in the app listens. */
export function serveTo(ours: BrowserWindow, handlers: Handlers, report: Report): void {
  listen(ipcMain, handlers, fromOurPage(ours, ORIGIN), report)
}
