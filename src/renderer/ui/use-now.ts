import { onScopeDispose, ref, type Ref } from 'vue'

/** The clock of the wall, second by second, while the calling component lives. It measures nothing: ends come from the record. */
export function useNow(): Ref<number> {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), 1000)
  onScopeDispose(() => clearInterval(timer))
  return now
}
