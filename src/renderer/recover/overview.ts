import type { ListRow } from './list-view'

/** A list that is under way, whole. `active` is the one that is worked on; the others wait. */
export type WholeOfList = {
  readonly run: number
  readonly title: string
  readonly active: boolean
  readonly rows: readonly ListRow[]
}

export type Picked = { readonly run: number; readonly step: string }

/** What can be done with a step from the overview: its answer changed, or it is gone to; with one that does not apply, nothing. */
export function deedFor(list: WholeOfList, row: ListRow): 'change' | 'go' | undefined {
  if (row.state === 'passed-over' || row.state === 'current' || row.state === 'waiting') return undefined
  if (row.at !== undefined) return 'change'
  return list.active ? 'go' : undefined
}

/** Everything that can be picked, as it stands on the screen. */
export function pickable(lists: readonly WholeOfList[]): Picked[] {
  return lists.flatMap((list) =>
    list.rows.filter((row) => deedFor(list, row)).map((row) => ({ run: list.run, step: row.id })),
  )
}

/** The next one that can be picked, up or down; at the ends it stays. */
export function moved(lists: readonly WholeOfList[], picked: Picked | undefined, by: 1 | -1): Picked | undefined {
  const all = pickable(lists)
  const at = all.findIndex((one) => one.run === picked?.run && one.step === picked.step)
  if (at < 0) return by === 1 ? all[0] : all.at(-1)
  return all[Math.min(all.length - 1, Math.max(0, at + by))]
}

/** The step that was answered last: what a clerk most often wants to change. */
export function answeredLast(lists: readonly WholeOfList[]): Picked | undefined {
  const rows = lists.flatMap((list) => list.rows.map((row) => ({ list, row })))
  const changeable = rows.filter(({ list, row }) => deedFor(list, row) === 'change')
  const last = changeable.reduce<(typeof changeable)[number] | undefined>(
    (best, one) => ((one.row.at ?? '') >= (best?.row.at ?? '') ? one : best),
    undefined,
  )
  return last && { run: last.list.run, step: last.row.id }
}
