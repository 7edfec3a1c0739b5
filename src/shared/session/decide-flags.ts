import { ok, refuse } from '../result'
import type { SessionCommand } from './commands'
import type { Decision } from './decide'
import { activeChecklist, currentStep, placeOf, type Session } from './session'

type RaiseFlag = Extract<SessionCommand, { type: 'raise-flag' }>

/** A word to the authors about the step that is asked, or about the article before it is started. Nothing typed at a secret step is kept. */
export function raiseFlag(session: Session, { kind, words }: RaiseFlag): Decision {
  const checklist = activeChecklist(session)
  const step = currentStep(session, checklist)
  const article = checklist?.article ?? session.chosen?.article
  if (!article) return refuse({ code: 'nothing-to-flag' })
  const facts = Object.entries(session.facts).map(([fact, noted]) => ({ fact, ...noted }))
  return ok([
    {
      type: 'flag-raised',
      kind,
      ...(words !== undefined && !step?.shown.secret && { words }),
      article,
      ...(checklist && step && { at: placeOf(checklist, step) }),
      facts,
    },
  ])
}
