import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsIn } from './facts'
import { fixturePack } from './fixture-pack'
import { rank } from './rank'
import type { Facts, Suggestion, Why } from './suggestion'
import { buildIndex } from './triage-index'

const index = buildIndex(fixturePack)
const find = (complaint: string, facts: Facts = {}, language = 'en') => rank(complaint, { facts }, index, language)
const first = (complaint: string, facts: Facts = {}) => find(complaint, facts)[0]?.article
const lit = (why: Why | undefined) => why?.marks.map(([from, to]) => why.text.slice(from, to))

describe('the complaint of the picture', () => {
  const complaint = 'iphone keeps asking for my hotmail pasword, says canot get mail'
  const facts = Object.fromEntries(factsIn(complaint, fixturePack).map(({ fact, value }) => [fact, value]))
  const [top, ...others] = find(complaint, facts)

  it('puts the Mail article first and alone, with both messages marked as the customer said them', () => {
    expect(top?.article).toBe('outlook-ios-mail')
    expect(top?.strength).toBe('strong')
    expect(others.some((suggestion) => suggestion.strength === 'strong')).toBe(false)
    const shown = top?.why.map((why) => [why.text, lit(why)])
    expect(shown).toContainEqual(['Cannot Get Mail – The connection to the server failed.', ['Cannot Get Mail']])
    expect(shown).toContainEqual([
      'Please enter the password for the Outlook account',
      ['Please enter the password', 'Outlook'],
    ])
  })

  it('says which facts speak for it, in the clerk’s language', () => {
    expect(top?.why.filter((why) => why.source === 'fact').map((why) => why.text)).toEqual([
      'Device: iPhone',
      'Account: Outlook.com',
    ])
  })
})

describe('ranking', () => {
  it.each([
    ['forgot my pasword', 'reset-forgotten-password'],
    ['i cant rember the pass word anymore', 'reset-forgotten-password'],
    ['the text message with the code never came', 'verification-code-issues'],
    ['locked out, too many tries', 'username-password-stopped'],
    ['captcha again and again', 'error-400'],
    ['hot mail not synching on my ipad', 'outlook-ios-mail'],
    ['it wants a code why', 'security-info-codes'],
    ['mail my phone on password asking keeps', 'outlook-ios-mail'],
    ['signin microsft acount refused everywhere', 'cant-sign-in'],
    ['account not authentic', 'outlook-ios-mail'],
    ['user name stopped working', 'username-password-stopped'],
    ['says the wrong code was entered', 'verification-code-issues'],
  ])('finds what is meant by "%s"', (complaint, article) => {
    expect(first(complaint)).toBe(article)
  })

  it.each([
    ['j’ai oublié mon mot de passe', 'reset-forgotten-password'],
    ['jai oublie mon mot de pase', 'reset-forgotten-password'],
    ['mon iphone redemande tout le temps le mot de passe hotmail', 'outlook-ios-mail'],
    ['je recois plus mes mails sur l ipad', 'outlook-ios-mail'],
    ['le sms avec le code n arrive pas', 'verification-code-issues'],
    // Only the English file of this article exists.
    ['compte bloqué, trop d’essais', 'username-password-stopped'],
  ])('finds what is meant by "%s", in whatever language the article is', (complaint, article) => {
    expect(find(complaint, {}, 'fr')[0]?.article).toBe(article)
    expect(first(complaint)).toBe(article)
  })

  it('gives reasons in the clerk’s language where the words matched there, else where they matched', () => {
    expect(find('mot de passe oublié', {}, 'fr')[0]?.why[0]).toMatchObject({
      source: 'symptom',
      text: 'Le mot de passe est oublié',
    })
    expect(find('mot de passe oublié', {}, 'en')[0]?.why[0]?.text).toBe('The password was forgotten')
    expect(find('traffic lights', {}, 'fr')[0]?.why[0]?.text).toContain('traffic lights')
  })

  it('treats the part of a message after the fixed words as the customer’s own, whatever it is', () => {
    const [top] = find('Please enter the password for the Outlook account “jane.doe@outlook.com”')
    expect(top?.article).toBe('outlook-ios-mail')
    expect(top?.why[0]?.text).toBe('Please enter the password for the Outlook account')
  })

  it('lists every article once, whatever the words', () => {
    const ids = [...new Set(fixturePack.articles.map((article) => article.id))]
    for (const complaint of ['', 'xqzw', 'mail', 'iphone password']) {
      expect(
        find(complaint)
          .map((suggestion) => suggestion.article)
          .toSorted(),
      ).toEqual(ids.toSorted())
    }
  })

  it('keeps the pack’s order without a complaint, gives no reasons, and lets facts change it', () => {
    const ids = [...new Set(fixturePack.articles.map((article) => article.id))]
    expect(find('').map((suggestion) => suggestion.article)).toEqual(ids)
    expect(find('', { account: 'work-school' }).every((suggestion) => suggestion.why.length === 0)).toBe(true)
    expect(find('  ', { device: 'android' }).at(-1)?.article).toBe('outlook-ios-mail')
  })

  it('moves articles by the answers given so far', () => {
    const complaint = 'password refused'
    const answer = { favours: ['outlook-ios-mail'], against: ['cant-sign-in'], says: 'works at outlook.com' }
    const place = (list: readonly Suggestion[], id: string) => list.findIndex((suggestion) => suggestion.article === id)
    const [before, after] = [find(complaint), rank(complaint, { answers: [answer] }, index, 'en')]
    expect(place(after, 'cant-sign-in')).toBeGreaterThan(place(before, 'cant-sign-in'))
    expect(after.find((suggestion) => suggestion.article === 'outlook-ios-mail')?.why).toContainEqual({
      source: 'answer',
      text: answer.says,
      marks: [],
    })
  })

  it('lowers an article that a fact contradicts and hides none', () => {
    const before = find('mail asks for password')
    const after = find('mail asks for password', { device: 'android' })
    expect(before[0]?.article).toBe('outlook-ios-mail')
    expect(after.map((suggestion) => suggestion.article)).toContain('outlook-ios-mail')
    expect(after.find((suggestion) => suggestion.article === 'outlook-ios-mail')?.score).toBeLessThan(
      before[0]?.score ?? 0,
    )
  })
})

