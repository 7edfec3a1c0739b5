import { textIn, type Pack } from '../../shared/content/pack'
import type { Facts } from '../../shared/triage/suggestion'

export type Chip = { readonly fact: string; readonly value: string; readonly label: string; readonly noted: boolean }

/** What is mostly asked first; the rest is one touch away, so that the articles stay in sight. */
const KINDS = 3
const VALUES = 2

/**
 * The chips in the pack's order, so that none moves when another is noted. Without `all`, only the commonest values and whatever
 * is noted.
 */
export function chipsOf(pack: Pack, facts: Facts, language: string, all: boolean): Chip[] {
  return pack.manifest.facts.flatMap((kind, nth) =>
    kind.values.flatMap((value, place) => {
      const noted = facts[kind.id] === value.id
      const common = nth < KINDS && place < VALUES
      if (!noted && !common && !all) return []
      return [{ fact: kind.id, value: value.id, label: textIn(value.label, language), noted }]
    }),
  )
}
