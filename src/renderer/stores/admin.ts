import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { AdminState, Failure, Output } from '../../shared/ipc/contract'
import type { Result } from '../../shared/result'
import { useBridge } from '../bridge'
import { inTurns } from './in-turns'

/** The door to Settings and what is behind it, as the main process says. A PIN only passes through. */
export const useAdminStore = defineStore('admin', () => {
  const bridge = useBridge()
  const turns = inTurns()
  const state = shallowRef<AdminState>()
  const overview = shallowRef<Output<'admin:settings'>>()
  const failure = shallowRef<Failure>()
  /** On the window's own clock, because the reply says only how long it still is. */
  const nextTryAt = shallowRef(0)

  function took(now: AdminState): void {
    state.value = now
    nextTryAt.value = performance.now() + now.wait
  }

  /** Does something at the door and shows how the door stands afterwards. */
  function ask(act: () => Promise<Result<AdminState, Failure>>): Promise<boolean> {
    return turns.take(async () => {
      const reply = await act()
      failure.value = reply.ok ? undefined : reply.error
      const now = reply.ok ? reply : await bridge['admin:read']({})
      if (now.ok) took(now.value)
      await lookBehind()
      return reply.ok
    })
  }

  async function lookBehind(): Promise<void> {
    const reply = state.value?.unlocked === true ? await bridge['admin:settings']({}) : undefined
    overview.value = reply?.ok === true ? reply.value : undefined
  }

  return {
    state: computed(() => state.value),
    overview: computed(() => overview.value),
    failure: computed(() => failure.value),
    nextTryAt: computed(() => nextTryAt.value),
    busy: turns.busy,
    read: () => ask(() => bridge['admin:read']({})),
    unlock: (pin: string) => ask(() => bridge['admin:unlock']({ pin })),
    lock: () => ask(() => bridge['admin:lock']({})),
    choosePin: (pin: string) => ask(() => bridge['admin:choose-pin']({ pin })),
    leaveKiosk: () => ask(() => bridge['admin:leave-kiosk']({})),
    quit: () => ask(() => bridge['admin:quit']({})),
  }
})
