import { mkdirSync } from 'node:fs'
import type { Display, DisplayChange } from '../../shared/desk/display'
import { mayExport, type DeskPolicy } from '../../shared/desk/policy'
import type { DeskState, Failure, Notice } from '../../shared/ipc/contract'
import { forAuthors, toldToAuthors, type ForAuthors } from '../../shared/record/for-authors'
import type { PaperSize } from '../../shared/record/page'
import { ok, refuse, type Result } from '../../shared/result'
import type { DeskCommand, SessionCommand } from '../../shared/session/commands'
import { HiddenKind, type Recorded } from '../../shared/session/events'
import type { SessionSummary } from '../../shared/session/summary'
import type { Tally } from '../../shared/triage/experience'
import { deskNotices, failureText } from '../../shared/words/desk-failures'
import type { PackStore, StoredPack } from '../packs/pack-store'
import { openEventLog, type EventLog } from '../sessions/event-log'
import { LogFailed, logFailure, type LogFailure } from '../sessions/log-failure'
import type { Checker } from '../sessions/verify-log'
import { logFile, recordKeeping, type RecordKeeping } from './record-keeping'
import { clockWatch } from './clock-watch'
import { atDesk, type AtDesk } from './at-desk'
import { lastPack } from './last-pack'
import { lastSession, type LastSession } from './last-session'
import { deskElsewhere, type DeskElsewhere } from './desk-elsewhere'
import { deskRecords, type DeskRecords } from './desk-records'
import { execute, executeForAll, openSession, type NewSession, type Surroundings } from './desk-sessions'
import { failed, nobodyHere } from './failed'
import { guarded, inWords } from './in-words'
import { neededPacks, recordedSessions } from './pack-needs'
import { ownDisplay } from './own-display'
import { workedOn } from './worked-on'

export type DeskOptions = {
  readonly policy: DeskPolicy
  readonly policyProblems: readonly string[]
  /** Folder that this computer's user may write: the log lives here. */
  readonly dataFolder: string
  readonly packs: PackStore
  readonly app: string
  /** Reads the whole record when somebody asks whether it is what was written. */
  readonly checker: Checker
  readonly systemLanguage: string
  /** The paper that printers of this computer's region hold. */
  readonly paper: PaperSize
  readonly zone: string
  readonly now: () => Date
  /** Milliseconds since the app was started, from a clock that cannot be set. */
  readonly mono: () => number
  /** The same for comparing: it goes on while the computer sleeps, and need not begin with the app. */
  readonly steady: () => number
  /** Called after each change of how the desk is shown. */
  readonly displayChanged?: (display: Display) => void
}

/** One counter PC: who is at it, its content, its log. Knows no window and no Electron. */
export type Desk = RecordKeeping & {
  readonly state: () => DeskState
  readonly signOn: (clerk: string) => DeskState
  readonly chooseLanguage: (language: string) => DeskState
  readonly changeDisplay: (change: DisplayChange) => DeskState
  /** Nobody is at the desk any more. Who signs on next takes up what was worked on, unless it may be what crashes the window. */
  readonly lock: (takeUp?: boolean) => DeskState
  readonly language: () => string
  /** The pack that a session was begun with, undefined when it is gone; without one, the pack that new sessions are served from. */
  readonly content: (pack?: PackRef) => Promise<StoredPack | undefined>
  readonly experience: () => Result<Tally[], Failure>
  readonly open: (customerLanguage: string) => Promise<Result<{ session: string; events: Recorded[] }, Failure>>
  readonly execute: (asked: Asked) => Promise<Result<Recorded[], Failure>>
  /** One command for many sessions that nobody works on meanwhile; answers with how many it was meant for. */
  readonly executeForAll: (sessions: readonly string[], command: Asked['command']) => Result<number, Failure>
  readonly read: (session: string) => Result<Recorded[], Failure>
  /** Records that come from other desks, and go to them. */
  readonly elsewhere: DeskElsewhere
  /** Records to be found and read again. */
  readonly records: DeskRecords
  /** For the pack store: packs that unfinished sessions need, and the sessions that a new pack is tried on; none while the log cannot be read. */
  readonly neededPacks: () => readonly PackRef[]
  readonly recorded: () => Iterable<readonly Recorded[]>
  /** What the authors of the content should know from this desk. */
  readonly forAuthors: () => Result<ForAuthors, Failure>
  readonly close: () => void
}

