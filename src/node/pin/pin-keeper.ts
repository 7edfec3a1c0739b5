import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinTyped, pinWeakness, type PinWeakness } from '../../shared/desk/pin'
import type { DeskPolicy } from '../../shared/desk/policy'
import { ok, refuse, type Result } from '../../shared/result'
import { replaceFile } from '../files/replace-file'
import type { Report } from '../log/local-log'
import { hashOfPin, isPin } from './pin-hash'
import { wrongTries } from './wrong-tries'

/** Who says what the PIN is: policy, this desk itself, nobody yet (`to-choose`), or nobody ever (`none`). */
type PinPlace = 'policy' | 'desk' | 'to-choose' | 'none'

/** Why a PIN did not open, or was not taken. */
type PinRefusal = 'wrong' | 'wait' | 'no-pin' | 'not-here' | 'not-kept' | PinWeakness

export type PinKeeper = {
  readonly place: () => PinPlace
  /** Milliseconds until a try is taken. */
  readonly wait: () => number
  readonly check: (typed: string) => Promise<Result<null, PinRefusal>>
  /** Makes this the desk's own PIN; who may ask is for the caller to know. */
  readonly choose: (typed: string) => Promise<Result<null, PinRefusal>>
}

type Around = {
  readonly policy: DeskPolicy
  readonly dataFolder: string
  readonly mono: () => number
  readonly report: Report
}

/** The one PIN of a desk. Every use is reported, none with what was typed. */
export function pinKeeper({ policy, dataFolder, mono, report }: Around): PinKeeper {
  const file = join(dataFolder, 'pin.txt')
  const tries = wrongTries(dataFolder, mono)
  // One after the other: two tries at once would share one wait.
  let busy = false

  const hash = (): string | undefined => policy.pinHash ?? (policy.pinAtDesk ? ownHash(file) : undefined)
  const place = (): PinPlace => {
    if (policy.pinHash !== undefined) return 'policy'
    if (!policy.pinAtDesk) return 'none'
    return ownHash(file) === undefined ? 'to-choose' : 'desk'
  }

  async function check(typed: string): Promise<Result<null, PinRefusal>> {
    const kept = hash()
    if (kept === undefined) return refused('no-pin')
    if (busy || !tries.begin()) return refused('wait')
    busy = true
    try {
      if (!(await isPin(pinTyped(typed), kept))) return refused('wrong')
    } finally {
      busy = false
    }
    tries.clear()
    report('the PIN was right')
    return ok(null)
  }

  async function choose(typed: string): Promise<Result<null, PinRefusal>> {
    const before = place()
    if (before === 'policy' || before === 'none') return refused('not-here')
    const pin = pinTyped(typed)
    const weakness = pinWeakness(pin)
    if (weakness) return refused(weakness)
    if (!replaceFile(file, `${await hashOfPin(pin)}\n`)) return refused('not-kept')
    tries.clear()
    report(before === 'desk' ? 'the PIN was changed' : 'a PIN was chosen')
    return ok(null)
  }

  function refused(reason: PinRefusal): { readonly ok: false; readonly error: PinRefusal } {
    report('a PIN was refused', { reason })
    return refuse(reason)
  }

  return { place, wait: tries.wait, check, choose }
}

/** What this desk keeps, or undefined where nobody chose yet. A damaged file is a PIN that nothing fits: only an administrator removes it. */
function ownHash(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? undefined : ''
  }
}
