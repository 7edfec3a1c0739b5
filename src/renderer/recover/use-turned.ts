import { computed, ref } from 'vue'
import { useSessionStore } from '../stores/session'
import { turnedStep } from './turned-step'
import type { CardState } from './use-card-state'
import type { Scene } from './use-recover'

/** The screen turned to the customer. */
export function useTurned(scene: Scene, card: CardState) {
  const store = useSessionStore()
  const turning = ref(false)
  const turned = computed(() => {
    const { wordings = [], together = 0 } = scene.view.value ?? {}
    const shown = card.picked.value === undefined ? wordings.slice(0, together) : [wordings[card.picked.value]]
    const { customer, clerk } = scene.articles.value
    return turnedStep({
      article: customer ?? clerk,
      step: scene.step.value,
      wordings: shown.map((wording) => wording?.id),
      customerLanguage: store.session.customerLanguage,
    })
  })

  function turn(): void {
    turning.value = turned.value !== undefined
  }

  return { turning, turned, turn }
}
