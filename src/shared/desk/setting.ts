import * as v from 'valibot'

/** One line of the Settings screen: what is in force, and whether the policy file says so. */
export const Setting = v.strictObject({
  key: v.string(),
  /** `null` where nobody settled it. */
  value: v.nullable(v.union([v.string(), v.number(), v.boolean(), v.array(v.string())])),
  managed: v.boolean(),
})
export type Setting = v.InferOutput<typeof Setting>
