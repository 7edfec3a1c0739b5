import type { ClockJump } from '../../shared/session/clock-jump'

export type ClockWatch = {
  /** What the wall clock did since it was last looked at, or against the last event of the log, which an earlier run may have written. */
  readonly jumpTo: (now: Date, lastInLog: string | undefined) => ClockJump | undefined
  /** What stands in the log by now needs no second word. */
  readonly lookedAt: (now: Date) => void
}

/** Milliseconds that a clock is set by without anybody's doing: a time server, a summer of drift between two acts. */
const TOLERANCE = 10_000

/**
 * Compares the wall clock, by which acts are recorded, with one that cannot be set. `steady` counts milliseconds since the computer was
 * started, sleep included: a desk that slept for an hour finds both clocks an hour further on, and nothing is noted. (The `mono` of an
 * event stands still during sleep on some systems, so it could not tell sleep from a clock set ahead.) Times are never rewritten: a jump
 * is noted, and the reader knows what to make of the times around it.
 */
export function clockWatch(steady: () => number, begun: Date): ClockWatch {
  let before = { wall: begun.getTime(), steady: steady() }

  function expected(): number {
    return before.wall + (steady() - before.steady)
  }

  return {
    jumpTo: (now, lastInLog) => {
      const moved = jump(expected(), now)
      if (moved || lastInLog === undefined) return moved
      const last = Date.parse(lastInLog)
      return now.getTime() < last ? jump(last, now) : undefined
    },
    lookedAt: (now) => (before = { wall: now.getTime(), steady: steady() }),
  }
}

function jump(from: number, to: Date): ClockJump | undefined {
  const by = to.getTime() - from
  if (Math.abs(by) < TOLERANCE) return undefined
  return { from: new Date(from).toISOString(), to: to.toISOString(), seconds: Math.round(by / 1000) }
}
