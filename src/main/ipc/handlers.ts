import type { Administration } from '../../node/desk/administration'
import type { Desk } from '../../node/desk/desk'
import type { DeskPacks } from '../../node/desk/desk-packs'
import type { BringIn } from '../../node/exports/bring-in'
import type { TakeInsights } from '../../node/exports/take-insights'
import type { TakeAlong } from '../../node/exports/take-along'
import type { Handlers, Heard, Topic } from '../../shared/ipc/contract'
import { ok } from '../../shared/result'
import type { SaveForAuthors } from '../save-for-authors'
import type { Blanking } from '../blank-window'
import type { SystemDialogs } from '../system-dialogs'

/** What the channels are answered with. */
export type Serving = {
  readonly desk: Desk
  readonly packs: DeskPacks
  readonly take: TakeAlong
  readonly bringIn: BringIn
  readonly insights: TakeInsights
  /** Asks a person for a pack file; its path stays in this process. */
  readonly choosePack: SystemDialogs['packFile']
  readonly saveForAuthors: SaveForAuthors
  readonly admin: Administration
  /** Tells the window something that it did not ask for. */
  readonly announce: <T extends Topic>(topic: T, data: Heard<T>) => void
  readonly blanking: Pick<Blanking, 'lock' | 'blank' | 'copied'>
}

/** One line a channel: names the use case and passes what it needs. */
export function handlers(serving: Serving): Handlers {
  const { desk, packs, take, bringIn, insights, choosePack, saveForAuthors, admin, announce, blanking } = serving
  return {
    'desk:read': async () => ok(desk.state()),
    'desk:sign-on': async ({ clerk }) => ok(desk.signOn(clerk)),
    'desk:lock': async () => ok(blanking.lock()),
    'desk:copied': async () => ok(blanking.copied()),
    'desk:blank': async () => ok(blanking.blank()),
    'desk:choose-language': async ({ language }) => ok(desk.chooseLanguage(language)),
    'desk:change-display': async (change) => ok(desk.changeDisplay(change)),
    'content:read': async ({ pack: wanted }) => {
      const { pack, problems = [], index, source = '' } = (await desk.content(wanted)) ?? {}
      return ok({ pack: pack ?? null, problems, index: index ? { bytes: index, source } : null })
    },
    'packs:installed': async () => ok(await packs.installed()),
    'packs:sticks': async () => ok(await packs.sticks()),
    'packs:choose': async () => packs.inspectChosen(await choosePack()),
    'packs:inspect': async ({ file }) => packs.inspect(file),
    'packs:install': async ({ offer }) => packs.install(offer),
    'packs:roll-back': async () => packs.rollBack(),
    'authors:read': async () => desk.forAuthors(),
    'authors:save': async () => saveForAuthors(),
    'desk:experience': async () => desk.experience(),
    'session:open': async ({ customerLanguage }) => desk.open(customerLanguage),
    'session:execute': async (asked) => {
      const events = await desk.execute(asked)
      return events.ok ? ok({ events: events.value }) : events
    },
    'session:read': async ({ session }) => desk.read(session),
    'record:check': async () => desk.check((checked, of) => announce('record:checking', { checked, of })),
    'records:list': async () => desk.records.list(),
    'records:find': async ({ words }) => {
      const found = desk.records.find(words)
      return found.ok ? ok({ sessions: found.value }) : found
    },
    'records:read-copy': async ({ copy }) => desk.records.readCopy(copy),
    'records:by-code': async ({ code }) => desk.records.byCode(code),
    'records:carry-on': async ({ copy }) => desk.elsewhere.carryOn(copy),
    'records:bundles': async () => ok(await bringIn.sticks()),
    'records:bring-in': async ({ file }) => (file === undefined ? bringIn.chosen() : bringIn.file(file)),
    'insights:read': async ({ days }) => insights.read(days),
    'insights:save': async (asked) => insights.save(asked),
    'take:ways': async () => ok(await take.ways()),
    'take:session': async (asked) => take.take(asked),
    'take:many': async (asked) => take.takeMany(asked),
    'take:stop': async () => {
      take.cancel()
      return ok({})
    },
    'admin:read': async () => ok(admin.state()),
    'admin:unlock': async ({ pin }) => admin.unlock(pin),
    'admin:lock': async () => ok(admin.lock()),
    'admin:choose-pin': async ({ pin }) => admin.choosePin(pin),
    'admin:settings': async () => admin.settings(),
    'admin:leave-kiosk': async () => admin.leaveKiosk(),
    'admin:quit': async () => admin.quit(),
  }
}
