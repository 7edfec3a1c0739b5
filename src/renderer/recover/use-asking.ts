import { computed, ref, shallowRef } from 'vue'
import { useSessionStore } from '../stores/session'
import { hoursFrom } from '../ui/moments'
import type { Given } from '../ui/reason'
import { questionFor, type Asked } from './questions'
import type { Acts } from './use-acts'
import type { Advice } from './use-advice'
import type { Scene } from './use-recover'

/** The acts that need a reason, a date or words first: asked in one dialog, then recorded. */
export function useAsking(scene: Scene, acts: Acts, advice: Advice) {
  const store = useSessionStore()
  const asked = ref<Asked>()
  const proposed = shallowRef<string>()

  /** What makes the customer wait here: the step itself, or the message that led here. */
  const wait = computed(() => scene.view.value?.wait ?? scene.row.value?.wait)
  const question = computed(() => {
    if (!asked.value) return undefined
    const { number = 0, reasons = [], secret = false } = scene.view.value ?? {}
    const step = { number, reasons, secret, ...(wait.value && { waitText: wait.value.text }) }
    return questionFor(asked.value, step, proposed.value, scene.words.value)
  })

  function ask(what: Asked): void {
    if (store.busy) return
    proposed.value = what === 'later' && wait.value ? hoursFrom(new Date(), wait.value.hours) : undefined
    asked.value = what
  }

  async function confirmed(given: Given): Promise<void> {
    const what = asked.value
    asked.value = undefined
    if (given.reason !== '' && what !== undefined) await record(what, given)
  }

  async function record(what: Asked, given: Given): Promise<void> {
    const { reason } = given
    const until = given.until === undefined ? {} : { until: given.until }
    switch (what) {
      case 'could-not':
        await advice.couldNot(given)
        break
      case 'not-needed':
        await acts.record('not-needed', { reason })
        break
      case 'later':
        await acts.record('later', { reason, ...until })
        break
      case 'looks-different':
        await acts.record('looks-different', { reason })
        break
      case 'remark':
        if ((await store.execute({ type: 'add-remark', words: reason })).ok)
          acts.said.value = scene.words.value.announce.remark
        break
      case 'park':
        await store.execute({ type: 'park', reason, ...until })
        break
      case 'leave':
        await store.execute({ type: 'leave-checklist', reason })
        break
    }
  }

  return { asked, question, ask, confirmed }
}