describe('whatever is typed', () => {
  const vocabulary = fixturePack.articles.flatMap((article) => `${article.title} ${article.choose}`.split(' '))
  const words = fc
    .array(fc.oneof(fc.constantFrom(...vocabulary), fc.string({ maxLength: 6 })), { maxLength: 15 })
    .map((list) => list.join(' '))
  const anything = fc.oneof(words, fc.string(), fc.string({ unit: 'binary' }))
  const values = fixturePack.manifest.facts.map((kind) =>
    fc.constantFrom(undefined, ...kind.values.map((value) => ({ [kind.id]: value.id }))),
  )
  const someFacts = fc.tuple(...values).map((chosen): Facts => Object.assign({}, ...chosen) as Facts)

  it('never throws and always answers the same', () => {
    fc.assert(
      fc.property(anything, someFacts, (complaint, facts) => {
        expect(find(complaint, facts)).toEqual(rank(complaint, { facts }, buildIndex(fixturePack), 'en'))
      }),
      { numRuns: 30 },
    )
  })

  it('marks lie inside their text, in order, and do not touch', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('en', 'fr'), (complaint, language) => {
        for (const why of find(complaint, {}, language).flatMap((suggestion) => suggestion.why)) {
          let end = -1
          for (const [from, to] of why.marks) {
            expect(from).toBeGreaterThan(end)
            expect(to).toBeGreaterThan(from)
            end = to
          }
          expect(end).toBeLessThanOrEqual(why.text.length)
        }
      }),
    )
  })

  it('a fact that an article is written for never makes it fall, so a correct answer cannot lose it', () => {
    const articles = fixturePack.articles.filter((article) => article.language === 'en')
    fc.assert(
      fc.property(words, someFacts, fc.constantFrom(...articles), (complaint, facts, article) => {
        const place = (known: Facts) =>
          find(complaint, known).findIndex((suggestion) => suggestion.article === article.id)
        for (const [fact, fits] of Object.entries(article.applies)) {
          if (Object.hasOwn(facts, fact)) continue
          for (const value of fits) expect(place({ ...facts, [fact]: value })).toBeLessThanOrEqual(place(facts))
        }
      }),
    )
  })

  it('a slip of the finger changes the order at most, never what is there', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (complaint, where, letter) => {
        const at = where % (complaint.length + 1)
        const slipped = complaint.slice(0, at) + letter + complaint.slice(at + 1)
        expect(find(slipped).length).toBe(find(complaint).length)
      }),
    )
  })
})
