import * as v from 'valibot'

const Count = v.number()

export const InsightsAsked = v.strictObject({ days: v.picklist([0, 30, 90, 365]) })

/** Plots as `plotsOf` makes them, in the clerk's language. */
export const InsightPlots = v.strictObject({
  visits: Count,
  plots: v.array(
    v.strictObject({
      id: v.picklist(['outcomes', 'weeks', 'articles', 'minutes', 'steps', 'searches']),
      title: v.string(),
      help: v.string(),
      series: v.array(v.string()),
      bars: v.array(v.strictObject({ label: v.string(), parts: v.array(Count), aside: v.exactOptional(v.string()) })),
    }),
  ),
})
export type InsightPlots = v.InferOutput<typeof InsightPlots>

/** The first bytes of every PNG. */
const PNG = [0x89, 0x50, 0x4e, 0x47]

/** Nothing but a picture of a sensible size is written for the window. */
export function isPicture(bytes: Uint8Array): boolean {
  return bytes.length < 20_000_000 && PNG.every((byte, at) => bytes[at] === byte)
}
