import type { Marks } from '../../shared/triage/suggestion'

export type Piece = { readonly text: string; readonly marked: boolean; readonly differs: boolean }

/** Cuts a text where either kind of mark begins or ends; both are half-open ranges of UTF-16 offsets. */
export function pieces(text: string, marks: Marks, differs: Marks): Piece[] {
  const cuts = [...new Set([0, ...marks.flat(), ...differs.flat(), text.length])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, at) => ({
    text: text.slice(from, cuts[at + 1]),
    marked: covers(marks, from),
    differs: covers(differs, from),
  }))
}

function covers(ranges: Marks, at: number): boolean {
  return ranges.some(([from, to]) => from <= at && at < to)
}
