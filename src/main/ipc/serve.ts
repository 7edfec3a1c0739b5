import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { Report } from '../../node/log/local-log'
import type { Handlers } from '../../shared/ipc/contract'
import { ORIGIN } from '../app-protocol'
import { listen } from './gate'

/** Opens the gate on Electron's channels, for our page in our window alone. Nothing else in the app listens. */
export function serveTo(ours: BrowserWindow, handlers: Handlers, report: Report): void {
  const isOurs = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
    senderFrame === ours.webContents.mainFrame && senderFrame.url.startsWith(`${ORIGIN}/`)
  listen(ipcMain, handlers, isOurs, report)
}
