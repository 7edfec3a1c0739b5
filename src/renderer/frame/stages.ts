import type { Session, Stage } from '../../shared/session/session'

/** The stages that lie behind this session: heard, chosen, carried out. The one on the screen is never among them. */
export function passedStages(session: Session, shown: Stage): Stage[] {
  const { complaint, chosen, checklists, trail } = session
  const started = checklists.length > 0
  const behind: Record<Stage, boolean> = {
    listen: complaint !== '' || chosen !== undefined || started,
    choose: started,
    recover: trail.length === 0 && checklists.some((list) => list.status === 'finished'),
    close: session.status === 'closed',
  }
  return (Object.keys(behind) as Stage[]).filter((stage) => behind[stage] && stage !== shown)
}
