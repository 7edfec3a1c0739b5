import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Failure, Output } from '../../shared/ipc/contract'
import type { Result } from '../../shared/result'
import type { SessionCommand } from '../../shared/session/commands'
import type { ExportFormat, Recorded, SessionEvent } from '../../shared/session/events'
import { sessionOf } from '../../shared/session/evolve'
import { stageOf, type Session, type Stage } from '../../shared/session/session'
import { useBridge } from '../bridge'

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
  const id = shallowRef<string>()
  const events = shallowRef<readonly Recorded[]>([])
  const failure = shallowRef<Failure>()
  const waiting = shallowRef(0)
  const wanted = shallowRef<Stage>()
  const session = computed(() => sessionOf(events.value))
  const stage = computed<Stage>(() => wanted.value ?? stageOf(session.value))
  let last: Promise<unknown> = Promise.resolve()

  /** One act after the other: each is decided on the record that the one before left. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    waiting.value += 1
    const next = last.then(act).finally(() => (waiting.value -= 1))
    last = next.catch(() => undefined)
    return next
  }

  function show<T>(reply: Result<T, Failure>): Result<T, Failure> {
    failure.value = reply.ok ? undefined : reply.error
    return reply
  }

  function append(recorded: readonly Recorded[]): void {
    if (recorded.some(({ event }) => MOVES.includes(event.type))) wanted.value = undefined
    if (recorded.length > 0) events.value = [...events.value, ...recorded]
  }

  function begin(session: string, recorded: readonly Recorded[]): void {
    clear()
    id.value = session
    events.value = recorded
  }

  /** Forgets the customer: nothing of them may be on the screen or in memory that a screen shows. */
  function clear(): void {
    id.value = undefined
    events.value = []
    failure.value = undefined
    wanted.value = undefined
  }

  function open(customerLanguage: string) {
    return inTurn(async () => {
      const reply = show(await bridge['session:open']({ customerLanguage }))
      if (reply.ok) begin(reply.value.session, reply.value.events)
      return reply
    })
  }

  /** Takes up a parked or interrupted session. */
  async function resume(session: string): Promise<void> {
    const read = await inTurn(async () => show(await bridge['session:read']({ session })))
    if (!read.ok) return
    begin(session, read.value)
    const resumed = await execute({ type: 'resume' })
    // What cannot be resumed must not be on the screen either, but why it cannot is to be read.
    if (!resumed.ok) {
      clear()
      failure.value = resumed.error
    }
  }

  /** The only way to change a session. A parked or closed one leaves the screen at once. */
  function execute(command: SessionCommand): Promise<Result<Output<'session:execute'>, Failure>> {
    const session = id.value
    return inTurn(async () => {
      if (session === undefined || session !== id.value) return gone
      const expectedSeq = events.value.at(-1)?.seq ?? 0
      const reply = show(await bridge['session:execute']({ session, expectedSeq, command }))
      if (reply.ok) append(reply.value.events)
      else if (reply.error.code === 'stale') await readAgain(session)
      if (reply.ok && (command.type === 'close' || sessionNow().status === 'parked')) clear()
      return reply
    })
  }

  async function readAgain(session: string): Promise<void> {
    const read = await bridge['session:read']({ session })
    if (read.ok) events.value = read.value
  }

  function sessionNow(): Session {
    return session.value
  }

  function saveNote(formats: ExportFormat[], elsewhere: boolean) {
    const session = id.value ?? ''
    return inTurn(async () => {
      const reply = show(await bridge['note:save']({ session, formats, elsewhere }))
      if (reply.ok) append(reply.value.events)
      return reply
    })
  }

  function copyNote() {
    const session = id.value ?? ''
    return inTurn(async () => {
      const reply = show(await bridge['note:copy']({ session }))
      if (reply.ok) append(reply.value.events)
      return reply
    })
  }

  /** Whether the clerk may look at a stage now. Close is always open: a customer may leave at any time. */
  function mayShow(asked: Stage): boolean {
    const { trail, chosen } = session.value
    if (asked === 'listen') return trail.length === 0
    if (asked === 'choose') return trail.length === 0 && chosen !== undefined
    return asked === 'close' || trail.length > 0
  }

  /** Looks at another stage without any act; the next act that moves the session takes the screen along. */
  function look(asked: Stage): void {
    if (mayShow(asked)) wanted.value = asked === stageOf(session.value) ? undefined : asked
  }

  return {
    id: computed(() => id.value),
    events: computed(() => events.value),
    session,
    stage,
    /** ISO instant of the last durable act, or undefined before any reply. */
    savedAt: computed(() => events.value.at(-1)?.at),
    busy: computed(() => waiting.value > 0),
    failure: computed(() => failure.value),
    dismiss: () => (failure.value = undefined),
    open,
    resume,
    execute,
    saveNote,
    copyNote,
    mayShow,
    look,
    clear,
  }
})

const gone: Result<never, Failure> = { ok: false, error: { code: 'stale', text: '' } }
