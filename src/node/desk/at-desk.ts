import type { DeskPolicy } from '../../shared/desk/policy'
import { secretIn } from '../../shared/privacy/secret-in'

export type AtDesk = {
  readonly clerk: () => string | undefined
  /** Locked is not the same as nobody yet: what was worked on is taken up by whoever signs on next. */
  readonly locked: () => boolean
  /** Says whether this clerk is to take up what was worked on before the desk was locked. */
  readonly signOn: (name: string) => { readonly takesUp: boolean }
  readonly lock: (takeUp: boolean) => void
}

/** Who is at the desk. It is not kept: after a restart the clerk says it again. */
export function atDesk(policy: DeskPolicy): AtDesk {
  let clerk: string | undefined
  let locked = false
  let waits = false
  return {
    clerk: () => clerk,
    locked: () => locked,
    signOn: (name) => {
      if (!mayServe(policy, name)) return { takesUp: false }
      const takesUp = locked && waits
      clerk = name
      locked = false
      return { takesUp }
    },
    lock: (takeUp) => {
      clerk = undefined
      locked = true
      waits = takeUp
    },
  }
}

/** Who signs on is on every event, so initials are guarded like any other words. */
function mayServe({ roster }: DeskPolicy, name: string): boolean {
  return roster.includes(name) || (roster.length === 0 && secretIn(name) === undefined)
}
