import { inject, type App, type InjectionKey } from 'vue'
import type { Bridge, Failure, Handlers } from '../shared/ipc/contract'
import { refuse } from '../shared/result'
import { lostMain } from './words/bridge'

declare global {
  interface Window {
    readonly desk: Bridge
  }
}

const bridgeKey: InjectionKey<Bridge> = Symbol('bridge')

/** The way to the main process; a test provides its own. */
export function useBridge(): Bridge {
  const bridge = inject(bridgeKey)
  if (!bridge) throw new Error('no bridge was provided to the app')
  return bridge
}

export function provideBridge(app: App, bridge: Bridge): void {
  app.provide(bridgeKey, bridge)
}

/** The bridge of this window. A main process that is gone rejects every call; the clerk reads a sentence instead. */
export function windowBridge(): Bridge {
  const { on, ...asks } = window.desk
  const wrapped = Object.entries(asks).map(([name, ask]) => [name, answered(ask as Ask)])
  return { ...(Object.fromEntries(wrapped) as Handlers), on }
}

type Ask = (input: unknown) => Promise<unknown>

function answered(ask: Ask): Ask {
  return async (input) => {
    try {
      return await ask(input)
    } catch (error) {
      console.error('the main process did not answer', error)
      const failure: Failure = { code: 'internal', text: lostMain(document.documentElement.lang) }
      return refuse(failure)
    }
  }
}
