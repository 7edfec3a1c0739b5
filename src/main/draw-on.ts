import { setTimeout } from 'node:timers/promises'
import { app, type BrowserWindow, type WebContents } from 'electron'
import type { Report } from '../node/log/local-log'

/** Milliseconds after which a new graphics process has drawn the window. */
const DRAWN_AFTER = 1000
/** Graphics processes in a row that are ended by the desk itself; more would only cost a broken computer its time. */
const MOST = 5

/**
 * Chromium starts a new graphics process when one is lost, but now and then nothing is drawn by it, whatever is done to the window, until it is lost,
 * too. So the window is looked at, and a process that leaves it empty is ended.
 */
export function drawOn(window: BrowserWindow, report: Report): void {
  let lost = 0
  let ended = 0

  async function look(): Promise<void> {
    const now = (lost += 1)
    await setTimeout(DRAWN_AFTER)
    if (now !== lost || window.isDestroyed() || !window.isVisible()) return
    const empty = await isEmpty(window.webContents)
    if (!empty) ended = 0
    if (!empty || now !== lost || ended >= MOST) return
    const drawing = app.getAppMetrics().find(({ type }) => type === 'GPU')
    if (!drawing) return
    ended += 1
    report('the window was empty and its graphics process is started anew')
    process.kill(drawing.pid)
  }

  app.on('child-process-gone', (_event, { type }) => {
    if (type === 'GPU') void look()
  })
}

/** One colour from corner to corner: no screen of the desk is, since the bar at its top is dark. */
async function isEmpty(contents: WebContents): Promise<boolean> {
  const picture = await Promise.race([contents.capturePage().catch(() => undefined), setTimeout(DRAWN_AFTER)])
  if (!picture) return true
  const pixels = picture.resize({ width: 64, height: 64, quality: 'good' }).toBitmap()
  return pixels.every((value, at) => value === pixels[at % 4])
}
