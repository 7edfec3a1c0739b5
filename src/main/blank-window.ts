import type { BrowserWindow } from 'electron'
import type { Administration } from '../node/desk/administration'
import type { Desk } from '../node/desk/desk'
import type { DeskState } from '../shared/ipc/contract'
import { ORIGIN } from './app-protocol'
import type { OwnClipboard } from './own-clipboard'

export type Blanking = {
  /** Locks the desk and loads the window anew: no field, no undo history and no memory of the page outlives it. */
  readonly lock: () => DeskState
  /** The window is gone by itself; it comes back locked. */
  readonly lost: (takeUp: boolean) => void
  readonly blank: () => DeskState
  /** Something was copied in the window. */
  readonly copied: () => DeskState
}

/** All that has to go when nobody known is before the screen any more. */
export function blanking(desk: Desk, admin: Administration, clipboard: OwnClipboard, window: BrowserWindow): Blanking {
  function forget(takeUp: boolean): DeskState {
    admin.lock()
    void clipboard.clear()
    return desk.lock(takeUp)
  }
  return {
    lock: () => {
      const state = forget(true)
      // After the answer, which blanks the page that is still there.
      setImmediate(() => void (window.isDestroyed() || window.loadURL(`${ORIGIN}/index.html`)))
      return state
    },
    lost: (takeUp) => void forget(takeUp),
    copied: () => {
      clipboard.copied()
      return desk.state()
    },
    blank: () => {
      void clipboard.clear()
      return desk.state()
    },
  }
}
