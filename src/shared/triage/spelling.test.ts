import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSpeller, nearWords, spellingDistance, wordsBeginning } from './spelling'

describe('spelling distance', () => {
  it.each([
    ['password', 'pasword', 1],
    ['password', 'passwrod', 1],
    ['account', 'acount', 1],
    ['verification', 'verifacation', 1],
    ['mail', 'mail', 0],
    ['', 'ab', 2],
    ['mail', 'password', 3],
  ])('from %s to %s is %i', (left, right, distance) => {
    expect(spellingDistance(left, right, 2)).toBe(distance)
  })

  it('is the same from both sides and never above the bound plus one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 0, max: 4 }), (left, right, most) => {
        const distance = spellingDistance(left, right, most)
        expect(distance).toBe(spellingDistance(right, left, most))
        expect(distance).toBeLessThanOrEqual(most + 1)
      }),
    )
  })
})

describe('near words', () => {
  const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const word = fc.array(letter, { minLength: 4, maxLength: 9 }).map((letters) => letters.join(''))

  it('are exactly those that comparing with every word would find, so that the short cut loses nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), word, (words, heard) => {
        const most = heard.length < 8 ? 1 : 2
        const all = words.filter((other) => other !== heard && spellingDistance(heard, other, most) <= most)
        const found = nearWords(buildSpeller(words), heard, most).map((near) => near.word)
        expect(found.toSorted()).toEqual(all.toSorted())
      }),
    )
  })

  it('begin with what is typed so far, in the alphabet’s order', () => {
    const speller = buildSpeller(['mail', 'micro', 'microsoft', 'microphone', 'password'])
    expect(wordsBeginning(speller, 'mic', 2)).toEqual(['micro', 'microphone'])
  })
})
