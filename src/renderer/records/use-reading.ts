import { computed, shallowRef } from 'vue'
import type { Failure } from '../../shared/ipc/contract'
import type { RecordRow } from '../../shared/ipc/records'
import { noteOf } from '../../shared/record/note'
import { sheetOf } from '../../shared/record/sheet'
import { slipOf } from '../../shared/record/slip'
import type { Recorded } from '../../shared/session/events'
import { useBridge } from '../bridge'

/** The record that is read: word for word what its exported note says. */
export function useReading() {
  const bridge = useBridge()
  const row = shallowRef<RecordRow>()
  const events = shallowRef<readonly Recorded[]>([])
  const failure = shallowRef<Failure>()

  async function read(wanted: RecordRow): Promise<void> {
    row.value = wanted
    const { session, from } = wanted
    const reply = await (from ? bridge['records:read-copy']({ copy: from.copy }) : bridge['session:read']({ session }))
    if (row.value !== wanted) return
    failure.value = reply.ok ? undefined : reply.error
    events.value = reply.ok ? reply.value : []
  }

  const note = computed(() => (events.value.length > 0 ? noteOf(events.value) : undefined))
  return {
    row,
    failure,
    read,
    again: async () => row.value && read({ ...row.value }),
    sheet: computed(() => note.value && sheetOf(note.value.record, note.value.hidden)),
    hasSlip: computed(() => events.value.length > 0 && slipOf(events.value) !== undefined),
  }
}
