import { computed, shallowRef } from 'vue'

/** One act after the other: each is decided on the record that the one before left. */
export function inTurns() {
  const waiting = shallowRef(0)
  let last: Promise<unknown> = Promise.resolve()

  function take<T>(act: () => Promise<T>): Promise<T> {
    waiting.value += 1
    const next = last.then(act).finally(() => (waiting.value -= 1))
    // Who asked hears of a failure; who comes next must not be stopped by it.
    last = next.catch(() => undefined)
    return next
  }

  return { busy: computed(() => waiting.value > 0), take }
}
