import { articleIn } from '../content/pack'
import { ok, refuse } from '../result'
import type { DeskCommand } from './commands'
import type { Context, Decision } from './decide'
import { resumeSession } from './decide-visit'
import type { Carried, Recorded, SessionEvent } from './events'
import { sessionOf } from './evolve'
import { activeChecklist, currentStep } from './session'

/**
 * A session of this desk that goes on where another desk's stopped. The other record stays what it is: this one links to it and holds
 * what happened there. Refused where the content here does not have the step that waits.
 */
export function carryOn(command: Extract<DeskCommand, { type: 'carry-on' }>, { pack }: Context): Decision {
  const { opened, desk, deskId, events } = command
  const before = sessionOf(events)
  const last = events.at(-1)
  if (!last || before.status === 'closed' || before.status === 'new') return refuse({ code: 'closed' })
  const list = activeChecklist(before)
  const step = currentStep(before, list)
  const authored = list && articleIn(pack, list.article.id, list.article.language)
  if (list && !authored?.steps.some(({ id }) => step === undefined || id === step.shown.id)) {
    return refuse({ code: 'unknown-article' })
  }
  const { id, version } = pack.manifest
  const continued: SessionEvent = {
    type: 'session-continued',
    code: before.code,
    from: { session: last.session, desk, deskId, head: last.hash },
    carried: carriedOf(events),
  }
  const resumed = resumeSession(before)
  if (!resumed.ok) return resumed
  return ok([{ type: 'session-opened', ...opened, pack: { id, version } }, continued, ...resumed.value])
}

/** Without links in links: what the other desk itself carried on lies in its place. */
function carriedOf(events: readonly Recorded[]): Carried[] {
  return events
    .flatMap(({ seq, at, clerk, event }): Carried[] =>
      event.type === 'session-continued' ? event.carried : [{ seq, at, clerk, event }],
    )
    .map((carried, index) => ({ ...carried, seq: index + 1 }))
}
