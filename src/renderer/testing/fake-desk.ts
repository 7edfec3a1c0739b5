import { ok, refuse } from '../../shared/result'
import type { Pack } from '../../shared/content/pack'
import { usualDisplay } from '../../shared/desk/display'
import type { Bridge, DeskState, Failure } from '../../shared/ipc/contract'
import type { Ways } from '../../shared/ipc/take-along'
import type { RecordRow } from '../../shared/ipc/records'
import { toldIn } from '../../shared/record/told'
import { forAuthors } from '../../shared/record/for-authors'
import type { RecordCheck } from '../../shared/record/record-check'
import type { DeskCommand, SessionCommand } from '../../shared/session/commands'
import { decide } from '../../shared/session/decide'
import { ExportFormat, ExportPlace, type Recorded } from '../../shared/session/events'
import { sessionOf } from '../../shared/session/evolve'
import { summaryOf } from '../../shared/session/summary-of'
import { refusals } from '../../shared/words/refusals'
import { fakeAdmin } from './fake-admin'
import { fakePacks, type FakePacks } from './fake-packs'
import { smallPack } from './small-pack'

export type FakeDesk = Bridge & {
  /** What the desk has been offered and has installed. */
  readonly packs: FakePacks
  /** What was executed, in order. */
  readonly asked: SessionCommand[]
  /** The log of a session. */
  readonly log: (session: string) => readonly Recorded[]
  /** The next call of any kind answers this instead. */
  readonly failNext: (failure: Failure) => void
  /** Holds every reply back until `release` is called. */
  readonly hold: () => void
  readonly release: () => void
}

const soundRecord: RecordCheck = {
  intact: true,
  events: 1204,
  sessions: 97,
  erased: { sessions: 0, events: 0 },
  check: '9c41 e07b',
  at: '2026-11-24T14:02:41.300Z',
}

type Options = {
  readonly pack?: Pack
  readonly checked?: RecordCheck
  readonly state?: Partial<DeskState>
  readonly now?: () => string
}

