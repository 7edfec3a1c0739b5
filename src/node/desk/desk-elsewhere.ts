import type { ImportedSession, ImportReport } from '../../shared/bundle/bundle'
import type { DeskPolicy } from '../../shared/desk/policy'
import type { Failure } from '../../shared/ipc/contract'
import { ok, refuse, type Result } from '../../shared/result'
import type { Recorded } from '../../shared/session/events'
import { failureText, type FailureCode } from '../../shared/words/desk-failures'
import { BundleRefused } from '../bundles/read-bundle'
import type { PackStore } from '../packs/pack-store'
import type { EventLog } from '../sessions/event-log'
import { LogFailed, type LogFailure } from '../sessions/log-failure'
import { carryOnSession, type Surroundings } from './desk-sessions'
import { codeIn, elsewhereOf, type Elsewhere, type FoundSession } from './elsewhere'
import { failed } from './failed'
import { inWords } from './in-words'

type Options = {
  readonly policy: DeskPolicy
  readonly dataFolder: string
  readonly packs: PackStore
  readonly app: string
  readonly zone: string
  readonly now: () => Date
}

type Here = {
  readonly options: Options
  readonly log: () => Result<EventLog, LogFailure>
  readonly around: () => Result<Omit<Surroundings, 'pack'> & { readonly clerk: string }, Failure>
  readonly language: () => string
}

/** The records of other desks as a clerk meets them: every failure is a sentence. */
export type DeskElsewhere = {
  /** A bundle with these sessions, and the id by which another desk's policy may trust this one. */
  readonly bundle: (sessions: readonly string[]) => Result<{ id: string; lines: Iterable<string> }, Failure>
  readonly take: (file: string) => Promise<Result<ImportReport, Failure>>
  readonly imported: () => Result<ImportedSession[], Failure>
  readonly read: (copy: string) => Result<Recorded[], Failure>
  readonly find: (code: string) => Result<FoundSession[], Failure>
  readonly carryOn: (copy: string) => Promise<Result<{ session: string; events: Recorded[] }, Failure>>
  readonly close: () => void
}

export function deskElsewhere(here: Here): DeskElsewhere {
  const others = elsewhereOf(here.options)
  const said = (code: FailureCode, as: Failure['code'] = 'refused'): { ok: false; error: Failure } =>
    refuse({ code: as, text: failureText(code, here.language()) })
  const inSentences = (error: unknown): Result<never, Failure> => {
    if (error instanceof BundleRefused) return said(error.reason)
    if (error instanceof LogFailed) return refuse(failed(error.failure, here.language()))
    // A file that cannot be read has a number from the system; anything else is ours to mend.
    if ((error as NodeJS.ErrnoException).errno === undefined) throw error
    return said('bundle-unreadable', 'missing-folder')
  }
  const withLog = <T>(read: (log: EventLog) => T): Result<T, Failure> => {
    const log = here.log()
    if (!log.ok) return refuse(failed(log.error, here.language()))
    try {
      return ok(read(log.value))
    } catch (error) {
      return inSentences(error)
    }
  }
  let taking = false

  return {
    bundle: (sessions) => {
      try {
        others.id()
      } catch {
        return said('key-failed', 'internal')
      }
      return withLog((log) => ({ id: others.id(), lines: others.bundle(log, sessions) }))
    },
    take: async (file) => {
      if (taking) return said('busy-bringing-in')
      const log = here.log()
      if (!log.ok) return refuse(failed(log.error, here.language()))
      taking = true
      try {
        return ok(await others.take(log.value, file))
      } catch (error) {
        return inSentences(error)
      } finally {
        taking = false
      }
    },
    imported: () => withLog(others.imported),
    read: (copy) => withLog(() => others.read(copy)),
    find: (code) => withLog((log) => others.find(log, codeIn(code))),
    carryOn: (copy) => carryOn(copy, here, others, said, inSentences),
    close: others.close,
  }
}

async function carryOn(
  copy: string,
  { options, around, language }: Here,
  others: Elsewhere,
  said: (code: FailureCode, as?: Failure['code']) => { ok: false; error: Failure },
  inSentences: (error: unknown) => Result<never, Failure>,
): Promise<Result<{ session: string; events: Recorded[] }, Failure>> {
  const { pack } = await options.packs.active()
  const desk = around()
  if (!desk.ok) return desk
  if (!pack) return said('no-content', 'no-content')
  try {
    const from = others.originOf(copy)
    const events = others.read(copy)
    const first = events[0]
    if (!from || !first) return said('gone-elsewhere')
    if (desk.value.log.carriedOn(first.session)) return said('carried-on-already')
    const { policy, app, zone } = options
    // The language of the customer comes with their session.
    const opened = { desk: policy.desk, zone, clerkLanguage: language(), customerLanguage: language(), app }
    const origin = { desk: from.name, deskId: from.id, events }
    return inWords(carryOnSession({ ...desk.value, pack }, desk.value.clerk, opened, origin), language())
  } catch (error) {
    return inSentences(error)
  }
}
