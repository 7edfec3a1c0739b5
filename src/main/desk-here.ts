import { uptime } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { app } from 'electron'
import { createDesk, type Desk } from '../node/desk/desk'
import { createPackStore } from '../node/packs/create-pack-store'
import { indexAside } from '../node/packs/index-cache'
import type { PackStore } from '../node/packs/pack-store'
import { checkAside } from '../node/sessions/verify-log'
import type { Display } from '../shared/desk/display'
import type { PolicyReading } from '../shared/desk/policy'
import { paperOf } from '../shared/record/page'

type Here = {
  readonly reading: PolicyReading
  readonly dataFolder: string
  /** Where the built app lies. */
  readonly out: string
  readonly displayChanged: (display: Display) => void
}

/** Whole milliseconds that only ever grow, whatever is done to the clock. */
export const mono = (): number => Math.round(performance.now())

/** The desk and its packs need one another: what the log says of sessions decides which packs stay and what a new one is tried on. */
export function deskHere({ reading, dataFolder, out, displayChanged }: Here): { desk: Desk; store: PackStore } {
  const { policy, problems } = reading
  const common = { dataFolder, app: app.getVersion(), now: () => new Date(), policy }
  const store = createPackStore({
    ...common,
    shipped: policy.contentFolder ?? join(app.getAppPath(), 'content', 'microsoft-account'),
    indexer: indexAside(join(out, 'main', 'index-worker.js')),
    needed: () => desk.neededPacks(),
    sessions: () => desk.recorded(),
  })
  const desk = createDesk({
    ...common,
    policyProblems: problems,
    packs: store,
    checker: checkAside(join(out, 'main', 'check-worker.js')),
    systemLanguage: app.getLocale(),
    paper: paperOf(app.getLocaleCountryCode()),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    mono,
    steady: () => uptime() * 1000,
    displayChanged,
  })
  return { desk, store }
}
