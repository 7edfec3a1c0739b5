import { computed, ref } from 'vue'
import type { Outcome, Urgency } from '../../shared/session/events'
import { gateFor } from '../../shared/session/gate'
import { useSessionStore } from '../stores/session'
import { blockedSteps, likelyOutcome } from './gate-view'

/** How the visit ends, as the clerk enters it, and what stands in the way. */
export function useOutcome() {
  const store = useSessionStore()
  const outcome = ref<Outcome | undefined>(likelyOutcome(store.session))
  const reason = ref('')
  const to = ref('')
  const urgency = ref<Urgency>('normal')
  const draft = ref('')

  const session = computed(() => store.session)
  const closed = computed(() => session.value.status === 'closed')
  const gate = computed(() => outcome.value && gateFor(session.value, outcome.value))
  const blocked = computed(() => (outcome.value === 'resolved' && !closed.value ? blockedSteps(session.value) : []))
  const reasonNeeded = computed(
    () => gate.value !== undefined && (gate.value.reasonFor.length > 0 || gate.value.nothingCarriedOut),
  )
  const mayClose = computed(() => {
    if (closed.value) return true
    if (outcome.value === undefined || blocked.value.length > 0) return false
    return !reasonNeeded.value || reason.value.trim() !== ''
  })

  /** What closes the session; undefined while nothing may. */
  function closing() {
    if (outcome.value === undefined || !mayClose.value) return undefined
    const why = reason.value.trim()
    const taker = to.value.trim()
    return {
      type: 'close' as const,
      outcome: outcome.value,
      ...(why !== '' && { reason: why }),
      ...(outcome.value === 'escalated' && taker !== '' && { to: taker }),
      ...(outcome.value === 'escalated' && urgency.value !== 'normal' && { urgency: urgency.value }),
    }
  }

  return {
    outcome,
    reason,
    to,
    urgency,
    draft,
    session,
    closed,
    gate,
    blocked,
    reasonNeeded,
    mayClose,
    closing,
  }
}

export type Ending = ReturnType<typeof useOutcome>
