import { performance } from 'node:perf_hooks'
import type { BrowserWindow } from 'electron'
import type { Report } from '../node/log/local-log'
import { ORIGIN } from './app-protocol'

/** Crashes within this many milliseconds that are put up with before the session is left alone: it may be what crashes the window. */
const SPELL = 60_000
const MOST = 3
/** Milliseconds before the next attempt then, so that a window that cannot live leaves the computer something. */
const PAUSE = 3000

/**
 * A window that crashed is loaded again at once, locked; whoever signs on goes on with the session it was in the middle of. When that crashes it
 * again and again, it comes back at the start screen, where the session waits with everything acknowledged.
 */
export function takeUpAfterCrash(window: BrowserWindow, lost: (takeUp: boolean) => void, report: Report): void {
  let crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = performance.now()
    crashes = [...crashes.filter((at) => now - at < SPELL), now]
    const again = crashes.length <= MOST
    report('the window crashed and is loaded again', { reason, exitCode, times: crashes.length, takenUp: again })
    lost(again)
    setTimeout(() => void window.loadURL(`${ORIGIN}/index.html`), again ? 0 : PAUSE)
  })
  window.webContents.on('unresponsive', () => report('the window does not answer'))
  window.webContents.on('responsive', () => report('the window answers again'))
  window.webContents.on('preload-error', (_event, _file, { name }) => report('the preload failed', { name }))
  window.webContents.on('did-fail-load', (_event, code) => report('the page could not be loaded', { code }))
}
