import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Ways } from '../../shared/ipc/take-along'
import { useBridge } from '../bridge'

/** A stick is noticed this soon. */
const LOOK_EVERY = 2000

/** By which ways something can leave this desk now; looked at again and again while the dialog is open. */
export function useWays(isOpen: () => boolean) {
  const bridge = useBridge()
  const ways = shallowRef<Ways>()
  let timer: ReturnType<typeof setInterval> | undefined

  async function look(): Promise<void> {
    const reply = await bridge['take:ways']({})
    if (reply.ok && JSON.stringify(reply.value) !== JSON.stringify(ways.value)) ways.value = reply.value
  }

  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }

  watch(
    isOpen,
    (open) => {
      stop()
      if (!open) return
      timer = setInterval(() => void look(), LOOK_EVERY)
      void look()
    },
    { immediate: true },
  )
  onScopeDispose(stop)
  return { ways }
}
