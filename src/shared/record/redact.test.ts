import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BLOCK, redact } from './redact'

describe('personal data that exports hide', () => {
  it.each([
    ['06 12 34 56 78', 'phone'],
    ['06.12.34.56.78', 'phone'],
    ['0612345678', 'phone'],
    ['+33 6 12 34 56 78', 'phone'],
    ['0033 6 12 34 56 78', 'phone'],
    ['+44 20 7946 0958', 'phone'],
    ['020 7946 0958', 'phone'],
    ['(415) 555-0132', 'phone'],
    ['415-555-0132', 'phone'],
    ['+1 415 555 0132', 'phone'],
    ['030/1234 5678', 'phone'],
    ['jane.doe+mail@outlook.com', 'mail-address'],
    ['zoë@exämple.org', 'mail-address'],
    ['4111 1111 1111 1111', 'card-number'],
    ['5500-0000-0000-0004', 'card-number'],
  ])('hides %s as a %s', (found, kind) => {
    expect(redact(`Call ${found}, please.`, [])).toEqual({ text: `Call ${BLOCK}, please.`, hidden: [kind] })
  })

  it.each([
    ['Mr Smith', 'Mr'],
    ['Mrs. Jane Smith-Jones', 'Mrs.'],
    ['Dr Watson', 'Dr'],
    ['Mme de La Tour', 'Mme'],
    ['Mme DUPONT', 'Mme'],
    ['M. O’Brien', 'M.'],
    ['Mlle Léa Martin', 'Mlle'],
    ['madame Durand', 'madame'],
    ['my name is Jane Doe', 'my name is'],
    ['Je m’appelle Zoé Le Goff', 'Je m’appelle'],
    ['customer Jane Doe', 'customer'],
    ['la cliente Éva Petit', 'la cliente'],
    ['Nom : Benali', 'Nom :'],
    ['customer: J. Doe', 'customer:'],
  ])('hides the name in "%s" and keeps what announces it', (found, before) => {
    expect(redact(`Call ${found}, please.`, [])).toEqual({ text: `Call ${before} ${BLOCK}, please.`, hidden: ['name'] })
  })

  it.each([
    'The customer says so. Customer Service was called',
    'Client Outlook lent, client Microsoft 365',
    'at 5 p.m. Tuesday, MS Office and Ms. Excel',
    'his name is wrong in the account',
    'The file is named after the day',
    'Customer left. Client parti.',
    'Mr and Mrs came together',
  ])('leaves "%s", which names nobody', (text) => {
    expect(redact(text, [])).toEqual({ text, hidden: [] })
  })

  it.each([
    'Error 0x80070005 at 14:02 on 2026-11-24',
    'Le 24/11/2026 à 14 h 02, code 5.7.1',
    'iOS 17.6.1 and KB5034441, build 22621.3007',
    'Session HR-7F3K, 12 steps, 1 234,50 €',
    'AADSTS50076: step 6 of 8 after 30 days',
    '2026-11-24T14:02:41.300Z',
    'room 204, tickets 1001 1002 1003',
    '1111 1111 1111 1112 is no card',
  ])('leaves "%s" as it is, so a note keeps its facts', (text) => {
    expect(redact(text, [])).toEqual({ text, hidden: [] })
  })

  it('shows a kind that the clerk chose to show, and hides the others', () => {
    expect(redact('06 12 34 56 78 or a@b.org', ['phone']).text).toBe(`06 12 34 56 78 or ${BLOCK}`)
  })

  it('finds nothing more the second time, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^0[1-9]( \d\d){4}$/), fc.string(), (before, phone, after) => {
        const once = redact(`${before} ${phone} ${after}`, []).text
        expect(redact(once, []).text).toBe(once)
      }),
    )
  })
})
