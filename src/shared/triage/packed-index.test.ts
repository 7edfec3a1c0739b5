import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixturePack } from './fixture-pack'
import { lookUpMessage } from './messages'
import { loadIndex, packIndex } from './packed-index'
import { rank } from './rank'
import { buildIndex } from './triage-index'

const index = buildIndex(fixturePack)
const source = 'digest of the files'
const bytes = packIndex(index, source)

describe('a packed index', () => {
  it('answers like the one that was packed', () => {
    const loaded = loadIndex(bytes, fixturePack, source)
    if (!loaded.ok) throw new Error(loaded.error)
    for (const complaint of ['', 'iphone pasword refused', 'le code n arrive pas', 'locked out', 'sign in']) {
      expect(rank(complaint, {}, loaded.value, 'en')).toEqual(rank(complaint, {}, index, 'en'))
      expect(lookUpMessage(complaint, loaded.value, 'fr')).toEqual(lookUpMessage(complaint, index, 'fr'))
    }
  })

  it('is read from wherever its bytes lie', () => {
    const inside = new Uint8Array(bytes.length + 3)
    inside.set(bytes, 3)
    expect(loadIndex(inside.subarray(3), fixturePack, source).ok).toBe(true)
  })

  it('is not taken for one of other files, whether the words were changed or the app', () => {
    expect(loadIndex(bytes, fixturePack, 'digest of other files')).toEqual({ ok: false, error: 'other-pack' })
  })

  it('is refused when it is cut short or is no index at all, so that it is built anew', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(loadIndex(bytes.slice(0, length), fixturePack, source).ok).toBe(false)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array(), (noise) => {
        expect(loadIndex(noise, fixturePack, source)).toEqual({ ok: false, error: 'damaged' })
      }),
    )
  })
})
