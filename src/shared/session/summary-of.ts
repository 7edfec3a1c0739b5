import { activeChecklist, currentStep, lastMainList, type Session } from './session'
import type { SessionSummary } from './summary'

/** The line that the start screen shows for a session; computed by the writer and stored beside its events. */
export function summaryOf(id: string, session: Session): SessionSummary {
  const checklist = activeChecklist(session)
  const step = session.parked?.waiting?.title ?? currentStep(session, checklist)?.shown.title
  return {
    session: id,
    code: session.code,
    state: session.status === 'closed' ? 'closed' : session.status === 'parked' ? 'parked' : 'open',
    openedAt: session.openedAt,
    changedAt: session.changedAt,
    clerk: session.clerk,
    title: titleOf(session),
    ...(step !== undefined && { waiting: step }),
    ...(session.parked?.until && { until: session.parked.until }),
  }
}

/** The article that the customer came for rather than a detour from it. */
function titleOf(session: Session): string {
  const first = session.trail[0]
  const list = first === undefined ? lastMainList(session) : session.checklists[first - 1]
  return list?.article.title ?? session.chosen?.article.title ?? session.complaint
}