type PackRef = { readonly id: string; readonly version: string }

type Asked = { readonly session: string; readonly expectedSeq: number; readonly command: SessionCommand | DeskCommand }

export function createDesk(options: DeskOptions): Desk {
  const who = atDesk(options.policy)
  let language = firstLanguage(options)
  const { packs } = options
  const store = storeOf(options)
  const clock = clockWatch(options.steady, options.now())
  const display = ownDisplay(options)
  const work = workedOn()
  const pinned = lastPack(packs)
  const shown = () => ({ display: display.now(), locked: who.locked(), takeUp: work.takeUp() ?? null })
  const state = (): DeskState => ({ ...stateOf(options, store.log(), who.clerk() ?? null, language), ...shown() })

  const surroundings = (): Around => around({ options, store, clock }, who.clerk(), language)
  const inUse = () => language
  const elsewhere = deskElsewhere({ options, log: store.log, around: surroundings, language: inUse })

  return {
    state,
    content: (pack) => (pack ? packs.packOf(pack.id, pack.version) : packs.active()),
    elsewhere,
    language: inUse,
    signOn: (name) => {
      if (who.signOn(name).takesUp) work.lost()
      return state()
    },
    chooseLanguage: (wanted) => {
      if (offers(options.policy, wanted)) language = wanted
      return state()
    },
    changeDisplay: (change) => {
      display.change(change)
      return state()
    },
    lock: (takeUp = true) => {
      who.lock(takeUp)
      return state()
    },
    open: async (customerLanguage) => {
      const { pack } = await packs.active()
      const desk = surroundings()
      if (!desk.ok) return desk
      if (!pack) return refuse({ code: 'no-content', text: failureText('no-content', language) })
      const opened = newSessionOf(options, language, customerLanguage)
      const around = { ...desk.value, pack }
      return work.opened(guarded(() => inWords(openSession(around, around.clerk, opened), language), language))
    },
    execute: async (asked) => {
      const desk = surroundings()
      if (!desk.ok) return desk
      const begunWith = guarded(() => ok(desk.value.last.of(asked.session).pack), language)
      if (!begunWith.ok) return begunWith
      const around = { ...desk.value, pack: await pinned(begunWith.value) }
      return work.acted(guarded(() => inWords(execute(around, around.clerk, asked), language), language))
    },
    executeForAll: (sessions, command) => forAll(surroundings(), sessions, command, language),
    ...recordKeeping({ ...options, ...store, atWork: work.now }, inUse),
    ...whatIsRead(options, store, who, inUse, elsewhere),
    close: () => [elsewhere, store].forEach((open) => open.close()),
  }
}

type Around = Result<Omit<Surroundings, 'pack'> & { readonly clerk: string }, Failure>
type Here = { readonly options: DeskOptions; readonly store: ReturnType<typeof storeOf> } & Pick<Surroundings, 'clock'>

/** What every act needs besides its pack: the log, a clock, and somebody who does it. */
function around({ options, store, clock }: Here, clerk: string | undefined, language: string): Around {
  const log = store.log()
  if (!log.ok) return refuse(failed(log.error, language))
  if (clerk === undefined) return refuse(nobodyHere(language))
  return ok({ log: log.value, last: store.last(log.value), now: options.now, mono: options.mono, clock, clerk })
}

/** No pack is asked for: what many sessions are told at once needs none of its words. */
function forAll(desk: Around, sessions: readonly string[], command: Asked['command'], language: string) {
  if (!desk.ok) return desk
  const around = { ...desk.value, pack: undefined }
  return guarded(() => inWords(executeForAll(around, around.clerk, sessions, command), language), language)
}

/** What a new session begins with: the desk's name and languages, and the personal data that policy leaves in its exports. */
function newSessionOf({ policy, app, zone }: DeskOptions, clerkLanguage: string, customerLanguage: string): NewSession {
  const shows = HiddenKind.options.filter((kind) => !policy.redaction.includes(kind))
  return { desk: policy.desk, zone, clerkLanguage, customerLanguage, app, ...(shows.length > 0 && { shows }) }
}

