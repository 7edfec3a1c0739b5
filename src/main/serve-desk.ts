import { existsSync } from 'node:fs'
import { app, powerMonitor, type BrowserWindow } from 'electron'
import { administration } from '../node/desk/administration'
import type { Desk } from '../node/desk/desk'
import { deskPacks } from '../node/desk/desk-packs'
import { bringIn } from '../node/exports/bring-in'
import { takeAlong } from '../node/exports/take-along'
import { takeInsights } from '../node/exports/take-insights'
import type { Report } from '../node/log/local-log'
import type { PackStore } from '../node/packs/pack-store'
import { stickFolders } from '../node/packs/stick-folders'
import { pinKeeper } from '../node/pin/pin-keeper'
import type { PolicyReading } from '../shared/desk/policy'
import type { Heard, Topic } from '../shared/ipc/contract'
import { blanking } from './blank-window'
import { mono } from './desk-here'
import { drawOn } from './draw-on'
import { holdKiosk } from './hold-kiosk'
import { handlers } from './ipc/handlers'
import { serveTo } from './ipc/serve'
import { keepRetention } from './keep-retention'
import type { OwnClipboard } from './own-clipboard'
import { printing } from './print-note'
import { forAuthorsSaver } from './save-for-authors'
import { stayOnDisplay } from './stay-on-display'
import { systemDialogs } from './system-dialogs'
import { takeUpAfterCrash } from './take-up-window'

type Here = {
  readonly desk: Desk
  readonly store: PackStore
  readonly window: BrowserWindow
  readonly reading: PolicyReading
  /** Where the policy file would lie. */
  readonly policyFile: string
  readonly dataFolder: string
  readonly copied: OwnClipboard
  readonly report: Report
}

/** Gives the window its desk: every channel answered, and all that happens to the window or the computer meant for the desk. */
export function serveDesk({ desk, store, window, reading, policyFile, dataFolder, copied, report }: Here): void {
  const { language } = desk
  const { policy } = reading
  const announce = <T extends Topic>(topic: T, data: Heard<T>): void => {
    if (!window.isDestroyed()) window.webContents.send(topic, data)
  }
  const host = holdKiosk(app, window, policy.kiosk)
  const pin = pinKeeper({ policy, dataFolder, mono, report })
  const file = existsSync(policyFile) ? policyFile : null
  const admin = administration({ reading, file, pin, host, mono, language, report })
  const veil = blanking(desk, admin, copied, window)
  const dialogs = systemDialogs({ owner: () => window, inKiosk: host.inKiosk, language })
  const folders = async () => policy.packFolders ?? stickFolders()
  const hear = (data: Heard<'packs:progress'>): void => announce('packs:progress', data)
  const take = takeAlong({
    ...{ desk, policy, printing: printing(() => window) },
    ...{ pickFolder: dialogs.folder, stickFolders: folders, putOnClipboard: copied.put },
    now: () => new Date(),
    hear: (done, of) => announce('take:progress', { done, of }),
  })
  const answers = handlers({
    desk,
    admin,
    blanking: veil,
    packs: deskPacks({ packs: store, folders, language, report, hear }),
    take,
    bringIn: bringIn({ desk, stickFolders: folders, pickFile: dialogs.recordsFile }),
    insights: takeInsights(desk, take.write, () => new Date()),
    choosePack: dialogs.packFile,
    saveForAuthors: forAuthorsSaver(desk, policy.exportFolder, dialogs.folder),
    announce,
  })
  serveTo(window, answers, report)
  takeUpAfterCrash(window, veil.lost, report)
  keepRetention(window, desk, report)
  stayOnDisplay(window, report)
  drawOn(window, report)
  powerMonitor.on('lock-screen', veil.lock)
  powerMonitor.on('suspend', veil.lock)
  // A computer that falls asleep at once leaves no time to lock before.
  powerMonitor.on('resume', () => {
    if (!desk.state().locked) veil.lock()
  })
}
