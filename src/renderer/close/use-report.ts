import { ref } from 'vue'
import type { Failure } from '../../shared/ipc/contract'
import { useSessionStore } from '../stores/session'

/** Nobody reads a sentence that is there for less than this; in milliseconds. */
const QUICK = 100

/** One sentence on what came of the last act, and one act at a time. */
export function useReport() {
  const store = useSessionStore()
  const result = ref('')
  const failed = ref(false)
  const working = ref(false)

  function say(sentence: string): void {
    result.value = sentence
    failed.value = false
  }

  function fail(failure: Failure): void {
    result.value = failure.text
    failed.value = failure.code !== 'cancelled'
  }

  /** Says `sentence` if the work takes long enough to be noticed. */
  async function during<T>(work: Promise<T>, sentence: string): Promise<T> {
    const wait = setTimeout(() => say(sentence), QUICK)
    try {
      return await work
    } finally {
      clearTimeout(wait)
    }
  }

  async function alone(act: () => Promise<unknown>): Promise<void> {
    if (working.value || store.busy) return
    working.value = true
    try {
      await act()
    } finally {
      working.value = false
    }
  }

  return { result, failed, working, say, fail, during, alone }
}
