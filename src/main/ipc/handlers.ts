import type { Desk } from '../../node/desk/desk'
import type { Handlers } from '../../shared/ipc/contract'
import { ok } from '../../shared/result'
import type { NoteSaver } from '../save-note'
import type { Announce } from './announce'

/** One line a channel: names the use case and passes what it needs. */
export function handlers(desk: Desk, notes: NoteSaver, announce: Announce): Handlers {
  return {
    'desk:read': async () => ok(desk.state()),
    'desk:sign-on': async ({ clerk }) => ok(desk.signOn(clerk)),
    'desk:choose-language': async ({ language }) => ok(desk.chooseLanguage(language)),
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
    'record:check': async () => desk.check((checked, of) => announce('record:checking', { checked, of })),
    'note:save': async (asked) => notes.save(asked),
    'note:copy': async ({ session }) => notes.copy(session),
  }
}
