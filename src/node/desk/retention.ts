import type { DeskPolicy } from '../../shared/desk/policy'
import { daysKept } from '../../shared/desk/settings'
import type { Result } from '../../shared/result'
import { daysBefore, type Retention } from '../sessions/due'
import type { EventLog } from '../sessions/event-log'
import { LogFailed, type LogFailure } from '../sessions/log-failure'

/** What one look at the policy came to: for the administrators' log, which names nobody. */
export type Retained =
  | { readonly kind: 'erased'; readonly sessions: number; readonly events: number }
  | { readonly kind: 'put-off' }
  | { readonly kind: 'nothing' }
  /** Somebody is served just now; another time. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly code: LogFailure['code'] }

export type RetentionOptions = {
  readonly policy: Pick<DeskPolicy, 'retention'>
  readonly log: () => Result<EventLog, LogFailure>
  readonly now: () => Date
  readonly mono: () => number
  /** The session that is on the screen. */
  readonly atWork: () => string | undefined
  /** Called after sessions went, since what is remembered of them must go too. */
  readonly forget: () => void
}

/** A leap of the clock over more days than this is believed only when the desk has lived with it for a day. */
const LEAP_DAYS = 31

/** Milliseconds without an act after which nobody waits for the desk. */
const QUIET = 5 * 60_000

/** Looks once a day whether sessions are past what the policy keeps, and erases them for good. With `start`, at once. */
export function retention(options: RetentionOptions): (asked: { readonly start: boolean }) => Promise<Retained> {
  const { policy, now } = options
  const rule = policy.retention && ruleOf(policy.retention)
  let lookedOn = ''

  return async ({ start }) => {
    const at = now().toISOString()
    if (at.slice(0, 10) === lookedOn) return { kind: 'nothing' }
    const log = options.log()
    if (!log.ok) return { kind: 'failed', code: log.error.code }
    try {
      if (!start && (log.value.lastAt() ?? '') > quietSince(at)) return { kind: 'busy' }
      const retained = rule ? await retain(log.value, rule, at, options) : ({ kind: 'nothing' } as const)
      // Also where nothing went: what a killed run left is swept up, whatever the policy says by now.
      log.value.sweep(rule, at)
      lookedOn = at.slice(0, 10)
      return retained
    } catch (error) {
      if (error instanceof LogFailed) return { kind: 'failed', code: error.failure.code }
      throw error
    }
  }
}

function quietSince(at: string): string {
  return new Date(Date.parse(at) - QUIET).toISOString()
}

function ruleOf(entry: NonNullable<DeskPolicy['retention']>): Retention {
  const [days, unfinishedDays] = daysKept(entry)
  return { days, unfinishedDays }
}

async function retain(
  log: EventLog,
  rule: Retention,
  at: string,
  { mono, atWork, forget }: RetentionOptions,
): Promise<Retained> {
  const last = log.lastAt()
  if (last !== undefined && last < daysBefore(at, LEAP_DAYS)) {
    log.putOff(rule, { at, mono: mono() })
    return { kind: 'put-off' }
  }
  let [sessions, events] = [0, 0]
  for (;;) {
    const erased = log.retain(rule, { at, mono: mono() }, atWork())
    if (erased.sessions === 0) break
    forget()
    sessions += erased.sessions
    events += erased.events
    // Between two parts the desk answers whoever is at it.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return sessions > 0 ? { kind: 'erased', sessions, events } : { kind: 'nothing' }
}
