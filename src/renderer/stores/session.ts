import { defineStore } from 'pinia'
import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { Bridge, Failure, Output } from '../../shared/ipc/contract'
import type { TakeAsked } from '../../shared/ipc/take-along'
import { refuse, type Result } from '../../shared/result'
import type { SessionCommand } from '../../shared/session/commands'
import type { Recorded, SessionEvent } from '../../shared/session/events'
import { sessionOf } from '../../shared/session/evolve'
import { stageOf, type Session, type Stage } from '../../shared/session/session'
import { useBridge } from '../bridge'
import { useContentStore } from './content'
import { inTurns } from './in-turns'

/** Acts after which the screen goes where the session stands, wherever the clerk was looking. */
const MOVES: readonly SessionEvent['type'][] = [
  'article-chosen',
  'article-put-back',
  'checklist-started',
  'checklist-finished',
  'checklist-left',
  'checklist-returned',
  'answer-withdrawn',
  'session-resumed',
]

/** A view of what main has saved of one session, and the one way to change it. Nothing here is ahead of the record. */
export const useSessionStore = defineStore('session', () => {
  const bridge = useBridge()
  const content = useContentStore()
  const turns = inTurns()
  const events = shallowRef<readonly Recorded[]>([])
  const session = computed(() => sessionOf(events.value))
  const view = lookedAt(session)
  const log = keptLog(events, view, content)
  const acts = actsOn(bridge, log, turns, session)
  return {
    id: computed(() => log.id.value),
    events: computed(() => log.events.value),
    session,
    /** What is on the screen: where the session stands, or where the clerk looks instead. */
    stage: view.stage,
    /** ISO instant of the last durable act, or undefined before any reply. */
    savedAt: computed(() => log.events.value.at(-1)?.at),
    busy: turns.busy,
    failure: computed(() => log.failure.value),
    dismiss: () => (log.failure.value = undefined),
    mayShow: view.mayShow,
    look: view.look,
    ...acts,
  }
})

type Log = ReturnType<typeof keptLog>
type View = ReturnType<typeof lookedAt>
type Content = ReturnType<typeof useContentStore>
type Turns = ReturnType<typeof inTurns>

function keptLog(events: ShallowRef<readonly Recorded[]>, view: View, content: Content) {
  const id = shallowRef<string>()
  const failure = shallowRef<Failure>()

  /** Forgets the customer: nothing of them may be on the screen or in memory that a screen shows. */
  function clear(): void {
    id.value = undefined
    events.value = []
    failure.value = undefined
    view.wanted.value = undefined
    void content.serve(undefined)
  }

  function begin(session: string, recorded: readonly Recorded[]): void {
    clear()
    id.value = session
    events.value = recorded
    void content.serve(sessionOf(recorded).pack)
  }

  function append(recorded: readonly Recorded[]): void {
    if (recorded.some(({ event }) => MOVES.includes(event.type))) view.wanted.value = undefined
    if (recorded.length > 0) events.value = [...events.value, ...recorded]
  }

  return { id, events, failure, clear, begin, append }
}

function lookedAt(session: ComputedRef<Session>) {
  const wanted = shallowRef<Stage>()

  /** Whether the clerk may look at a stage now. Close is always open: a customer may leave at any time. */
  function mayShow(asked: Stage): boolean {
    const { trail, chosen, status } = session.value
    if (status === 'closed') return asked === 'close'
    if (asked === 'listen') return trail.length === 0
    if (asked === 'choose') return trail.length === 0 && chosen !== undefined
    return asked === 'close' || trail.length > 0
  }

  return {
    wanted,
    stage: computed<Stage>(() => wanted.value ?? stageOf(session.value)),
    mayShow,
    /** Looks at another stage without any act; the next act that moves the session takes the screen along. */
    look: (asked: Stage): void => {
      if (mayShow(asked)) wanted.value = asked === stageOf(session.value) ? undefined : asked
    },
  }
}

