import * as v from 'valibot'
import { Policy, type DeskPolicy, type PolicyKey, type PolicyReading } from './policy'
import { Setting } from './setting'

/** Every setting there is, in the order of the policy's schema. Of the PIN it only says whether there is one. */
export function settingsOf({ policy, managed }: PolicyReading): Setting[] {
  return (Object.keys(Policy.entries) as PolicyKey[]).map((key) => ({
    key,
    value: valueOf(key, policy),
    managed: managed.includes(key),
  }))
}

/** Of closed and of unfinished sessions: without a word on the latter, twice as long. */
export function daysKept({ days, unfinishedDays = 2 * days }: NonNullable<DeskPolicy['retention']>): [number, number] {
  return [days, unfinishedDays]
}

function valueOf(key: PolicyKey, policy: DeskPolicy): Setting['value'] {
  if (key === 'pinHash') return policy.pinHash !== undefined
  if (key === 'trustedSigners') return policy.trustedSigners.map(({ name, key: text }) => `${name} (${text})`)
  if (key === 'retention' && policy.retention) return daysKept(policy.retention).map(String)
  return shown(policy[key])
}

function shown(value: unknown): Setting['value'] {
  const plain = v.safeParse(Setting.entries.value, value ?? null)
  return plain.success ? plain.output : JSON.stringify(value)
}
