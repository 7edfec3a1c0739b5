import { computed, ref, watch } from 'vue'
import type { SessionCommand } from '../../shared/session/commands'

type Value = Extract<SessionCommand, { type: 'answer-step' }>['value']

/** What the clerk did on the card of one step so far. It is no answer yet, so it is gone with the step. */
export function useCardState(step: () => string, pickedBefore: () => number | undefined) {
  const seen = ref<string[]>([])
  const acknowledged = ref(false)
  const differs = ref(false)
  const picked = ref(pickedBefore())
  const choice = ref<string>()
  const typed = ref('')
  const value = computed((): Value => {
    if (choice.value !== undefined) return { choice: choice.value }
    return typed.value.trim() === '' ? undefined : { typed: typed.value.trim() }
  })

  watch(step, () => {
    seen.value = []
    acknowledged.value = false
    differs.value = false
    picked.value = pickedBefore()
    choice.value = undefined
    typed.value = ''
  })

  function toggleSight(id: string): void {
    seen.value = seen.value.includes(id) ? seen.value.filter((other) => other !== id) : [...seen.value, id]
  }

  function choose(id: string): void {
    choice.value = choice.value === id ? undefined : id
  }

  return { seen, acknowledged, differs, picked, choice, typed, value, toggleSight, choose }
}

export type CardState = ReturnType<typeof useCardState>
