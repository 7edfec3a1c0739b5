import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ImportReport } from '../../shared/bundle/bundle'
import type { Stick } from '../../shared/ipc/contract'
import { useBridge } from '../bridge'

/** A stick is noticed this soon. */
const LOOK_EVERY = 2000

/** Records of another desk on their way in: the sticks that hold some, and what the last file brought. */
export function useBringing(isOpen: () => boolean, brought: () => void) {
  const bridge = useBridge()
  const sticks = shallowRef<readonly Stick[]>([])
  const report = shallowRef<ImportReport>()
  const refusal = ref('')
  const busy = ref(false)
  let timer: ReturnType<typeof setInterval> | undefined

  async function look(): Promise<void> {
    const reply = await bridge['records:bundles']({})
    if (reply.ok && JSON.stringify(reply.value) !== JSON.stringify(sticks.value)) sticks.value = reply.value
  }

  function stop(): void {
    clearInterval(timer)
  }

  async function bring(file?: string): Promise<void> {
    if (busy.value) return
    busy.value = true
    refusal.value = ''
    const asked = file === undefined ? {} : { file }
    const reply = await bridge['records:bring-in'](asked).finally(() => (busy.value = false))
    report.value = reply.ok ? reply.value : undefined
    if (reply.ok) brought()
    else if (reply.error.code !== 'cancelled') refusal.value = reply.error.text
  }

  watch(
    isOpen,
    (open) => {
      stop()
      if (!open) return
      report.value = undefined
      refusal.value = ''
      timer = setInterval(() => void look(), LOOK_EVERY)
      void look()
    },
    { immediate: true },
  )
  onScopeDispose(stop)
  return { sticks, report, refusal, busy, bring }
}
