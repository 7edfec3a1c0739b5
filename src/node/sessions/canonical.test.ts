import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, chainHash, FIRST_HASH } from './canonical'

describe('canonical bytes', () => {
  it('sort keys by code unit, at every depth, and hold no white space', () => {
    expect(canonical({ b: [1, { d: null, c: true }], a: 'é"\n', Z: -0.5 })).toBe(
      '{"Z":-0.5,"a":"é\\"\\n","b":[1,{"c":true,"d":null}]}',
    )
  })

  it('are the same whatever the order of the keys was, and mean what JSON means', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const bytes = canonical(value)
        expect(JSON.parse(bytes)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonical(JSON.parse(bytes))).toBe(bytes)
      }),
    )
  })

  it('refuse what JSON would turn into something else, since the hash would then fit other words', () => {
    for (const value of [NaN, Infinity, 1n, Symbol('x'), () => 1]) expect(() => canonical({ value })).toThrow(TypeError)
  })
})

it('hashes a row as it did in the first release: a log of years ago must still verify', () => {
  const row = {
    session: 's',
    seq: 1,
    at: '2026-11-24T14:02:41.300Z',
    mono: 1.5,
    clerk: 'MK',
    event: { type: 'x', b: 1, a: 2 },
  }
  expect(chainHash(FIRST_HASH, row)).toMatchInlineSnapshot(
    `"626c450a56293e2a92f9ce9b0c474cd20b0d70cee36b0881999fe48a1baaaba8"`,
  )
})
