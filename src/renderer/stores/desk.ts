import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { DisplayChange } from '../../shared/desk/display'
import type { DeskState, Failure, Output } from '../../shared/ipc/contract'
import type { Result } from '../../shared/result'
import { useBridge } from '../bridge'

/** Who is at this desk and what waits here, as the main process says. */
export const useDeskStore = defineStore('desk', () => {
  const bridge = useBridge()
  const state = shallowRef<DeskState>()
  const failure = shallowRef<Failure>()

  function take(reply: Result<Output<'desk:read'>, Failure>): boolean {
    failure.value = reply.ok ? undefined : reply.error
    if (reply.ok) state.value = reply.value
    return reply.ok
  }

  return {
    state: computed(() => state.value),
    failure: computed(() => failure.value),
    read: async () => take(await bridge['desk:read']({})),
    signOn: async (clerk: string) => take(await bridge['desk:sign-on']({ clerk })),
    /** Blank at once, and not only when the main process has answered. */
    lock: async () => {
      if (state.value) state.value = { ...state.value, clerk: null, locked: true, unfinished: [] }
      take(await bridge['desk:lock']({}))
    },
    copied: async () => take(await bridge['desk:copied']({})),
    blank: async () => take(await bridge['desk:blank']({})),
    changeDisplay: async (change: DisplayChange) => take(await bridge['desk:change-display'](change)),
    chooseLanguage: async (language: string) => take(await bridge['desk:choose-language']({ language })),
  }
})
