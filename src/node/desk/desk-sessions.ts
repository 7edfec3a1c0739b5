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
import type { Append, EventLog } from '../sessions/event-log'
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

/**
 * One command for several sessions in one transaction. One that refuses it, or was erased meanwhile, is passed over. Answers with how many
 * were written to.
 */
export function executeForAll(
  around: Surroundings,
  clerk: string,
  sessions: readonly string[],
  command: SessionCommand | DeskCommand,
): Result<number, Refused> {
  const { log, last, now, mono, clock } = around
  const instant = now()
  const stamp = { at: instant.toISOString(), mono: mono(), clerk }
  const jump = clock.jumpTo(instant, log.lastAt())
  const acts: Append[] = []
  for (const id of sessions) {
    const session = sessionOf(log.read(id))
    const decided = session.seq === 0 ? ok([]) : eventsFor(around, session, command, stamp.at)
    // The first to be written tells of a clock that was moved.
    const events = decided.ok ? withJump(decided.value, acts.length === 0 ? jump : undefined) : []
    if (events.length > 0) acts.push(actOf(id, session, events, stamp))
  }
  last.forget()
  const appended = log.appendAll(acts)
  if (!appended.ok) return refuse({ kind: 'log', failure: appended.error })
  if (acts.length > 0) clock.lookedAt(instant)
  return ok(acts.length)
}

function write(
  around: Surroundings,
  id: string,
  session: Session,
  command: SessionCommand | DeskCommand,
  clerk: string,
): Result<Recorded[], Refused> {
  const { log, last, now, mono, clock } = around
  const instant = now()
  const stamp = { at: instant.toISOString(), mono: mono(), clerk }
  const decided = eventsFor(around, session, command, stamp.at)
  if (!decided.ok) return decided
  if (decided.value.length === 0) return ok([])
  const events = withJump(decided.value, clock.jumpTo(instant, log.lastAt()))
  const appended = log.append(actOf(id, session, events, stamp))
  if (!appended.ok) {
    last.forget()
    return refuse({ kind: 'log', failure: appended.error })
  }
  clock.lookedAt(instant)
  last.add(id, appended.value)
  return appended
}

function eventsFor(
  { pack }: Surroundings,
  session: Session,
  command: SessionCommand | DeskCommand,
  at: string,
): Result<SessionEvent[], Refused> {
  if (!pack && wantsPack(session, command)) return refuse({ kind: 'refused', code: 'pack-gone' })
  const decision = decide(session, command, { at, pack: pack ?? withoutWords(session) })
  return decision.ok ? decision : refuse({ kind: 'refused', code: decision.error.code })
}

type Stamp = { readonly at: string; readonly mono: number; readonly clerk: string }

function actOf(id: string, session: Session, events: readonly SessionEvent[], stamp: Stamp): Append {
  const after = preview(id, session, events, stamp)
  const summary = summaryOf(id, after)
  return {
    session: id,
    expectedSeq: session.seq,
    events,
    summary,
    ...(teaches(events) && { tried: triedIn(after) }),
    ...stamp,
  }
}

/** An end teaches something, and takes it back when the session is reopened. */
function teaches(events: readonly SessionEvent[]): boolean {
  return events.some(({ type }) => type === 'session-closed' || type === 'session-reopened')
}

/** The session as it will be once these events are in the log: the summary is written in the same transaction. */
function preview(session: string, before: Session, events: readonly SessionEvent[], stamp: Stamp): Session {
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
