import { randomBytes, randomUUID } from 'node:crypto'
import { sessionCode } from '../../shared/desk/session-code'
import type { Pack } from '../../shared/content/pack'
import { ok, refuse, type Result } from '../../shared/result'
import type { DeskCommand, SessionCommand } from '../../shared/session/commands'
import { withJump } from '../../shared/session/clock-jump'
import { decide } from '../../shared/session/decide'
import { wantsPack, withoutWords } from '../../shared/session/pack-gone'
import type { Recorded, SessionEvent } from '../../shared/session/events'
import { evolve, sessionOf } from '../../shared/session/evolve'
import { newSession, type Session } from '../../shared/session/session'
import { summaryOf } from '../../shared/session/summary-of'
import { triedIn } from '../../shared/session/tried'
import type { RefusalCode } from '../../shared/words/refusals'
import type { EventLog } from '../sessions/event-log'
import type { LogFailure } from '../sessions/log-failure'
import type { ClockWatch } from './clock-watch'
import type { LastSession } from './last-session'

/** What the writer needs of its surroundings; clocks come in so that tests can hold them. */
export type Surroundings = {
  readonly log: EventLog
  readonly last: LastSession
  /** The pack that the session was or is begun with; undefined when this desk no longer has it. */
  readonly pack: Pack | undefined
  readonly now: () => Date
  /** Milliseconds since the app was started, from a clock that cannot be set. */
  readonly mono: () => number
  readonly clock: ClockWatch
}

export type Refused =
  | { readonly kind: 'refused'; readonly code: RefusalCode | 'pack-gone' }
  | { readonly kind: 'log'; readonly failure: LogFailure }

export type NewSession = Omit<Extract<DeskCommand, { type: 'open' }>['opened'], 'code'>

/** Opens a session under a fresh id and a code that no unfinished session has. */
export function openSession(
  around: Surroundings,
  clerk: string,
  opened: NewSession,
): Result<{ session: string; events: Recorded[] }, Refused> {
  return begin(around, clerk, { type: 'open', opened: { ...opened, code: freeCode(around.log) } })
}

/** Opens a session that goes on where another desk's stopped, under the code on the customer's slip unless it is taken here. */
export function carryOnSession(
  around: Surroundings,
  clerk: string,
  opened: NewSession,
  from: { readonly desk: string; readonly deskId: string; readonly events: readonly Recorded[] },
): Result<{ session: string; events: Recorded[] }, Refused> {
  const { code, customerLanguage } = sessionOf(from.events)
  const free = around.log.byCode(code) ? freeCode(around.log) : code
  return begin(around, clerk, { type: 'carry-on', opened: { ...opened, customerLanguage, code: free }, ...from })
}

function begin(
  around: Surroundings,
  clerk: string,
  command: DeskCommand,
): Result<{ session: string; events: Recorded[] }, Refused> {
  const session = randomUUID()
  const events = write(around, session, newSession, command, clerk)
  return events.ok ? ok({ session, events: events.value }) : events
}

/**
 * Read, decide, append, answer: the only writer of sessions. `expectedSeq` is what the window had seen; when the log is ahead of it
 * the command was meant for another state and is refused as stale.
 */
export function execute(
  around: Surroundings,
  clerk: string,
  asked: { readonly session: string; readonly expectedSeq: number; readonly command: SessionCommand | DeskCommand },
): Result<Recorded[], Refused> {
  const session = around.last.of(asked.session)
  if (session.seq !== asked.expectedSeq) {
    around.last.forget()
    return refuse({ kind: 'log', failure: { code: 'stale' } })
  }
  return write(around, asked.session, session, asked.command, clerk)
}

function write(
  { log, last, pack, now, mono, clock }: Surroundings,
  id: string,
  session: Session,
  command: SessionCommand | DeskCommand,
  clerk: string,
): Result<Recorded[], Refused> {
  const instant = now()
  const at = instant.toISOString()
  if (!pack && wantsPack(session, command)) return refuse({ kind: 'refused', code: 'pack-gone' })
  const decision = decide(session, command, { at, pack: pack ?? withoutWords(session) })
  if (!decision.ok) return refuse({ kind: 'refused', code: decision.error.code })
  if (decision.value.length === 0) return ok([])
  const stamp = { at, mono: mono(), clerk }
  const events = withJump(decision.value, clock.jumpTo(instant, log.lastAt()))
  const after = preview(id, session, events, stamp)
  const appended = log.append({
    session: id,
    expectedSeq: session.seq,
    events,
    summary: summaryOf(id, after),
    ...(teaches(events) && { tried: triedIn(after) }),
    ...stamp,
  })
  if (!appended.ok) {
    last.forget()
    return refuse({ kind: 'log', failure: appended.error })
  }
  clock.lookedAt(instant)
  last.add(id, appended.value)
  return appended
}

/** An end teaches something, and takes it back when the session is reopened. */
function teaches(events: readonly SessionEvent[]): boolean {
  return events.some(({ type }) => type === 'session-closed' || type === 'session-reopened')
}

/** The session as it will be once these events are in the log: the summary is written in the same transaction. */
function preview(
  session: string,
  before: Session,
  events: readonly SessionEvent[],
  stamp: { at: string; mono: number; clerk: string },
): Session {
  return events.reduce(
    (state, event) => evolve(state, { session, seq: state.seq + 1, event, hash: '', ...stamp }),
    before,
  )
}

function freeCode(log: EventLog): string {
  for (;;) {
    const code = sessionCode(randomBytes(4))
    if (!log.byCode(code)) return code
  }
}
