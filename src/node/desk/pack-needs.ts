import type { Recorded } from '../../shared/session/events'
import type { PackId } from '../packs/install-pack'
import type { EventLog } from '../sessions/event-log'

/** The packs that open and parked sessions were begun with: another pack may come in, theirs stay. */
export function neededPacks(log: Pick<EventLog, 'unfinished' | 'read'>): PackId[] {
  return log.unfinished().flatMap(({ session }) => {
    const opened = log.read(session)[0]?.event
    return opened?.type === 'session-opened' ? [opened.pack] : []
  })
}

/** Some years of a desk: what came to the counter before them says little of what comes tomorrow, and each must be read. */
const mostReplayed = 5000

/** The sessions of the desk, the one changed last first, read one by one as they are asked for. */
export function* recordedSessions(log: Pick<EventLog, 'lately' | 'read'>): Generator<readonly Recorded[]> {
  for (const session of log.lately(mostReplayed)) yield log.read(session)
}
