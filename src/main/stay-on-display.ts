import { screen, type BrowserWindow, type Rectangle } from 'electron'
import type { Report } from '../node/log/local-log'

/** Keeps the window whole on a display that is there: a monitor that is pulled out, turned or made smaller must not take the desk with it. */
export function stayOnDisplay(window: BrowserWindow, report: Report): void {
  const comeBack = (): void => {
    if (window.isDestroyed()) return
    const bounds = window.getBounds()
    const { bounds: whole, workArea } = screen.getDisplayMatching(bounds)
    // Kiosk mode fills the display, a taskbar's place included: `holdKiosk` sees to that.
    const within = whollyWithin(bounds, window.isKiosk() ? whole : workArea)
    if (within === bounds) return
    report('the window was brought back onto a display')
    window.setBounds(within)
  }
  screen.on('display-removed', comeBack)
  screen.on('display-metrics-changed', comeBack)
}

/** The same bounds if they lie within the area; else moved, and made smaller only where they must be. */
function whollyWithin(bounds: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(bounds.width, area.width)
  const height = Math.min(bounds.height, area.height)
  const x = Math.max(area.x, Math.min(bounds.x, area.x + area.width - width))
  const y = Math.max(area.y, Math.min(bounds.y, area.y + area.height - height))
  const same = x === bounds.x && y === bounds.y && width === bounds.width && height === bounds.height
  return same ? bounds : { x, y, width, height }
}
