import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixturePack, seedRows } from './fixture-pack'
import { lookUpMessage } from './messages'
import type { MessageHit } from './suggestion'
import { buildIndex } from './triage-index'

const index = buildIndex(fixturePack)
const lookUp = (heard: string, language = 'en') => lookUpMessage(heard, index, language, 'outlook-ios-mail')
const rowsOf = (hit: MessageHit | undefined) => hit?.rows.map((row) => row.row) ?? []
const lit = (text: string, marks: MessageHit['marks']) => marks.map(([from, to]) => text.slice(from, to))

/** Every message of the seed's table with all rows that it must find. */
const table = seedRows.flatMap((row) =>
  row.shows.map((shows) => ({
    row: row.id,
    shows,
    rows: seedRows.filter((other) => other.shows.includes(shows)).map((other) => other.id),
  })),
)

const curly = (text: string) => `“${text.replaceAll("'", '’').replaceAll(' ', '\u00a0')}”`
const plain = (text: string) => text.toUpperCase().replaceAll(/[.,'’]/gu, '')
const accented = (text: string) => text.replaceAll('e', 'é').replaceAll('a', 'à')
const misheard: Readonly<Record<string, string>> = {
  password: 'passport',
  incorrect: 'in correct',
  account: 'a count',
  tried: 'dried',
  times: 'dimes',
  temporarily: 'temporary',
  sign: 'sine',
  verification: 'very fication',
  work: 'walk',
  wrong: 'long',
  security: 'secure',
  send: 'sent',
  codes: 'cold',
  info: 'in for',
  went: 'want',
  puzzle: 'pussle',
  characters: 'caracters',
  code: 'coat',
}

describe.each(table)('the message $shows', ({ shows, rows }) => {
  it.each([
    ['word for word', shows],
    ['with curly quotes and no-break spaces', curly(shows)],
    ['in capitals without signs', plain(shows)],
    ['with accents that nobody typed', accented(shows)],
    ['with dashes and double spaces', ` –  ${shows.replaceAll(' ', '  ')} – `],
    ['backwards', shows.split(' ').reverse().join(' ')],
    ['inside a sentence', `then the screen said ${shows} and nothing else`],
  ])('is found first with all its rows when heard %s', (_, heard) => {
    expect(rowsOf(lookUp(heard)[0])).toEqual(rows)
  })

  it('is found first with any one word misheard', () => {
    const words = shows.replaceAll(/[.]/gu, '').split(' ')
    const heard = words.flatMap((word, at) => {
      const other = misheard[word.toLowerCase()]
      return other === undefined ? [] : [words.with(at, other).join(' ')]
    })
    expect(heard.map((text) => [text, rowsOf(lookUp(text)[0])])).toEqual(heard.map((text) => [text, rows]))
  })

  it('is found first with any one letter left out, doubled or swapped', () => {
    const slips = Array.from(shows, (_, at) => at).flatMap((at) => [
      shows.slice(0, at) + shows.slice(at + 1),
      shows.slice(0, at + 1) + shows.slice(at),
      shows.slice(0, at) + (shows[at + 1] ?? '') + (shows[at] ?? '') + shows.slice(at + 2),
    ])
    expect(slips.filter((text) => rowsOf(lookUp(text)[0]).join() !== rows.join())).toEqual([])
  })
})

it('finds the right row first in nearly every way to lose two words, and among three in all but a handful', () => {
  const tries = table.flatMap(({ shows, rows }) =>
    pairsLost(shows).map((heard) => ({
      heard,
      rows: rows.join(),
      hits: lookUp(heard).map((hit) => rowsOf(hit).join()),
    })),
  )
  const first = tries.filter(({ rows, hits }) => hits[0] === rows).length / tries.length
  const amongThree = tries.filter(({ rows, hits }) => hits.slice(0, 3).includes(rows)).length / tries.length
  expect(tries.length).toBeGreaterThan(400)
  expect(first).toBeGreaterThanOrEqual(0.95)
  expect(amongThree).toBeGreaterThanOrEqual(0.99)
})

function pairsLost(shows: string): string[] {
  const words = shows.split(' ')
  return words.flatMap((_, one) =>
    words.slice(one + 1).map((__, step) => words.filter((___, at) => at !== one && at !== one + 1 + step).join(' ')),
  )
}

describe('looking up a message', () => {
  it('lists both articles of an ambiguous message with the question that separates them, so that nothing is picked silently', () => {
    const [hit] = lookUp('password incorect microsoft acount')
    expect(hit?.rows).toEqual([
      { owner: 'outlook-ios-mail', row: 'row-1', article: 'reset-forgotten-password', when: 'No, or not sure' },
      { owner: 'outlook-ios-mail', row: 'row-15', article: 'cant-sign-in', when: 'Yes, and it worked before' },
    ])
    expect(hit?.ask).toBe('Do you still know the password?')
    expect(lit(hit?.shows ?? '', hit?.marks ?? [])).toEqual(['password', 'incorrect', 'Microsoft account'])
  })

  it('puts a message heard whole before one that contains it, and still offers the longer one', () => {
    expect(lookUp('we cant sign you in').slice(0, 2).map(rowsOf)).toEqual([['row-4'], ['row-13']])
  })

  it('lights only what differs between two messages that are nearly the same', () => {
    const hits = lookUp('too many times incorrect account or password').slice(0, 2)
    const differing = hits.map((hit) => [...rowsOf(hit), lit(hit.shows, hit.differs)])
    expect(differing).toContainEqual(['row-5', ['used']])
    expect(differing).toContainEqual(['row-2', ['tried to sign in']])
  })

  it('finds a situation by what customers call it, after errors that match as well', () => {
    const hits = lookUp('it wants a code')
    expect(rowsOf(hits[0])).toEqual(['row-6'])
    expect(hits[0]?.kind).toBe('situation')
    const both = lookUp('code')
    expect(both.findIndex((hit) => hit.kind === 'error')).toBeLessThan(
      both.findIndex((hit) => hit.kind === 'situation'),
    )
  })

  it('answers with the nearest when a single word is shared, because an empty list helps nobody', () => {
    expect(lookUp('the green thing flashes and then it shows a puzzle or what do I know')).not.toEqual([])
    expect(lookUp('xqzw')).toEqual([])
  })

  it('lists the whole table in order when nothing was heard, so that the clerk can pick', () => {
    expect(lookUp('').map((hit) => rowsOf(hit).join())).toEqual([
      'row-1,row-15',
      'row-2',
      'row-3',
      'row-4',
      'row-5',
      'row-6',
      'row-7',
      'row-8',
      'row-9',
      'row-10',
      'row-11',
      'row-12',
      'row-13',
      'row-14',
      'row-14',
    ])
    expect(lookUp('').every((hit) => hit.differs.length === 0 && hit.marks.length === 0)).toBe(true)
  })

  it('shows the clerk’s language where a row has it, and the message’s own where only that was recognised', () => {
    const [french] = lookUp('mot de passe incorrect compte microsoft', 'fr')
    expect(french?.shows).toBe('Ce mot de passe est incorrect pour votre compte Microsoft.')
    expect(french?.ask).toBe('Connaissez-vous encore le mot de passe ?')
    const [device] = lookUp('Ce mot de passe est incorrect pour votre compte Microsoft', 'en')
    expect(device?.shows).toBe('Ce mot de passe est incorrect pour votre compte Microsoft.')
    expect(device?.ask).toBe('Do you still know the password?')
    expect(rowsOf(lookUp('the wrong code was entered', 'fr')[0])).toEqual(['row-8'])
  })

  it('offers one message of several tables once, the running checklist’s own row first', () => {
    const [mail] = fixturePack.articles
    if (mail === undefined) throw new Error('the fixture has articles')
    const twin = {
      ...mail,
      id: 'another-mail',
      errors: mail.errors.slice(3, 4).map((row) => ({ ...row, shows: ['We can’t sign you in.'] })),
    }
    const both = buildIndex({ ...fixturePack, articles: [...fixturePack.articles, twin] })
    const owners = (owner: string) =>
      lookUpMessage('cant sign you in', both, 'en', owner)[0]?.rows.map((row) => row.owner)
    expect(owners('another-mail')).toEqual(['another-mail', 'outlook-ios-mail'])
    expect(owners('outlook-ios-mail')).toEqual(['outlook-ios-mail', 'another-mail'])
  })

  it('never throws, repeats itself, and marks only what is there, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), messageLike()),
        fc.constantFrom('en', 'fr', 'de'),
        (heard, language) => {
          const hits = lookUp(heard, language)
          expect(lookUp(heard, language)).toEqual(hits)
          for (const hit of hits) for (const marks of [hit.marks, hit.differs]) expectSoundMarks(marks, hit.shows)
        },
      ),
    )
  })
})

function messageLike(): fc.Arbitrary<string> {
  const words = table.flatMap(({ shows }) => shows.split(' '))
  return fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 })), { maxLength: 20 })
    .map((list) => list.join(' '))
}

function expectSoundMarks(marks: MessageHit['marks'], text: string): void {
  let end = -1
  for (const [from, to] of marks) {
    expect(from).toBeGreaterThan(end)
    expect(to).toBeGreaterThan(from)
    end = to
  }
  expect(end).toBeLessThanOrEqual(text.length)
}
