import { join } from 'node:path'
import type { ImportedSession, ImportReport, LinkedEvent, Origin } from '../../shared/bundle/bundle'
import type { DeskPolicy } from '../../shared/desk/policy'
import type { Recorded } from '../../shared/session/events'
import type { SessionSummary } from '../../shared/session/summary'
import { deskKey, type DeskKey } from '../bundles/desk-key'
import { goesOn, openImportedLog, type Copy, type ImportedLog } from '../bundles/imported-log'
import { readBundle, type CheckedSession } from '../bundles/read-bundle'
import { bundleLines } from '../bundles/write-bundle'
import type { EventLog } from '../sessions/event-log'
import type { SoundRow } from '../sessions/event-row'

type Options = {
  readonly policy: DeskPolicy
  readonly dataFolder: string
  readonly now: () => Date
}

/** A session that answers to a code: of this desk, or of another one whose record is here. */
export type FoundSession =
  | { readonly where: 'here'; readonly summary: SessionSummary }
  | { readonly where: 'elsewhere'; readonly imported: ImportedSession }

/** What this desk has of other desks, and gives to them. Throws what the disk refuses. */
export type Elsewhere = {
  readonly id: () => string
  /** A bundle of these sessions, its own and those of others alike, line by line. */
  readonly bundle: (log: EventLog, sessions: readonly string[]) => Iterable<string>
  /** Brings a bundle in, whole or not at all. Rejects with `BundleRefused` when it is not sound. */
  readonly take: (log: EventLog, file: string) => Promise<ImportReport>
  readonly imported: (log: EventLog) => ImportedSession[]
  readonly read: (copy: string) => Recorded[]
  readonly find: (log: EventLog, code: string) => FoundSession[]
  readonly originOf: (copy: string) => Origin | undefined
  readonly close: () => void
}

export function elsewhereOf(options: Options): Elsewhere {
  const store = openedOnce(options)
  const origin = (desk: string, name: string): Origin => originFor(options.policy, desk, name)
  const shown = (log: EventLog) => {
    const contradicted = contradictions(store.log(), log)
    return (copy: Copy): ImportedSession => ({
      copy: copy.copy,
      from: origin(copy.desk, copy.name),
      conflict: contradicted(copy),
      summary: copy.summary,
    })
  }
  return {
    id: () => store.key().id,
    bundle: (log, sessions) =>
      bundleLines(store.key(), options.policy.desk, options.now().toISOString(), {
        own: ownSessions(log, sessions),
        foreign: foreignSessions(store.log(), sessions),
      }),
    take: (log, file) => take(store, log, file, origin),
    imported: (log) => store.log().copies().map(shown(log)),
    read: (copy) => store.log().read(copy),
    find: (log, code) => find(store.log(), log, code, shown(log)),
    originOf: (copy) => {
      const found = store.log().of(copy)
      return found && origin(found.desk, found.name)
    },
    close: store.close,
  }
}

type Store = { readonly key: () => DeskKey; readonly log: () => ImportedLog; readonly close: () => void }

/** Key and records of others are made when they are first needed: a desk that never meets another has neither. */
function openedOnce({ dataFolder, now }: Options): Store {
  let key: DeskKey | undefined
  let log: ImportedLog | undefined
  return {
    key: () => (key ??= deskKey(join(dataFolder, 'desk-key.pem'))),
    log: () => (log ??= openImportedLog(join(dataFolder, 'imported.sqlite'), now)),
    close: () => {
      log?.close()
      log = undefined
    },
  }
}

/** Known by policy under the name that policy gives; else by the name it gave itself, as one that nobody vouches for. */
function originFor({ trustedDesks }: DeskPolicy, id: string, name: string): Origin {
  const known = trustedDesks.find((desk) => desk.id === id)
  return { id, name: known?.name ?? name, trusted: known !== undefined }
}

function* ownSessions(log: EventLog, sessions: readonly string[]) {
  for (const session of sessions) yield { session, events: log.linked(session).map(linkedOf) }
}

function* foreignSessions(imported: ImportedLog, sessions: readonly string[]) {
  for (const session of sessions) {
    for (const { copy } of imported.ofSession(session)) {
      const signed = imported.signed(copy)
      if (signed) yield signed
    }
  }
}

function linkedOf({ session: _session, event, ...row }: SoundRow): LinkedEvent {
  return { ...row, event: event as LinkedEvent['event'] }
}

/** Whether another copy of the same session, or this desk's own record of it, says otherwise. */
function contradictions(imported: ImportedLog, log: EventLog): (copy: Copy) => boolean {
  return ({ copy, session }) => {
    if (imported.ofSession(session).length > 1) return true
    const own = log.linked(session)
    return own.length > 0 && !goesOn(own, imported.signed(copy)?.events ?? [])
  }
}

type Listed = Omit<ImportReport['list'][number], 'conflict'> & { readonly session: string }
/** Nobody reads more lines than this; the counts say the rest. */
const LONGEST_LIST = 2000

async function take(
  store: Store,
  log: EventLog,
  file: string,
  origin: (desk: string, name: string) => Origin,
): Promise<ImportReport> {
  const counts = { added: 0, grown: 0, known: 0 }
  const list: Listed[] = []
  const sessions = new Set<string>()
  const head = await store.log().together((into) =>
    readBundle(file, (session) => {
      const what = isOwn(log, session) ? 'known' : into(session)
      counts[what] += 1
      const { code, title } = session.summary
      if (list.length < LONGEST_LIST) list.push({ session: session.signed.session, code, title, what })
      sessions.add(session.signed.session)
    }),
  )
  const contradicted = contradictions(store.log(), log)
  const copies = [...sessions].flatMap((session) => store.log().ofSession(session)).filter(contradicted)
  return {
    from: origin(head.desk.id, head.name),
    sessions: counts.added + counts.grown + counts.known,
    ...counts,
    list: list.map(({ session, ...one }) => ({ ...one, conflict: copies.some((copy) => copy.session === session) })),
    conflicts: copies.map(({ desk, name, summary }) => ({ code: summary.code, desk: origin(desk, name).name })),
  }
}

/** What this desk has in its own log needs no copy, when it comes back from a round. */
function isOwn(log: EventLog, { signed }: CheckedSession): boolean {
  const own = log.linked(signed.session)
  return own.length > 0 && goesOn(own, signed.events)
}

/** One of this desk first. One of another desk that goes on here already is that session of this desk. */
function find(
  imported: ImportedLog,
  log: EventLog,
  code: string,
  shown: (copy: Copy) => ImportedSession,
): FoundSession[] {
  const own = log.byCode(code)
  const found: FoundSession[] = own ? [{ where: 'here', summary: own }] : []
  const others = imported.find(code).map((copy): FoundSession => {
    const goesOnHere = log.carriedOn(copy.session)
    return goesOnHere ? { where: 'here', summary: goesOnHere } : { where: 'elsewhere', imported: shown(copy) }
  })
  const all = [...found, ...others]
  return all.filter((one, at) => all.findIndex((other) => sameSession(one, other)) === at)
}

function sameSession(one: FoundSession, other: FoundSession): boolean {
  if (one.where === 'here') return other.where === 'here' && one.summary.session === other.summary.session
  return other.where === 'elsewhere' && one.imported.copy === other.imported.copy
}

/** The letters and digits of a code as it was typed or read aloud: "hr 7f3k", "HR-7F3K" and "7f3k" are one. */
export function codeIn(typed: string): string {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/gu, '')
  return signs.length > 4 && signs.startsWith('HR') ? signs.slice(2) : signs
}
