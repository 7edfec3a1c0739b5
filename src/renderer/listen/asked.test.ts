import { expect, it } from 'vitest'
import { smallPack } from '../testing/small-pack'
import { askedOf } from './asked'

const words = { dontKnow: 'They don’t know', separates: (a: string, b: string) => `${a} from ${b}`, helps: 'It helps.' }
const titleOf = (id: string) => `<${id}>`

it('shows an author’s question with the letters the author gave', () => {
  const next = { kind: 'author' as const, id: 'works-in-browser', sides: [] }
  const asked = askedOf(next, smallPack, 'en', words, ['e', 'p'], titleOf)
  expect(asked?.answers.map(({ label, key }) => [key, label])).toEqual([
    ['y', 'Yes, that works'],
    ['n', 'No, it is refused'],
    ['m', 'They see a message…'],
    ['?', 'They don’t know'],
  ])
})

it('never gives an answer a letter that the screen uses itself, so that a key does one thing', () => {
  const next = { kind: 'author' as const, id: 'works-in-browser', sides: [] }
  const keys = askedOf(next, smallPack, 'en', words, ['y', 'n', 'o'], titleOf)?.answers.map(({ key }) => key)
  expect(keys).toEqual(['e', 'i', 'm', '?'])
})

it('asks for a fact, says which articles it separates, and finds letters in the answers’ own words', () => {
  const sides = [
    { answer: 'iphone', articles: ['a', 'b'] },
    { answer: 'ipad', articles: ['b'] },
  ]
  const asked = askedOf({ kind: 'fact', id: 'device', sides }, smallPack, 'fr', words, [], titleOf)
  expect({ text: asked?.text, separates: asked?.separates, keys: asked?.answers.map(({ key }) => key) }).toEqual({
    text: 'C’est sur quel appareil ?',
    separates: '<a> from <b>',
    keys: ['i', 'p', '?'],
  })
})

it('asks nothing that the pack does not know any more', () => {
  expect(askedOf({ kind: 'author', id: 'gone', sides: [] }, smallPack, 'en', words, [], titleOf)).toBeUndefined()
})
