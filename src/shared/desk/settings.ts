import * as v from 'valibot'
import { Policy, type PolicyKey, type PolicyReading } from './policy'
import { Setting } from './setting'

/** Every setting there is, in the order of the policy's schema. Of the PIN it only says whether there is one. */
export function settingsOf({ policy, managed }: PolicyReading): Setting[] {
  return (Object.keys(Policy.entries) as PolicyKey[]).map((key) => ({
    key,
    value: key === 'pinHash' ? policy.pinHash !== undefined : shown(policy[key]),
    managed: managed.includes(key),
  }))
}

function shown(value: unknown): Setting['value'] {
  const plain = v.safeParse(Setting.entries.value, value ?? null)
  return plain.success ? plain.output : JSON.stringify(value)
}
