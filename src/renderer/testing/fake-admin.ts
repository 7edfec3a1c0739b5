import type { AdminState, Bridge, Failure } from '../../shared/ipc/contract'
import { ok, refuse } from '../../shared/result'

type AdminBridge = Pick<Bridge, Extract<keyof Bridge, `admin:${string}`>>

/** The PIN of a desk in memory. */
const PIN = '246802'

/** The door to Settings of a desk in memory: a wrong PIN costs a second, as at first at a real one. */
export function fakeAdmin(reply: <T>(answer: () => T) => Promise<T>, first: Partial<AdminState> = {}): AdminBridge {
  let state: AdminState = { pin: 'policy', unlocked: false, wait: 0, kiosk: true, ...first }
  const now = (change: Partial<AdminState>) => ok((state = { ...state, ...change }))
  const closed = refuse<Failure>({ code: 'refused', text: 'Settings are closed.' })
  return {
    'admin:read': () => reply(() => ok(state)),
    'admin:unlock': ({ pin }) =>
      reply(() => {
        if (pin === PIN) return now({ unlocked: true })
        now({ wait: 1000 })
        return refuse<Failure>({ code: 'refused', text: 'This PIN does not open Settings.' })
      }),
    'admin:lock': () => reply(() => now({ unlocked: false })),
    'admin:choose-pin': () => reply(() => now({ pin: 'desk', unlocked: true })),
    'admin:settings': () =>
      reply(() => {
        if (!state.unlocked) return closed
        const settings = [
          { key: 'desk', value: 'Library desk 2', managed: true },
          { key: 'roster', value: ['MK', 'Anna'], managed: true },
          { key: 'singleKeys', value: null, managed: false },
          { key: 'pinHash', value: true, managed: true },
        ]
        return ok({ file: '/etc/handrail/policy.json', problems: ['"colour" is not a setting'], settings })
      }),
    'admin:leave-kiosk': () => reply(() => (state.unlocked ? now({ kiosk: false }) : closed)),
    'admin:quit': () => reply(() => (state.unlocked ? ok(state) : closed)),
  }
}
