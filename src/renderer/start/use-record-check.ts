import { onScopeDispose, shallowRef, watch } from 'vue'
import type { Failure, Heard } from '../../shared/ipc/contract'
import type { RecordCheck } from '../../shared/record/record-check'
import { useBridge } from '../bridge'

/** Has the record read each time `isOpen` becomes true: how far it is, then what was found. */
export function useRecordCheck(isOpen: () => boolean) {
  const bridge = useBridge()
  const progress = shallowRef<Heard<'record:checking'>>()
  const found = shallowRef<RecordCheck>()
  const failure = shallowRef<Failure>()
  let asked = 0

  onScopeDispose(bridge.on('record:checking', (data) => (progress.value = data)))
  watch(isOpen, (open) => {
    if (open) void check()
  })

  async function check(): Promise<void> {
    const mine = ++asked
    progress.value = undefined
    found.value = undefined
    failure.value = undefined
    const reply = await bridge['record:check']({})
    // Closed and opened again meanwhile: the later reading is the one on the screen.
    if (mine !== asked) return
    if (reply.ok) found.value = reply.value
    else failure.value = reply.error
  }

  return { progress, found, failure }
}
