import type { Administration } from '../../node/desk/administration'
import type { Desk } from '../../node/desk/desk'
import type { Handlers } from '../../shared/ipc/contract'
import { ok } from '../../shared/result'
import type { NoteSaver } from '../save-note'

/** One line a channel: names the use case and passes what it needs. */
export function handlers(desk: Desk, notes: NoteSaver, admin: Administration): Handlers {
  return {
    'desk:read': async () => ok(desk.state()),
    'desk:sign-on': async ({ clerk }) => ok(desk.signOn(clerk)),
    'desk:choose-language': async ({ language }) => ok(desk.chooseLanguage(language)),
    'desk:change-display': async (change) => ok(desk.changeDisplay(change)),
    'content:read': async () => {
      const { pack, problems, index, source } = await desk.content()
      return ok({ pack: pack ?? null, problems, index: index ? { bytes: index, source } : null })
    },
    'desk:experience': async () => desk.experience(),
    'session:open': async ({ customerLanguage }) => desk.open(customerLanguage),
    'session:execute': async (asked) => {
      const events = await desk.execute(asked)
      return events.ok ? ok({ events: events.value }) : events
    },
    'session:read': async ({ session }) => desk.read(session),
    'note:save': async (asked) => notes.save(asked),
    'note:copy': async ({ session }) => notes.copy(session),
    'admin:read': async () => ok(admin.state()),
    'admin:unlock': async ({ pin }) => admin.unlock(pin),
    'admin:lock': async () => ok(admin.lock()),
    'admin:choose-pin': async ({ pin }) => admin.choosePin(pin),
    'admin:settings': async () => admin.settings(),
    'admin:leave-kiosk': async () => admin.leaveKiosk(),
    'admin:quit': async () => admin.quit(),
  }
}
