import { readFileSync, writeSync } from 'node:fs'
import type { Pack } from '../../shared/content/pack'
import type { Result } from '../../shared/result'
import type { DeskCommand, SessionCommand } from '../../shared/session/commands'
import type { Recorded } from '../../shared/session/events'
import { clockWatch } from '../desk/clock-watch'
import { execute, openSession, type Refused, type Surroundings } from '../desk/desk-sessions'
import { lastSession } from '../desk/last-session'
import { openEventLog } from '../sessions/event-log'

/** What a desk is to do, visit by visit: the pack by its name, and each command with the instant at which it is given. */
export type Script = {
  readonly packs: Readonly<Record<string, Pack>>
  readonly visits: readonly {
    readonly pack: string
    readonly acts: readonly { readonly at: string; readonly command: SessionCommand | DeskCommand }[]
  }[]
}

/** Told to the parent only after the log has answered. */
export type Acknowledged = {
  readonly visit: number
  readonly session: string
  readonly seq: number
  readonly hash: string
}

/** A desk at work on its script, from the visit `first` on and round again, until it is killed. */
function serve({ packs, visits }: Script, file: string, first: number): void {
  const log = openEventLog(file, { now: () => new Date('2026-11-24T13:02:00.000Z') })
  if (!log.ok) throw new Error(log.error.code)
  if (log.value.notice) throw new Error('a sound log was set aside')
  const last = lastSession(log.value)
  for (let visit = first; ; visit = (visit + 1) % visits.length) {
    const { pack, acts } = visits[visit] ?? { pack: '', acts: [] }
    let at = new Date(acts[0]?.at ?? 0)
    const around: Surroundings = {
      log: log.value,
      last,
      pack: packs[pack],
      now: () => at,
      mono: () => at.getTime(),
      // Each visit begins at the same minute, which is no clock set back.
      clock: { ...clockWatch(() => 0, at), jumpTo: () => undefined },
    }
    let session = ''
    let seq = 0
    for (const { at: instant, command } of acts) {
      at = new Date(instant)
      const events = done(command.type === 'open' ? opened(command) : act(command))
      seq += events.length
      const answered: Acknowledged = { visit, session, seq, hash: events.at(-1)?.hash ?? '' }
      writeSync(1, `${JSON.stringify(answered)}\n`)
    }

    function opened(command: Extract<DeskCommand, { type: 'open' }>): Result<Recorded[], Refused> {
      const answer = openSession(around, 'MK', command.opened)
      if (!answer.ok) return answer
      session = answer.value.session
      return { ok: true, value: answer.value.events }
    }

    function act(command: SessionCommand | DeskCommand): Result<Recorded[], Refused> {
      return execute(around, 'MK', { session, expectedSeq: seq, command })
    }
  }
}

function done(answer: Result<Recorded[], Refused>): Recorded[] {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

const [script = '', file = '', first = '0'] = process.argv.slice(2)
serve(JSON.parse(readFileSync(script, 'utf8')) as Script, file, Number(first))
