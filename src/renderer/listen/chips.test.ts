import { expect, it } from 'vitest'
import { smallPack } from '../testing/small-pack'
import { chipsOf } from './chips'
import { newFactsIn } from './heard'

it('keeps the pack’s order whatever is noted, so that no chip moves under a finger', () => {
  const order = (facts: Record<string, string>) => chipsOf(smallPack, facts, 'en', false).map(({ value }) => value)
  expect(order({ app: 'outlook-app' })).toEqual(order({}))
})

it('marks what is noted', () => {
  const noted = chipsOf(smallPack, { device: 'ipad' }, 'fr', false).filter((chip) => chip.noted)
  expect(noted).toEqual([{ fact: 'device', value: 'ipad', label: 'iPad', noted: true }])
})

it('finds facts in the words, but none that is known', () => {
  expect(newFactsIn('my iphone mail app', smallPack, { device: 'ipad' }, [])).toEqual([
    { fact: 'app', value: 'mail-app' },
  ])
})

it('does not put back what the clerk took back, however often the words say it', () => {
  const event = { type: 'fact-withdrawn', fact: 'device', label: 'Device', words: 'iPhone' } as const
  const withdrawn = { session: '', seq: 1, at: '', mono: 0, clerk: 'MK', hash: '', event }
  expect(newFactsIn('my iphone', smallPack, {}, [withdrawn])).toEqual([])
})