function actsOn(bridge: Bridge, log: Log, turns: Turns, session: ComputedRef<Session>) {
  const { append, begin, clear } = log

  function show<T>(reply: Result<T, Failure>): Result<T, Failure> {
    log.failure.value = reply.ok ? undefined : reply.error
    return reply
  }

  /** The only way to change a session. A parked or closed one leaves the screen at once, unless a closed one is to `stay` until `clear`. */
  function execute(
    command: SessionCommand,
    { stay = false }: { readonly stay?: boolean } = {},
  ): Promise<Result<Output<'session:execute'>, Failure>> {
    const id = log.id.value
    return turns.take(async () => {
      if (id === undefined || id !== log.id.value) return gone
      const expectedSeq = log.events.value.at(-1)?.seq ?? 0
      const reply = show(await bridge['session:execute']({ session: id, expectedSeq, command }))
      // Locked meanwhile: what comes late must not come back onto the screen.
      if (id !== log.id.value) return reply
      if (reply.ok) append(reply.value.events)
      else if (reply.error.code === 'stale') await readAgain(id)
      if (reply.ok && ((command.type === 'close' && !stay) || session.value.status === 'parked')) clear()
      return reply
    })
  }

  async function readAgain(id: string): Promise<void> {
    const read = await bridge['session:read']({ session: id })
    if (read.ok) log.events.value = read.value
  }

  /** What writes to the log by another way than a command brings its events along. Who asked says what became of it. */
  function noted<T extends { readonly events: readonly Recorded[] }>(ask: (id: string) => Promise<Result<T, Failure>>) {
    const id = log.id.value ?? ''
    return turns.take(async () => {
      const reply = await ask(id)
      if (reply.ok) append(reply.value.events)
      return reply
    })
  }

  return {
    clear,
    execute,
    /** Done when all that was asked for so far is in the record or refused. */
    caughtUp: () => turns.take(() => Promise.resolve()),
    open: (customerLanguage: string) =>
      turns.take(async () => {
        const reply = show(await bridge['session:open']({ customerLanguage }))
        if (reply.ok) begin(reply.value.session, reply.value.events)
        return reply
      }),
    ...waysIn(bridge, log, turns, { show, execute }),
    /** Takes the note or another paper along; that it left is an event of the session. */
    take: (asked: Omit<TakeAsked, 'session'>) => noted((id) => bridge['take:session']({ ...asked, session: id })),
  }
}

type Execute = (command: SessionCommand) => Promise<Result<Output<'session:execute'>, Failure>>
type Show = <T>(reply: Result<T, Failure>) => Result<T, Failure>

/** How a session that exists comes onto the screen. */
function waysIn(bridge: Bridge, log: Log, turns: Turns, { show, execute }: { show: Show; execute: Execute }) {
  const { begin, clear } = log

  /** Puts it on the screen with the act that goes on with it. What cannot go on must not be there, but why it cannot is to be read. */
  async function takeUp(id: string, command: SessionCommand): Promise<void> {
    const read = await turns.take(async () => show(await bridge['session:read']({ session: id })))
    if (!read.ok) return
    begin(id, read.value)
    const taken = await execute(command)
    if (taken.ok) return
    clear()
    log.failure.value = taken.error
  }

  return {
    /** Takes up a parked or interrupted session. */
    resume: (id: string) => takeUp(id, { type: 'resume' }),
    /** Goes on with a closed session; why is in its record. */
    reopen: (id: string, reason: string) => takeUp(id, { type: 'reopen', reason }),
    /** Opens a session that goes on where another desk's stopped. */
    carryOn: (copy: string) =>
      turns.take(async () => {
        const reply = show(await bridge['records:carry-on']({ copy }))
        if (reply.ok) begin(reply.value.session, reply.value.events)
        return reply
      }),
  }
}

const gone = refuse<Failure>({ code: 'stale', text: '' })
