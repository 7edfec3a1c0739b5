import { screen, type App, type BrowserWindow } from 'electron'

export type Kiosk = {
  readonly inKiosk: () => boolean
  /** For an administrator, until the next start. */
  readonly leaveKiosk: () => void
  readonly quit: () => void
}

/**
 * Keeps a window full, in front and open while kiosk mode holds: Alt+F4 and the like ask in vain, and what a window manager does to it is undone.
 * Who ends the whole app (the system when it shuts down, a service manager, Settings) is obeyed at once.
 */
export function holdKiosk(app: App, window: BrowserWindow, kiosk: boolean): Kiosk {
  let held = kiosk
  app.on('before-quit', () => (held = false))
  window.on('session-end', () => (held = false))
  window.on('close', (event) => {
    if (held) event.preventDefault()
  })
  const restore = (): void => {
    if (!held) return
    if (window.isMinimized()) window.restore()
    window.setKiosk(true)
    window.setBounds(screen.getDisplayMatching(window.getBounds()).bounds)
  }
  window.on('minimize', restore)
  window.on('leave-full-screen', restore)
  // A second screen that is pulled out, or another resolution, must not leave a strip of the desktop to be touched.
  screen.on('display-removed', restore)
  screen.on('display-metrics-changed', restore)
  window.on('hide', () => {
    if (held) window.show()
  })
  return {
    inKiosk: () => held,
    leaveKiosk: () => {
      held = false
      window.setKiosk(false)
    },
    quit: () => app.quit(),
  }
}
