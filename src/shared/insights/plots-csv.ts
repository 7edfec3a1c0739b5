import { csvOf } from '../record/csv'
import type { Plot } from './plots'

/** One row a bar, or one a part of a bar; safe against formulas like every table of this desk. */
export function plotsCsv(plots: readonly Plot[]): string {
  const rows = plots.flatMap(({ id, series, bars }) =>
    bars.flatMap(({ label, parts, aside }) =>
      parts.map((count, at) => [id, label, series[at] ?? '', count, aside ?? ''] as const),
    ),
  )
  return csvOf([['plot', 'label', 'part', 'count', 'note'], ...rows])
}
