import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskPolicy } from '../../shared/desk/policy'
import type { DeskState, Failure, Notice } from '../../shared/ipc/contract'
import { ok, refuse, type Result } from '../../shared/result'
import type { DeskCommand, SessionCommand } from '../../shared/session/commands'
import type { Recorded } from '../../shared/session/events'
import type { SessionSummary } from '../../shared/session/summary'
import type { Tally } from '../../shared/triage/experience'
import { deskNotices, failureText } from '../../shared/words/desk-failures'
import { indexCached, type Indexer } from '../packs/index-cache'
import { readPackCached } from '../packs/pack-cache'
import type { PackReading } from '../packs/read-pack'
import { openEventLog, type EventLog } from '../sessions/event-log'
import { LogFailed, logFailure, type LogFailure } from '../sessions/log-failure'
import type { Checker } from '../sessions/verify-log'
import { lastSession, type LastSession } from './last-session'
import { failed } from './failed'
import { logFile, recordKeeping, type RecordKeeping } from './record-keeping'
import { execute, openSession, type Refused, type Surroundings } from './desk-sessions'

/** Languages that the screens speak; a pack may have more. */
const SCREEN_LANGUAGES = ['en', 'fr']

export type DeskOptions = {
  readonly policy: DeskPolicy
  readonly policyProblems: readonly string[]
  /** Folder that this computer's user may write: the log lives here. */
  readonly dataFolder: string
  readonly contentFolder: string
  readonly app: string
  /** Reads the whole record when somebody asks whether it is what was written. */
  readonly checker: Checker
  /** Builds the index of a large pack. */
  readonly indexer: Indexer
  readonly systemLanguage: string
  readonly zone: string
  readonly now: () => Date
  readonly mono: () => number
}

/** One counter PC: who is at it, its content, its log. Knows no window and no Electron. */
export type Desk = RecordKeeping & {
  readonly state: () => DeskState
  readonly signOn: (clerk: string) => DeskState
  readonly chooseLanguage: (language: string) => DeskState
  readonly language: () => string
  readonly content: () => Promise<Content>
  readonly experience: () => Result<Tally[], Failure>
  readonly open: (customerLanguage: string) => Promise<Result<{ session: string; events: Recorded[] }, Failure>>
  readonly execute: (asked: Asked) => Promise<Result<Recorded[], Failure>>
  readonly read: (session: string) => Result<Recorded[], Failure>
  readonly close: () => void
}

/** What the desk searches: the pack, what is wrong with it, and for a large one its index, built before. */
type Content = PackReading & { readonly source: string; readonly index: Uint8Array | undefined }

type Asked = { readonly session: string; readonly expectedSeq: number; readonly command: SessionCommand | DeskCommand }

export function createDesk(options: DeskOptions): Desk {
  let clerk: string | undefined
  let language = firstLanguage(options)
  let reading: Promise<Content> | undefined

  const store = storeOf(options)
  // A pack that could not be used is read again each time it is asked for: a stick or a share may be there by then.
  const content = async (): Promise<Content> => {
    reading ??= readContent(options)
    const read = await reading
    if (!read.pack) reading = undefined
    return read
  }
  const state = (): DeskState => stateOf(options, store.log(), clerk ?? null, language)

  const around = async (): Promise<Result<Surroundings & { readonly clerk: string }, Failure>> => {
    const log = store.log()
    if (!log.ok) return refuse(failed(log.error, language))
    const { pack } = await content()
    if (!pack) return refuse({ code: 'no-content', text: failureText('no-content', language) })
    if (clerk === undefined) return refuse({ code: 'refused', text: failureText('nobody-signed-on', language) })
    return ok({ log: log.value, last: store.last(log.value), pack, now: options.now, mono: options.mono, clerk })
  }

  return {
    state,
    content,
    language: () => language,
    signOn: (name) => {
      const { roster } = options.policy
      if (roster.length === 0 || roster.includes(name)) clerk = name
      return state()
    },
    chooseLanguage: (wanted) => {
      if (SCREEN_LANGUAGES.includes(wanted)) language = wanted
      return state()
    },
    open: async (customerLanguage) => {
      const desk = await around()
      if (!desk.ok) return desk
      const { policy, app, zone } = options
      const start = { desk: policy.desk, zone, clerkLanguage: language, customerLanguage, app }
      return guarded(() => inWords(openSession(desk.value, desk.value.clerk, start), language), language)
    },
    execute: async (asked) => {
      const desk = await around()
      if (!desk.ok) return desk
      return guarded(() => inWords(execute(desk.value, desk.value.clerk, asked), language), language)
    },
    experience: () => {
      if (!options.policy.learning) return ok([])
      const log = store.log()
      return log.ok ? guarded(() => ok(log.value.experience()), language) : refuse(failed(log.error, language))
    },
    read: (session) => {
      const log = store.log()
      return log.ok ? guarded(() => ok(log.value.read(session)), language) : refuse(failed(log.error, language))
    },
    ...recordKeeping(options, store.log, () => language),
    close: store.close,
  }
}

