import type { StepPlace } from '../../shared/session/events'
import { gateFor } from '../../shared/session/gate'
import { undoable, type Session } from '../../shared/session/session'

/** A step that forbids "solved", and how the clerk gets to it: on with the list, or back into the one that was finished. */
export type Blocked = { readonly place: StepPlace; readonly list: string; readonly way: 'list' | 'undo' | 'none' }

export function blockedSteps(session: Session): Blocked[] {
  const again = undoable(session)
  return gateFor(session, 'resolved').blocked.map((place) => {
    const list = session.checklists[place.run - 1]
    const running = list?.status === 'running' || list?.status === 'waiting'
    const way = running ? 'list' : again?.checklist.run === place.run ? 'undo' : 'none'
    return { place, list: list?.article.title ?? '', way }
  })
}

/** What the session ended with, as far as its lists say: solved only when one was carried through and nothing speaks against it. */
export function likelyOutcome(session: Session): 'resolved' | undefined {
  const { blocked, reasonFor, nothingCarriedOut } = gateFor(session, 'resolved')
  const open = blocked.length > 0 || reasonFor.length > 0 || nothingCarriedOut || session.trail.length > 0
  return open ? undefined : 'resolved'
}

/** The condition that the last list reached, in the record's words: "mail arrives and sends". */
export function reachedCondition(session: Session): string | undefined {
  const root = session.checklists.findLast(({ caller, status }) => !caller && status === 'finished')
  const proof = root?.steps.findLast(({ answered }) => answered?.answer === 'done')
  return proof?.answered?.words
}
