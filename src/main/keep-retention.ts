import type { BrowserWindow } from 'electron'
import type { Desk } from '../node/desk/desk'
import { withoutWords, type Report } from '../node/log/local-log'

/** Milliseconds between two looks at whether a new day has begun and nobody is served. */
const LOOK = 10 * 60_000

/** Keeps the policy's promise about how long sessions are kept: once the first screen is there, and then once a day. */
export function keepRetention(window: BrowserWindow, desk: Pick<Desk, 'retain'>, report: Report): void {
  const look = (start: boolean): void => {
    desk
      .retain({ start })
      .then((retained) => {
        if (retained.kind !== 'nothing' && retained.kind !== 'busy') report('the retention policy was kept', retained)
      })
      .catch((error: unknown) => report('the retention policy was not kept', { error: withoutWords(error) }))
  }
  window.webContents.once('did-finish-load', () => look(true))
  setInterval(() => look(false), LOOK)
}
