import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesIn, isCode } from './codes'

const heard = (text: string) => codesIn(text.split(' ')).map(({ code }) => code)

describe('codes read aloud', () => {
  it.each([
    ['error zero x eight zero zero seven zero zero zero five', '0x80070005'],
    ['it says oh x eight double zero four zero one zero f', '0x8004010f'],
    ['five point seven point one', '5.7.1'],
    ['aadsts five zero zero seven six', '50076'],
    ['fifty thousand seventy six it said', '50076'],
    ['zero x huit zero zero quatre', '0x8004'],
    ['three zero zero one six dash four', '30016-4'],
    ['eight triple zero six', '80006'],
  ])('"%s" are put together as they are written', (text, code) => {
    expect(heard(text)).toEqual([code])
  })

  it('are not made of everyday numbers', () => {
    expect(heard('one or two times a week')).toEqual([])
    expect(heard('two people have a phone')).toEqual([])
  })

  it('lie inside the words that they were read from, whatever was said', () => {
    const word = fc.oneof(fc.constantFrom('zero', 'x', 'double', 'fifty', 'thousand', 'point', 'a', '7'), fc.string())
    fc.assert(
      fc.property(fc.array(word), (words) => {
        for (const { code, from, to } of codesIn(words)) {
          expect(code).not.toBe('')
          expect(from).toBeLessThan(to)
          expect(to).toBeLessThanOrEqual(words.length)
        }
      }),
    )
  })
})

it('tells codes from numbers', () => {
  expect(['0x80070005', '5.7.1', 'aadsts50076', '30016-4', '80070005'].every(isCode)).toBe(true)
  expect(['365', '10', 'mail', '4000'].some(isCode)).toBe(false)
})
