import * as v from 'valibot'

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
/** Percent of the usual size; the screens hold up to twice. */
export const TEXT_SIZES = [100, 115, 130, 150] as const

/** What may be changed; what is left out stays. */
export const DisplayChange = v.strictObject({
  theme: v.exactOptional(v.picklist(THEMES)),
  textSize: v.exactOptional(v.picklist(TEXT_SIZES)),
  /** Whether single letters and digits act as keys. */
  singleKeys: v.exactOptional(v.boolean()),
})
export type DisplayChange = v.InferOutput<typeof DisplayChange>

/** How a desk is shown to whoever stands at it; nothing of a customer. Kept at the desk, except what policy settles. */
export const Display = v.required(DisplayChange)
export type Display = v.InferOutput<typeof Display>
export type Theme = Display['theme']

export const usualDisplay: Display = { theme: 'system', textSize: 100, singleKeys: true }
