import { onScopeDispose, ref, shallowRef } from 'vue'
import type { Heard } from '../../shared/ipc/contract'
import type { ManyAsked } from '../../shared/ipc/take-along'
import { useBridge } from '../bridge'
import { takenText } from '../take/taken-text'
import type { TakeWords } from '../words/take'

/** One export of many records at a time: how far it is, and what came of it. */
export function useMany() {
  const bridge = useBridge()
  const busy = ref(false)
  const result = ref('')
  const failed = ref(false)
  const progress = shallowRef<Heard<'take:progress'>>()
  onScopeDispose(bridge.on('take:progress', (heard) => (progress.value = heard)))

  async function take(asked: ManyAsked, words: TakeWords): Promise<void> {
    if (busy.value) return
    busy.value = true
    progress.value = undefined
    result.value = ''
    const reply = await bridge['take:many'](asked).finally(() => (busy.value = false))
    result.value = reply.ok ? takenText(asked, reply.value, words) : reply.error.text
    failed.value = !reply.ok && reply.error.code !== 'cancelled'
  }

  return {
    busy,
    result,
    failed,
    progress,
    take,
    stop: () => bridge['take:stop']({}),
    forget: () => {
      result.value = ''
      failed.value = false
    },
  }
}
