import type { BrowserWindow } from 'electron'
import type { Heard, Topic } from '../../shared/ipc/contract'

/** Tells the window something that it did not ask for. A window that is gone hears nothing, and that is no failure. */
export type Announce = <T extends Topic>(topic: T, data: Heard<T>) => void

export function announcer(window: () => BrowserWindow | undefined): Announce {
  return (topic, data) => {
    const contents = window()?.webContents
    if (contents && !contents.isDestroyed()) contents.send(topic, data)
  }
}
