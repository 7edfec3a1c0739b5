import { expect, it } from 'vitest'
import { fixturePack } from './fixture-pack'
import { lexicon, meaningsFrom } from './lexicon'
import { foldedWords } from './phrase-book'
import { rank } from './rank'
import { buildIndex } from './triage-index'
import { keyOf } from './words'

it('reads what articles call it before the sign, and what customers call it after', () => {
  expect(meaningsFrom('# for the reader\n\npresence, status < dot , little circle\nserver, serveur\n')).toEqual([
    { means: ['presence', 'status'], says: ['dot', 'little circle'] },
    { means: ['server', 'serveur'], says: [] },
  ])
})

it('says nothing twice in one meaning, and leaves none without a word of the articles', () => {
  const faults = lexicon.filter(({ means, says }) => {
    const keys = [...means, ...says].map(keyOf)
    return means.length === 0 || new Set(keys).size < keys.length || keys.includes('')
  })
  expect(faults).toEqual([])
})

it('is extended by a pack: its customers’ words find its articles', () => {
  const manifest = { ...fixturePack.manifest, lexicon: [{ means: ['verification code'], says: ['zippel'] }] }
  const first = (pack: typeof fixturePack) => rank('my zippel never comes', {}, buildIndex(pack), 'en')[0]?.article
  expect(first({ ...fixturePack, manifest })).toBe('verification-code-issues')
})

it('is read as articles and complaints are, also where it is read the short way', () => {
  const wordings = lexicon.flatMap(({ means, says }) => [...means, ...says])
  expect(wordings.filter((text) => foldedWords(text).join(' ') !== keyOf(text))).toEqual([])
})
