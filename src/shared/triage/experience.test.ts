import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounds, experienceWith, shiftBy, type Tally } from './experience'
import { fixturePack } from './fixture-pack'
import { rank } from './rank'
import { buildIndex } from './triage-index'

const index = buildIndex(fixturePack)
const tally = (article: string, solved: number, tried: number, facts = {}): Tally => ({ article, facts, solved, tried })

describe('what the desk has seen of an article', () => {
  it('moves it up when it mostly helped, down when it mostly did not, and little while there is little to go by', () => {
    const shifts = [
      [14, 17],
      [2, 2],
      [1, 2],
      [0, 3],
      [0, 20],
    ].map(([solved = 0, tried = 0]) => shiftBy({ solved, tried }))
    expect(shifts).toEqual(shifts.toSorted((a, b) => b - a))
    expect(shiftBy({ solved: 1, tried: 1 })).toBeLessThan(1.07)
    expect(shiftBy(undefined)).toBe(1)
  })

  it('never moves it by more than its bounds, whatever was counted', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (solved, others) => {
        const shift = shiftBy({ solved, tried: solved + others })
        expect(shift).toBeGreaterThanOrEqual(bounds.least)
        expect(shift).toBeLessThanOrEqual(bounds.most)
      }),
    )
  })

  it('counts customers like this one: another device does not count, an unknown one does', () => {
    const tallies = [
      tally('a', 3, 4, { device: 'iphone' }),
      tally('a', 0, 9, { device: 'android' }),
      tally('a', 1, 1, { app: 'mail' }),
    ]
    expect(experienceWith(tallies, { device: 'iphone' }).get('a')).toEqual({ solved: 4, tried: 5 })
    expect(experienceWith(tallies, {}).get('a')).toEqual({ solved: 4, tried: 14 })
  })
})

describe('the order with experience', () => {
  const complaint = 'it refuses my password'
  const plain = rank(complaint, {}, index, 'en')
  const order = (experience: ReturnType<typeof experienceWith>) =>
    rank(complaint, { experience }, index, 'en').map(({ article }) => article)

  it('prefers what helped before among articles that the words fit alike, and says so', () => {
    const second = plain[1]?.article ?? ''
    const found = rank(complaint, { experience: experienceWith([tally(second, 40, 42)], {}) }, index, 'en')
    const card = found.find(({ article }) => article === second)
    expect(card?.why.at(-1)).toEqual({ source: 'experience', text: 'solved 40 of 42 here', marks: [] })
    expect(found.findIndex(({ article }) => article === second)).toBeLessThanOrEqual(1)
  })

  it('hides nothing: every article stays, in whatever order', () => {
    const against = experienceWith(
      plain.map(({ article }) => tally(article, 0, 50)),
      {},
    )
    expect(order(against).toSorted()).toEqual(plain.map(({ article }) => article).toSorted())
  })

  it('is the order without it once everything was seen alike', () => {
    const alike = experienceWith(
      plain.map(({ article }) => tally(article, 5, 9)),
      {},
    )
    expect(order(alike)).toEqual(plain.map(({ article }) => article))
  })
})
