import { describe, expect, it } from 'vitest'
import { penaltyOf } from './penalty'
import { masksOf, qrOf, type QrCode } from './qr'
import { knownCodes } from './testing/known-codes'

function rowsOf(code: QrCode): string[] {
  return code.map((row) => BigInt(`0b${row.map((dark) => (dark ? '1' : '0')).join('')}`).toString(16))
}

describe('a QR code', () => {
  it.each(knownCodes)('of "$text" is the one that libqrencode makes, under the same mask', ({ text, rows }) => {
    expect(masksOf(text).map(rowsOf)).toContainEqual(rows)
  })

  it.each(knownCodes)('of "$text" is the easiest to read of the eight', ({ text }) => {
    const all = masksOf(text).map(penaltyOf)
    expect(penaltyOf(qrOf(text) ?? [])).toBe(Math.min(...all))
  })

  it('grows with the text and stops where a phone could no longer read it from paper', () => {
    expect(qrOf('x'.repeat(213))).toHaveLength(57)
    expect(qrOf('x'.repeat(214))).toBeUndefined()
  })

  it('is made of any text, also of half a surrogate pair', () => {
    expect(qrOf('\ud800')).toHaveLength(21)
    expect(qrOf('')).toHaveLength(21)
  })
})
