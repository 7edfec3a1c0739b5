import type { PolicyReading } from '../../shared/desk/policy'
import type { Setting } from '../../shared/desk/setting'
import { settingsOf } from '../../shared/desk/settings'
import type { AdminState, Failure } from '../../shared/ipc/contract'
import { ok, refuse, type Result } from '../../shared/result'
import { failureText, type FailureCode } from '../../shared/words/desk-failures'
import type { Report } from '../log/local-log'
import type { PinKeeper } from '../pin/pin-keeper'

/** Minutes after which Settings that nobody touches are closed. */
const OPEN_FOR = 5 * 60_000

export type Administration = {
  readonly state: () => AdminState
  readonly unlock: (pin: string) => Promise<Result<AdminState, Failure>>
  readonly lock: () => AdminState
  readonly choosePin: (pin: string) => Promise<Result<AdminState, Failure>>
  readonly settings: () => Result<Overview, Failure>
  readonly leaveKiosk: () => Result<AdminState, Failure>
  readonly quit: () => Result<AdminState, Failure>
}

type Overview = { file: string | null; problems: string[]; settings: Setting[] }

export type AdminOptions = {
  readonly reading: PolicyReading
  /** The policy file, if there is one. */
  readonly file: string | null
  readonly pin: PinKeeper
  /** The window, as far as an administrator may change it. */
  readonly host: { readonly inKiosk: () => boolean; readonly leaveKiosk: () => void; readonly quit: () => void }
  readonly mono: () => number
  readonly language: () => string
  readonly report: Report
}

/** What is behind the PIN. It is open from the right PIN until it is closed, or nobody has touched it for a while. */
export function administration({ reading, file, pin, host, mono, language, report }: AdminOptions): Administration {
  let openUntil = -1

  const unlocked = (): boolean => mono() < openUntil
  const state = (): AdminState => ({
    pin: pin.place(),
    unlocked: unlocked(),
    wait: Math.ceil(pin.wait()),
    kiosk: host.inKiosk(),
  })
  const refused = (reason: FailureCode): { readonly ok: false; readonly error: Failure } =>
    refuse({ code: 'refused', text: failureText(reason, language()) })

  function opened(): AdminState {
    openUntil = mono() + OPEN_FOR
    return state()
  }

  /** Does something for an administrator, and holds the door for a while longer. */
  function behindPin<T>(act: () => T): Result<T, Failure> {
    if (!unlocked()) return refused('settings-closed')
    opened()
    return ok(act())
  }

  return {
    state,
    unlock: async (typed) => {
      const checked = await pin.check(typed)
      return checked.ok ? ok(opened()) : refused(checked.error)
    },
    lock: () => {
      openUntil = -1
      return state()
    },
    choosePin: async (typed) => {
      // The first PIN is chosen by whoever is there: policy says so, or nobody manages this computer.
      if (pin.place() !== 'to-choose' && !unlocked()) return refused('settings-closed')
      const chosen = await pin.choose(typed)
      return chosen.ok ? ok(opened()) : refused(chosen.error)
    },
    settings: () => behindPin(() => ({ file, problems: [...reading.problems], settings: settingsOf(reading) })),
    leaveKiosk: () =>
      behindPin(() => {
        report('kiosk mode was left')
        host.leaveKiosk()
        return state()
      }),
    quit: () =>
      behindPin(() => {
        report('Handrail was closed from Settings')
        host.quit()
        return state()
      }),
  }
}
