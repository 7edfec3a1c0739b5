import type { Failure } from '../../shared/ipc/contract'
import type { InsightPlots } from '../../shared/ipc/insights'
import type { Destination, ManyTaken } from '../../shared/ipc/take-along'
import { plotsOf, type Plot } from '../../shared/insights/plots'
import { plotsCsv } from '../../shared/insights/plots-csv'
import { ok, type Result } from '../../shared/result'
import type { Desk } from '../desk/desk'
import type { TakeAlong } from './take-along'
import { dayOf } from './take-many'

type Asked = { readonly days: number; readonly picture?: Uint8Array; readonly to: Destination }

/** What comes to the counter, to be looked at and to be taken along. */
export type TakeInsights = {
  readonly read: (days: number) => Result<InsightPlots, Failure>
  readonly save: (asked: Asked) => Promise<Result<ManyTaken, Failure>>
}

const DAY = 86_400_000

export function takeInsights(desk: Desk, write: TakeAlong['write'], now: () => Date): TakeInsights {
  function plots(days: number): Result<{ visits: number; plots: Plot[] }, Failure> {
    const since = days === 0 ? '' : new Date(now().getTime() - days * DAY).toISOString()
    const found = desk.records.insights(since)
    if (!found.ok) return found
    return ok({ visits: found.value.visits, plots: plotsOf(found.value, desk.language()) })
  }

  return {
    read: (days) => plots(days) as Result<InsightPlots, Failure>,
    save: async ({ days, picture, to }) => {
      const name = `Handrail ${dayOf(now())} insights`
      if (picture) return write(`${name}.png`, picture, to)
      const found = plots(days)
      return found.ok ? write(`${name}.csv`, plotsCsv(found.value.plots), to) : found
    },
  }
}
