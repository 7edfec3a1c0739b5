import { ref, watch } from 'vue'

/** What the clerk did on the card of one step so far. It is no answer yet, so it is gone with the step. */
export function useCardState(step: () => string) {
  const seen = ref<string[]>([])
  const acknowledged = ref(false)
  const differs = ref(false)
  const picked = ref<number>()

  watch(step, () => {
    seen.value = []
    acknowledged.value = false
    differs.value = false
    picked.value = undefined
  })

  function toggleSight(id: string): void {
    seen.value = seen.value.includes(id) ? seen.value.filter((other) => other !== id) : [...seen.value, id]
  }

  return { seen, acknowledged, differs, picked, toggleSight }
}

export type CardState = ReturnType<typeof useCardState>
