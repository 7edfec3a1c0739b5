import { describe, expect, it } from 'vitest'
import { MOST_TRIES, pinTyped, pinWeakness, waitAfter } from './pin'

describe('a PIN', () => {
  it.each([
    ['12345', 'too-short'],
    ['é'.repeat(65), 'too-long'],
    ['111111', 'too-simple'],
    ['121212', 'too-simple'],
    ['123456', 'too-simple'],
    ['987654', 'too-simple'],
    ['abcdef', 'too-simple'],
    ['246802', undefined],
    ['trois-poules', undefined],
  ])('%s is %s', (pin, weakness) => {
    expect(pinWeakness(pin)).toBe(weakness)
  })

  it('is the same from every keyboard, whether an accent is composed or not', () => {
    expect(pinTyped(' e\u0301te\u0301-42 ')).toBe('\u00e9t\u00e9-42')
  })
})

describe('the wait after wrong tries', () => {
  it('doubles from one second up to five minutes', () => {
    expect([0, 1, 2, 3, 8, 9, 10, 11, 1000].map(waitAfter)).toEqual([
      0, 1000, 2000, 4000, 128_000, 256_000, 300_000, 300_000, 300_000,
    ])
    expect(waitAfter(MOST_TRIES)).toBe(waitAfter(MOST_TRIES + 1))
    expect(waitAfter(MOST_TRIES - 1)).toBeLessThan(waitAfter(MOST_TRIES))
  })

  it('leaves a thief with a whole night some 180 tries, not a thousand million', () => {
    const night = 14 * 3_600_000
    let tries = 0
    for (let spent = 0; spent < night; spent += waitAfter(tries)) tries += 1
    expect(tries).toBeLessThan(185)
  })
})
