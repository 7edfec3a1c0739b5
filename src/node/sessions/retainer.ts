import { dueSessions, type Retention } from './due'
import { eraseSessions, notePutOff, type ErasedNow, type Stamp } from './erase'
import { LogFailed, logFailure } from './log-failure'
import type { Database } from './sqlite'
import { markUnswept, removeOldCopies, sweep } from './sweep'

/** Sessions of one transaction: few enough that nobody at the desk feels it. */
const AT_ONCE = 50

/** What a log does for the retention policy. Whatever the disk refuses throws `LogFailed`, and leaves the log as it was. */
export function retainer(db: Database, file: string) {
  function guarded<T>(act: () => T): T {
    try {
      return act()
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw new LogFailed(logFailure(error, file), error)
    }
  }
  return {
    retain: (rule: Retention, stamp: Stamp, except?: string): ErasedNow =>
      guarded(() => {
        const due = dueSessions(db, rule, stamp.at).filter((id) => id !== except)
        if (due.length === 0) return { sessions: 0, events: 0 }
        markUnswept(file)
        return eraseSessions(db, due.slice(0, AT_ONCE), rule, stamp)
      }),
    putOff: (rule: Retention, stamp: Stamp): void => guarded(() => notePutOff(db, rule, stamp)),
    sweep: (rule: Retention | undefined, at: string): void =>
      guarded(() => {
        sweep(db, file)
        if (rule) removeOldCopies(file, rule.days, at)
      }),
  }
}