async function readContent({ contentFolder, dataFolder, app, indexer }: DeskOptions): Promise<Content> {
  const cache = join(dataFolder, 'content-cache')
  const { reading, source } = await readPackCached(contentFolder, cache, app)
  return { ...reading, source, index: reading.pack && (await indexCached(reading.pack, source, cache, indexer)) }
}

function firstLanguage({ policy, systemLanguage }: DeskOptions): string {
  const wanted = policy.clerkLanguage ?? systemLanguage.slice(0, 2).toLowerCase()
  return SCREEN_LANGUAGES.includes(wanted) ? wanted : 'en'
}

/** The log while it is open. One that could not be opened is tried again each time: a lock or a full disk may be gone by then. */
function storeOf(options: DeskOptions) {
  let opened: Result<EventLog, LogFailure> | undefined
  let last: { readonly log: EventLog; readonly session: LastSession } | undefined
  return {
    log: () => {
      if (!opened?.ok) opened = openLog(options)
      return opened
    },
    last: (log: EventLog) => {
      if (last?.log !== log) last = { log, session: lastSession(log) }
      return last.session
    },
    close: () => {
      if (opened?.ok) opened.value.close()
      opened = undefined
    },
  }
}

function openLog(options: DeskOptions): Result<EventLog, LogFailure> {
  const file = logFile(options)
  try {
    mkdirSync(options.dataFolder, { recursive: true })
  } catch (error) {
    // The file system says why; SQLite would only say that it cannot open the file.
    return refuse(logFailure(error, file))
  }
  return openEventLog(file, { now: options.now })
}

/** A disk that fails under a running app throws from a read; the clerk gets its sentence like any other failure. */
function guarded<T>(read: () => Result<T, Failure>, language: string): Result<T, Failure> {
  try {
    return read()
  } catch (error) {
    if (error instanceof LogFailed) return refuse(failed(error.failure, language))
    throw error
  }
}

function unfinishedOf(log: Result<EventLog, LogFailure>): Result<SessionSummary[], LogFailure> {
  try {
    return log.ok ? ok(log.value.unfinished()) : log
  } catch (error) {
    if (error instanceof LogFailed) return refuse(error.failure)
    throw error
  }
}

function stateOf(
  options: DeskOptions,
  log: Result<EventLog, LogFailure>,
  clerk: string | null,
  language: string,
): DeskState {
  const { policy } = options
  const unfinished = unfinishedOf(log)
  return {
    desk: policy.desk,
    roster: policy.roster,
    clerk,
    languages: SCREEN_LANGUAGES,
    clerkLanguage: language,
    exportFolderManaged: policy.exportFolder !== undefined,
    app: options.app,
    canRecord: unfinished.ok,
    unfinished: unfinished.ok ? unfinished.value : [],
    notices: noticesOf(options, unfinished.ok ? log : unfinished, language),
  }
}

function noticesOf(
  options: DeskOptions,
  log: Result<Pick<EventLog, 'notice'>, LogFailure>,
  language: string,
): Notice[] {
  const notices: Notice[] = []
  if (!log.ok) notices.push(failed(log.error, language))
  else if (log.value.notice) notices.push(deskNotices.keptAside(log.value.notice, language))
  if (options.policyProblems.length > 0) notices.push(deskNotices.policy(options.policyProblems, language))
  return notices
}

function inWords<T>(result: Result<T, Refused>, language: string): Result<T, Failure> {
  if (result.ok) return result
  const { error } = result
  if (error.kind === 'log') return refuse(failed(error.failure, language))
  return refuse({ code: 'refused', text: failureText(error.code, language) })
}