/** A desk in memory: the real rules on the real events, without disk and without Electron. */
export function fakeDesk({
  pack = smallPack,
  state = {},
  now = clock(),
  checked = soundRecord,
}: Options = {}): FakeDesk {
  const logs = new Map<string, Recorded[]>()
  const asked: SessionCommand[] = []
  let desk: DeskState = { ...atDesk, ...state }
  const packs = fakePacks(pack)
  let failure: Failure | undefined
  let gate: Promise<void> = Promise.resolve()
  let openGate = (): void => undefined

  function stateNow(): DeskState {
    const summaries = [...logs].map(([session, log]) => summaryOf(session, sessionOf(log)))
    const mine = summaries.filter((summary) => summary.state !== 'closed')
    return { ...desk, unfinished: [...(state.unfinished ?? []), ...mine] }
  }

  function append(session: string, command: SessionCommand | DeskCommand) {
    const log = logs.get(session) ?? []
    const at = now()
    const { pack: begunWith } = sessionOf(log)
    const words = packs.read(log.length === 0 ? undefined : begunWith) ?? pack
    const decision = decide(sessionOf(log), command, { at, pack: words })
    if (!decision.ok) {
      const sentence = refusals[decision.error.code]
      return refuse<Failure>({ code: 'refused', text: desk.clerkLanguage === 'fr' ? sentence.fr : sentence.en })
    }
    const events = decision.value.map((event, nth): Recorded => {
      const seq = log.length + nth + 1
      return {
        session,
        seq,
        at,
        mono: seq,
        clerk: desk.clerk ?? '',
        event,
        hash: seq.toString(16).padStart(64, '9c41e07b'),
      }
    })
    logs.set(session, [...log, ...events])
    return ok({ events })
  }

  /** Answers on a later turn, like the real bridge; a planned failure comes first. */
  async function reply<T>(answer: () => T): Promise<T> {
    await gate
    if (!failure) return answer()
    const planned = refuse(failure)
    failure = undefined
    return planned as T
  }

  return {
    asked,
    log: (session) => logs.get(session) ?? [],
    failNext: (planned) => (failure = planned),
    hold: () => {
      gate = new Promise((resolve) => {
        openGate = resolve
      })
    },
    release: () => openGate(),
    'desk:read': () => reply(() => ok(stateNow())),
    'desk:sign-on': ({ clerk }) =>
      reply(() => {
        desk = { ...desk, clerk, locked: false }
        return ok(stateNow())
      }),
    'desk:lock': () =>
      reply(() => {
        desk = { ...desk, clerk: null, locked: true }
        return ok({ ...stateNow(), unfinished: [] })
      }),
    'desk:copied': () => reply(() => ok(stateNow())),
    'desk:blank': () => reply(() => ok(stateNow())),
    'desk:choose-language': ({ language }) =>
      reply(() => {
        desk = { ...desk, clerkLanguage: language }
        return ok(stateNow())
      }),
    'desk:change-display': (change) =>
      reply(() => {
        desk = { ...desk, display: { ...desk.display, ...change } }
        return ok(stateNow())
      }),
    packs,
    on: packs.on,
    'content:read': ({ pack: wanted }) => reply(() => ok({ pack: packs.read(wanted), problems: [], index: null })),
    'packs:installed': () => reply(() => ok([...packs.installed()])),
    'packs:sticks': () => reply(() => ok([...packs.sticks])),
    'packs:choose': () => reply(packs.look),
    'packs:inspect': () => reply(packs.look),
    'packs:install': () => reply(packs.install),
    'packs:roll-back': () => reply(packs.rollBack),
    'authors:read': () =>
      reply(() => {
        const about = { desk: desk.desk, app: desk.app, zone: 'UTC', now: now(), clerks: desk.roster }
        return ok(forAuthors([...logs.values()].flat(), about))
      }),
    'authors:save': () => reply(() => ok({ folder: 'Notes', name: 'for-authors.md' })),
    'desk:experience': () => reply(() => ok([])),
    'session:open': ({ customerLanguage }) =>
      reply(() => {
        const session = crypto.randomUUID()
        const code = '7F3K'
        const { desk: name, clerkLanguage, app } = desk
        const opened = { code, desk: name, zone: 'UTC', clerkLanguage, customerLanguage, app }
        const done = append(session, { type: 'open', opened })
        return done.ok ? ok({ session, events: done.value.events }) : done
      }),
    'session:execute': ({ session, expectedSeq, command }) =>
      reply(() => {
        asked.push(command)
        const seq = logs.get(session)?.length ?? 0
        return seq === expectedSeq
          ? append(session, command)
          : refuse<Failure>({ code: 'stale', text: 'Changed meanwhile.' })
      }),
    'session:read': ({ session }) => reply(() => ok([...(logs.get(session) ?? [])])),
    'record:check': () => reply(() => ok(checked)),
    'records:list': () =>
      reply(() => {
        const rows = [...logs].map(([session, log]): RecordRow => {
          const { outcome, checklists } = sessionOf(log)
          const articles = checklists.map(({ article }) => article.title)
          return { ...summaryOf(session, sessionOf(log)), articles, ...(outcome && { outcome }) }
        })
        return ok({ rows: rows.toReversed(), more: 0 })
      }),
    'records:find': ({ words }) =>
      reply(() => {
        const says = (log: readonly Recorded[]): boolean => toldIn(log)?.includes(words.toLowerCase()) === true
        return ok({ sessions: [...logs].filter(([, log]) => says(log)).map(([session]) => session) })
      }),
    'records:read-copy': () => reply(() => ok([])),
    'records:by-code': ({ code }) =>
      reply(() => {
        const found = [...logs].map(([session, log]) => summaryOf(session, sessionOf(log)))
        const here = found.filter((summary) => summary.code === code.toUpperCase().replace(/^HR-?/, ''))
        return ok(here.map((summary) => ({ where: 'here' as const, summary })))
      }),
    'records:carry-on': () => reply(() => refuse<Failure>({ code: 'refused', text: 'Not here.' })),
    'records:bundles': () => reply(() => ok([])),
    'records:bring-in': () => reply(() => refuse<Failure>({ code: 'cancelled', text: 'No file was chosen.' })),
    'insights:read': () => reply(() => ok({ visits: logs.size, plots: [] })),
    'insights:save': () => reply(() => ok({ place: 'Notes', names: ['Handrail 2026-11-24 insights.csv'] })),
    'take:ways': () => reply(() => ok(ways)),
    'take:session': ({ session, formats, paper, to: { place } }) =>
      reply(() => {
        const done = append(session, { type: 'note-export', formats, place, ...(paper && { paper }) })
        return done.ok ? ok({ place: 'Notes', names: ['HR-7F3K.md'], events: done.value.events }) : done
      }),
    'take:many': () => reply(() => ok({ place: 'Notes', names: ['Handrail 2026-11-24 sessions.csv'] })),
    'take:stop': () => reply(() => ok({})),
    ...fakeAdmin(reply),
  }
}

const ways: Ways = {
  places: [...ExportPlace.options],
  formats: [...ExportFormat.options],
  sticks: [{ id: '3f2b8a04-6f0f-4c1c-9a51-0b8f6a1d2e3c', name: 'CITY', free: 4_000_000_000 }],
  printers: [],
  size: 'A4',
}

const atDesk: DeskState = {
  desk: 'Library desk 2',
  roster: ['MK', 'Anna', 'JP'],
  clerk: 'MK',
  languages: ['en', 'fr'],
  customerLanguages: ['en', 'fr'],
  clerkLanguage: 'en',
  locked: false,
  idle: 5,
  exportFolderManaged: false,
  display: usualDisplay,
  singleKeysManaged: false,
  mayTake: { places: [...ExportPlace.options], formats: [...ExportFormat.options] },
  paper: 'A4',
  app: '0.1.0',
  canRecord: true,
  unfinished: [],
  takeUp: null,
  notices: [],
}

/** A clock that goes on by twenty seconds at each look. */
function clock(): () => string {
  let minutes = Date.UTC(2026, 10, 24, 14, 2)
  return () => new Date((minutes += 20_000)).toISOString()
}
