import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsIn } from './facts'
import { fixturePack } from './fixture-pack'

const named = (complaint: string) =>
  Object.fromEntries(factsIn(complaint, fixturePack).map(({ fact, value }) => [fact, value]))

describe('facts named in a complaint', () => {
  it.each([
    ['my iphone keeps asking for my hotmail password', { device: 'iphone', account: 'outlook-com' }],
    ['Ihpone, hotmial', { device: 'iphone', account: 'outlook-com' }],
    ['i phone and hot mail', { device: 'iphone', account: 'outlook-com' }],
    ['mon téléphone Apple et mon compte scolaire', { device: 'iphone', account: 'work-school' }],
    ['the iPhone Mail app', { device: 'iphone', app: 'mail-app' }],
    ['jane@hotmail.com on the ipad', { device: 'ipad', account: 'outlook-com' }],
    ['it is slow', {}],
    ['', {}],
  ])('in "%s" become chips', (complaint, facts) => {
    expect(named(complaint)).toEqual(facts)
  })

  it('are whole words, so that a word inside another names nothing', () => {
    expect(named('iphoned ipads androidish')).toEqual({ device: 'iphone' })
    expect(named('ipa ipadx paid')).toEqual({})
  })

  it('are none of a kind when two of it are named, because the clerk must ask which', () => {
    expect(named('works on the ipad but not on the iphone, hotmail')).toEqual({ account: 'outlook-com' })
  })

  it('follow the longer name where it is written in one piece', () => {
    expect(named('my outlook.com address')).toEqual({ account: 'outlook-com' })
    expect(named('the outlook app')).toEqual({ app: 'outlook-app' })
  })

  it('are not read into everyday words', () => {
    expect(named('a window pops up')).toEqual({})
  })

  it('never come twice and are always the pack’s, whatever was typed', () => {
    const words = fixturePack.manifest.facts.flatMap((kind) =>
      kind.values.flatMap((value) => Object.values(value.words).flat()),
    )
    const complaint = fc.array(fc.oneof(fc.constantFrom(...words), fc.string())).map((list) => list.join(' '))
    fc.assert(
      fc.property(complaint, (text) => {
        const facts = factsIn(text, fixturePack)
        expect(new Set(facts.map(({ fact }) => fact)).size).toBe(facts.length)
        for (const { fact, value } of facts) {
          expect(fixturePack.manifest.facts.find((kind) => kind.id === fact)?.values.map(({ id }) => id)).toContain(
            value,
          )
        }
      }),
    )
  })
})
