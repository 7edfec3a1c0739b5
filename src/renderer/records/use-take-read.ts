import { ref, type ShallowRef } from 'vue'
import type { RecordRow } from '../../shared/ipc/records'
import type { TakeAsked } from '../../shared/ipc/take-along'
import { useBridge } from '../bridge'
import { takenText } from '../take/taken-text'
import { takeWords } from '../words/take'
import { useWords } from '../words/use-words'

/** Takes a paper of the record that is read along; what came of it is said, and stays. */
export function useTakeRead(row: Readonly<ShallowRef<RecordRow | undefined>>) {
  const bridge = useBridge()
  const words = useWords(takeWords)
  const busy = ref(false)
  const result = ref('')
  const failed = ref(false)

  async function take(asked: Omit<TakeAsked, 'session'>): Promise<void> {
    if (!row.value || busy.value) return
    busy.value = true
    const reply = await bridge['take:session']({ ...asked, session: row.value.session }).finally(
      () => (busy.value = false),
    )
    result.value = reply.ok ? takenText(asked, reply.value, words.value) : reply.error.text
    failed.value = !reply.ok && reply.error.code !== 'cancelled'
  }

  return { busy, result, failed, take }
}
