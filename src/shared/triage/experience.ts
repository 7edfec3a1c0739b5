import * as v from 'valibot'
import type { Facts } from './suggestion'

/** How often an article was tried at this desk on customers of whom the same was known, and how often it was the end of their trouble. */
export const Tally = v.strictObject({
  article: v.string(),
  facts: v.record(v.string(), v.string()),
  solved: v.number(),
  tried: v.number(),
})
export type Tally = v.InferOutput<typeof Tally>

/** By article: what this desk has seen of it with customers like this one. */
export type Experience = ReadonlyMap<string, { readonly solved: number; readonly tried: number }>

export const noExperience: Experience = new Map()

/** Sums up what is known of customers like this one: a visit in which a fact was another than here does not count, one that left it open does. */
export function experienceWith(tallies: readonly Tally[], facts: Facts): Experience {
  const sums = new Map<string, { solved: number; tried: number }>()
  for (const tally of tallies) {
    if (!fits(tally.facts, facts)) continue
    const sum = sums.get(tally.article) ?? { solved: 0, tried: 0 }
    sums.set(tally.article, { solved: sum.solved + tally.solved, tried: sum.tried + tally.tried })
  }
  return sums
}

function fits(there: Facts, here: Facts): boolean {
  return Object.entries(there).every(([fact, value]) => !Object.hasOwn(here, fact) || here[fact] === value)
}

/** Visits that an article without any is given, half of them solved: until a desk has seen more than these, little moves. */
const assumed = 5
const pull = 0.2
/** Less than a single fact moves: what the desk remembers must never outweigh what this customer says. */
export const bounds = { least: 0.8, most: 1.25 }

/** What experience does to an article's score: a factor within `bounds`, 1 without any experience. */
export function shiftBy(seen: { readonly solved: number; readonly tried: number } | undefined): number {
  if (seen === undefined || seen.tried === 0) return 1
  const share = (seen.solved + assumed / 2) / (seen.tried + assumed)
  const shift = (share / (1 - share)) ** pull
  return Math.min(bounds.most, Math.max(bounds.least, shift))
}