/** All that a desk says without changing anything. */
function whatIsRead(
  options: DeskOptions,
  store: ReturnType<typeof storeOf>,
  who: AtDesk,
  language: () => string,
  elsewhere: DeskElsewhere,
) {
  const reading = <T>(read: (log: EventLog) => T): Result<T, Failure> => {
    const log = store.log()
    return log.ok ? guarded(() => ok(read(log.value)), language()) : refuse(failed(log.error, language()))
  }
  /** What a customer said is told to somebody who said who they are, and not to a locked desk's window. */
  const toSomebody = <T>(read: (log: EventLog) => T): Result<T, Failure> =>
    who.clerk() === undefined ? refuse(nobodyHere(language())) : reading(read)
  const orNothing = <T>(read: (log: EventLog) => Iterable<T>): Iterable<T> => {
    const log = store.log()
    return log.ok ? read(log.value) : []
  }
  return {
    experience: (): Result<Tally[], Failure> => (options.policy.learning ? reading((log) => log.experience()) : ok([])),
    read: (session: string): Result<Recorded[], Failure> => toSomebody((log) => log.read(session)),
    records: deskRecords(toSomebody, elsewhere),
    neededPacks: () => [...orNothing(neededPacks)],
    recorded: () => orNothing(recordedSessions),
    forAuthors: () => reading((log) => toldBy(log, options)),
  }
}

function toldBy(log: EventLog, { policy, app, zone, now }: DeskOptions): ForAuthors {
  const clerks = [...policy.roster, ...log.clerks()]
  return forAuthors(log.ofTypes(toldToAuthors), { desk: policy.desk, app, zone, now: now().toISOString(), clerks })
}

function firstLanguage({ policy, systemLanguage }: DeskOptions): string {
  const wanted = policy.clerkLanguage ?? systemLanguage.slice(0, 2).toLowerCase()
  return offers(policy, wanted) ? wanted : (policy.languages[0] ?? 'en')
}

function offers({ languages }: DeskPolicy, wanted: string): boolean {
  return languages.some((language) => language === wanted)
}

/** The log while it is open. One that could not be opened for writing is tried again each time: a lock or a full disk may be gone by then. */
function storeOf(options: DeskOptions) {
  let opened: Result<EventLog, LogFailure> | undefined
  let last: { readonly log: EventLog; readonly session: LastSession } | undefined
  return {
    log: () => {
      if (opened?.ok && !opened.value.cannotWrite) return opened
      if (opened?.ok) opened.value.close()
      return (opened = openLog(options))
    },
    last: (log: EventLog) => {
      if (last?.log !== log) last = { log, session: lastSession(log) }
      return last.session
    },
    forget: () => last?.session.forget(),
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
): Omit<DeskState, 'display' | 'locked' | 'takeUp'> {
  const { policy } = options
  const unfinished = unfinishedOf(log)
  return {
    desk: policy.desk,
    roster: policy.roster,
    clerk,
    languages: policy.languages,
    customerLanguages: policy.customerLanguages ?? policy.languages,
    clerkLanguage: language,
    exportFolderManaged: policy.exportFolder !== undefined,
    singleKeysManaged: policy.singleKeys !== undefined,
    idle: policy.idle,
    mayTake: taking(policy, clerk),
    paper: policy.paper ?? options.paper,
    app: options.app,
    canRecord: unfinished.ok && log.ok && !log.value.cannotWrite,
    // What customers said waits until somebody says who they are.
    unfinished: unfinished.ok && clerk !== null ? unfinished.value : [],
    notices: noticesOf(options, unfinished.ok ? log : unfinished, language),
  }
}

function taking(policy: DeskPolicy, clerk: string | null): DeskState['mayTake'] {
  const { places, formats } = mayExport(policy, clerk)
  return { places: [...places], formats: [...formats] }
}

function noticesOf(
  options: DeskOptions,
  log: Result<Pick<EventLog, 'notice' | 'cannotWrite'>, LogFailure>,
  language: string,
): Notice[] {
  const notices: Notice[] = []
  const failure = log.ok ? log.value.cannotWrite : log.error
  if (failure) notices.push(failed(failure, language))
  if (log.ok && log.value.notice) notices.push(deskNotices.keptAside(log.value.notice, language))
  if (options.policyProblems.length > 0) notices.push(deskNotices.policy(options.policyProblems, language))
  return notices
}
