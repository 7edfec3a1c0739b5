import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { Report } from '../../node/log/local-log'
import type { Handlers } from '../../shared/ipc/contract'
import { listen } from './gate'

/** Opens the gate on Electron's channels. Nothing else in the app listens. */
export function serve(handlers: Handlers, isOurs: (event: IpcMainInvokeEvent) => boolean, report: Report): void {
  listen(ipcMain, handlers, isOurs, report)
}
