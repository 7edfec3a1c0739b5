import { computed, ref, shallowRef, watch } from 'vue'
import type { RowRef } from '../../shared/session/commands'
import type { Recorded } from '../../shared/session/events'
import { useSessionStore } from '../stores/session'
import { articlesUnderWay } from './trail-view'
import type { Scene } from './use-recover'

/** Looking up the message on the customer's screen. `stepKey` changes with the step that is asked. */
export function useLookUp(scene: Scene, stepKey: () => string) {
  const store = useSessionStore()
  const lookingUp = ref(false)
  /** Why a message that was put into the record started no article. */
  const notStarted = shallowRef<string>()
  const { words, list, step } = scene

  const place = computed(() => {
    const underWay = articlesUnderWay(store.session)
    if (!list.value || !step.value) return { underWay }
    const waiting = { title: scene.heading.value, number: step.value.number, of: list.value.steps.length }
    return { underWay, waiting }
  })

  watch(stepKey, () => (notStarted.value = undefined))

  async function take(taken: RowRef, heard: string): Promise<void> {
    const reply = await store.execute({ type: 'see-message', heard, take: taken })
    if (!reply.ok) return
    lookingUp.value = false
    notStarted.value = whyNotStarted(reply.value.events)
  }

  function whyNotStarted(recorded: readonly Recorded[]): string | undefined {
    if (recorded.some(({ event }) => event.type === 'checklist-started')) return undefined
    const seen = recorded.map(({ event }) => event).find((event) => event.type === 'message-seen')
    const at = place.value.underWay.findIndex(({ article }) => article === seen?.taken)
    const { waitsAt } = place.value.underWay[at] ?? {}
    if (at === 0) return words.value.seen.running
    if (waitsAt === undefined) return words.value.seen.tooDeep
    return words.value.seen.waits(scene.nameOf(seen?.taken ?? ''), waitsAt, at)
  }

  return { lookingUp, notStarted, place, take }
}
