import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stem } from './stems'
import { fold, keyOf, wordsOf } from './words'

describe('folding', () => {
  it.each([
    ['“We can’t sign you in”', '"we can\'t sign you in"'],
    ['Cannot\u00a0Get  Mail – now', 'cannot get mail - now'],
    ['Réinitialiser ŒUVRE', 'reinitialiser oeuvre'],
    ['ﬁle', 'file'],
  ])('makes %s look like what others type', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

describe('words', () => {
  it('keep their place in the original, so that marks fall on what is on the screen', () => {
    const text = 'L’écran dit : “Can’t Get Mail”'
    expect(wordsOf(text).map(({ folded, from, to }) => [folded, text.slice(from, to)])).toEqual([
      ['l', 'L'],
      ['ecran', 'écran'],
      ['dit', 'dit'],
      ['cant', 'Can’t'],
      ['get', 'Get'],
      ['mail', 'Mail'],
    ])
  })

  it('hear "cannot", "can not" and "can\'t" as one word', () => {
    expect(new Set(['we cannot', 'we can not', "we can't", 'We can’t!'].map(keyOf))).toEqual(new Set(['we cant']))
  })

  it('keep codes whole', () => {
    expect(wordsOf('550 5.7.1, 0x80070005').map((word) => word.folded)).toEqual(['550', '5.7.1', '0x80070005'])
  })

  it('stand in order inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0
        for (const { from, to } of wordsOf(text)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('stems', () => {
  it.each([
    ['en', ['ask', 'asks', 'asked', 'asking']],
    ['en', ['sync', 'syncs', 'synced', 'syncing']],
    ['en', ['stop', 'stops', 'stopped', 'stopping']],
    ['en', ['message', 'messages']],
    ['en', ['try', 'tries']],
    ['fr', ['demande', 'demandes', 'demander', 'demandent', 'demandait', 'demandee']],
    ['fr', ['compte', 'comptes']],
    ['fr', ['bloque', 'bloquer', 'bloquee', 'bloques']],
  ])('bring the forms of a word together in %s: %s', (language, forms) => {
    expect(new Set(forms.map((form) => stem(form, language))).size).toBe(1)
  })

  it.each([
    ['en', 'mail', 'male'],
    ['en', 'code', 'codec'],
    ['fr', 'compte', 'comptable'],
  ])('keep different words apart in %s: %s and %s', (language, one, other) => {
    expect(stem(one, language)).not.toBe(stem(other, language))
  })
})
