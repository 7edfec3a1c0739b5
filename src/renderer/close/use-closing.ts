import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Failure } from '../../shared/ipc/contract'
import type { ExportFormat, Outcome, Recorded } from '../../shared/session/events'
import { sessionOf } from '../../shared/session/evolve'
import { gateFor } from '../../shared/session/gate'
import { useBridge } from '../bridge'
import { useSessionStore } from '../stores/session'
import { closeWords } from '../words/close'
import { useWords } from '../words/use-words'
import { blockedSteps, likelyOutcome } from './gate-view'

/** Nobody sees a sentence that is there for less than this; in milliseconds. */
const QUICK = 100

/**
 * The end of a visit. A note that leaves the desk says how the visit ended, and a closed record stays as it is: so taking the note along
 * with an outcome closes the session first, and the customer stays on the screen until the next one is called.
 */
export function useClosing() {
  const store = useSessionStore()
  const bridge = useBridge()
  const words = useWords(closeWords)
  const closedAs = shallowRef<readonly Recorded[]>()
  const outcome = ref<Outcome | undefined>(likelyOutcome(store.session))
  const reason = ref('')
  const to = ref('')
  const draft = ref('')
  const result = ref('')
  const failed = ref(false)
  const working = ref(false)

  const events = computed(() => closedAs.value ?? store.events)
  const session = computed(() => (closedAs.value ? sessionOf(closedAs.value) : store.session))
  const closed = computed(() => session.value.status === 'closed')
  const gate = computed(() => outcome.value && gateFor(session.value, outcome.value))
  const blocked = computed(() => (outcome.value === 'resolved' && !closed.value ? blockedSteps(session.value) : []))
  const reasonNeeded = computed(
    () => gate.value !== undefined && (gate.value.reasonFor.length > 0 || gate.value.nothingCarriedOut),
  )
  const mayClose = computed(
    () =>
      closed.value ||
      (outcome.value !== undefined && blocked.value.length === 0 && (!reasonNeeded.value || reason.value.trim() !== '')),
  )

  // Away from here, a closed customer must not be on the screen any more.
  onScopeDispose(() => {
    if (closedAs.value && store.id === closedAs.value[0]?.session) store.clear()
  })

  async function addRemark(): Promise<boolean> {
    const said = draft.value.trim()
    if (said === '' || closed.value) return true
    const reply = await store.execute({ type: 'add-remark', words: said })
    if (reply.ok) {
      draft.value = ''
      say(words.value.noteAdded)
    }
    return reply.ok
  }

  async function close(): Promise<boolean> {
    if (closed.value) return true
    const how = outcome.value
    if (how === undefined || !mayClose.value || !(await addRemark())) return false
    const id = store.id ?? ''
    const command = {
      type: 'close' as const,
      outcome: how,
      ...(reason.value.trim() !== '' && { reason: reason.value.trim() }),
      ...(how === 'escalated' && to.value.trim() !== '' && { to: to.value.trim() }),
    }
    const expectedSeq = store.events.at(-1)?.seq ?? 0
    const reply = await bridge['session:execute']({ session: id, expectedSeq, command })
    if (reply.ok) closedAs.value = [...store.events, ...reply.value.events]
    else fail(reply.error)
    return reply.ok
  }

  async function closeAndNext(): Promise<void> {
    if (await busily(close)) store.clear()
  }

  /** Without an outcome the note says that the visit is not finished. */
  async function prepared(): Promise<boolean> {
    return outcome.value !== undefined && mayClose.value ? close() : addRemark()
  }

  async function save(formats: ExportFormat[], elsewhere: boolean): Promise<void> {
    await busily(async () => {
      const id = store.id ?? ''
      if (!(await prepared())) return
      const wait = setTimeout(() => say(words.value.saving), QUICK)
      const reply = closed.value
        ? await bridge['note:save']({ session: id, formats, elsewhere })
        : await store.saveNote(formats, elsewhere)
      clearTimeout(wait)
      if (!reply.ok) return fail(reply.error)
      say(words.value.saved(reply.value.names.join(', '), reply.value.folder))
      grow(reply.value.events)
    })
  }

  async function copy(): Promise<void> {
    await busily(async () => {
      const id = store.id ?? ''
      if (!(await prepared())) return
      const reply = closed.value ? await bridge['note:copy']({ session: id }) : await store.copyNote()
      if (!reply.ok) return fail(reply.error)
      say(words.value.copied)
      grow(reply.value.events)
    })
  }

  function grow(recorded: readonly Recorded[]): void {
    if (closedAs.value) closedAs.value = [...closedAs.value, ...recorded]
  }

  async function busily<T>(act: () => Promise<T>): Promise<T | undefined> {
    if (working.value || store.busy) return undefined
    working.value = true
    try {
      return await act()
    } finally {
      working.value = false
    }
  }

  function say(sentence: string): void {
    result.value = sentence
    failed.value = false
  }

  function fail(failure: Failure): void {
    result.value = failure.text
    failed.value = failure.code !== 'cancelled'
  }

  return {
    words,
    events,
    session,
    closed,
    outcome,
    reason,
    to,
    draft,
    result,
    failed,
    working,
    gate,
    blocked,
    reasonNeeded,
    mayClose,
    addRemark: () => busily(addRemark),
    closeAndNext,
    save,
    copy,
  }
}
