import { ref, shallowRef, watch } from 'vue'
import type { Failure } from '../../shared/ipc/contract'
import type { InsightPlots } from '../../shared/ipc/insights'
import { useBridge } from '../bridge'
import { takenText } from '../take/taken-text'
import { takeWords } from '../words/take'
import { useWords } from '../words/use-words'
import { drawPlots } from './draw-plots'

export type Days = 0 | 30 | 90 | 365

/** What came to the counter, and its way into a folder. */
export function useInsights() {
  const bridge = useBridge()
  const words = useWords(takeWords)
  const days = ref<Days>(90)
  const shown = shallowRef<InsightPlots>()
  const failure = shallowRef<Failure>()
  const busy = ref(false)
  const result = ref('')

  async function read(): Promise<void> {
    const asked = days.value
    const reply = await bridge['insights:read']({ days: asked })
    if (asked !== days.value) return
    failure.value = reply.ok ? undefined : reply.error
    if (reply.ok) shown.value = reply.value
  }

  /** Without a heading the table, with one the picture under it. */
  async function save(heading?: string): Promise<void> {
    if (busy.value || !shown.value) return
    busy.value = true
    const to = { place: 'folder', elsewhere: false } as const
    const picture = heading === undefined ? undefined : await drawPlots(shown.value, heading)
    const reply = await bridge['insights:save']({ days: days.value, ...(picture && { picture }), to })
    busy.value = false
    result.value = reply.ok ? takenText({ to }, reply.value, words.value) : reply.error.text
  }

  watch(days, () => void read())
  return { days, shown, failure, busy, result, read, save }
}
