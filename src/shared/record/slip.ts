import type { Pack } from '../content/pack'
import type { Recorded } from '../session/events'
import { sessionOf } from '../session/evolve'
import { activeChecklist, currentStep, type Checklist, type Session, type StepState } from '../session/session'
import { paperWords } from '../words/paper-words'
import { clockIn, dayText } from './clock'
import { waitingSteps } from './hand-out'
import { inTheirWords } from './in-their-words'

/** What brings a customer back to the step that waits for them: a code and a date, and no name. */
export type Slip = {
  readonly language: string
  readonly heading: string
  readonly code: string
  /** The desk, and the day of the visit. */
  readonly issued: string
  /** The day and time from which to come back. */
  readonly when?: string
  readonly about: string
  readonly step?: string
  readonly wait?: string
  readonly bring: readonly string[]
}

/** The slip of a session that waits; undefined for one that does not. */
export function slipOf(events: readonly Recorded[], pack?: Pack): Slip | undefined {
  const session = sessionOf(events)
  const later = waitingSteps(session).at(-1)
  if (session.status === 'closed' || (!session.parked && !later)) return undefined
  const { customerLanguage: language, zone } = session
  const words = paperWords(language).slip
  const until = session.parked?.until ?? later?.step.answered?.until
  return {
    language,
    heading: words.heading,
    code: `HR-${session.code}`,
    issued: words.issued(session.desk, dayText(zone, language, session.openedAt)),
    ...(until !== undefined && { when: `${dayText(zone, language, until)}, ${clockIn(zone).time(until)}` }),
    ...aboutOf(later ?? nextStep(session), language, pack),
  }
}

type Place = { readonly list: Checklist; readonly step: StepState }

/** What the customer came for, where it goes on, and what to bring. */
function aboutOf(place: Place | undefined, language: string, pack: Pack | undefined) {
  if (!place) return { about: '', bring: [] }
  const said = inTheirWords(place.list, language, pack)
  const wait = said.wait(place.step)
  return {
    about: said.title,
    step: said.asks(place.step),
    ...(wait !== undefined && { wait }),
    bring: said.needs,
  }
}

function nextStep(session: Session): Place | undefined {
  const list = activeChecklist(session)
  const step = currentStep(session, list)
  return list && step && { list, step }
}
