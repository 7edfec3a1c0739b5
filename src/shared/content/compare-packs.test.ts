import { expect, it } from 'vitest'
import { packOf, plainArticle } from '../session/testing/plain-article'
import { comparePacks } from './compare-packs'

const french = { language: 'fr', title: 'Courrier' } as const

it('names what came, what went and what reads otherwise, by id', () => {
  const before = packOf(plainArticle('zebra'), plainArticle('mail'), plainArticle('gone'))
  const after = packOf(plainArticle('new'), plainArticle('mail', { title: 'Mail' }), plainArticle('zebra'))
  expect(comparePacks(before, after)).toEqual({
    added: [{ article: 'new', title: 'new' }],
    changed: [{ article: 'mail', title: 'Mail', changes: ['en: title'] }],
    removed: [{ article: 'gone', title: 'gone' }],
  })
})

it('says which steps, symptoms or messages changed, because that is what a clerk will notice', () => {
  const before = packOf(plainArticle('mail', { steps: [{ id: 'one' }, { id: 'two' }, { id: 'three' }] }))
  const after = packOf(
    plainArticle('mail', { steps: [{ id: 'one' }, { id: 'two', do: 'more' }, { id: 'four' }], revision: 2 }),
  )
  expect(comparePacks(before, after).changed[0]?.changes).toEqual([
    'en: revision, steps (two changed, four added, three removed)',
  ])
})

it('names languages that came and went', () => {
  const both = packOf(plainArticle('mail', french), plainArticle('mail'))
  const one = packOf(plainArticle('mail'))
  expect(comparePacks(one, both).changed).toEqual([{ article: 'mail', title: 'mail', changes: ['fr: added'] }])
  expect(comparePacks(both, one).changed).toEqual([{ article: 'mail', title: 'mail', changes: ['fr: removed'] }])
})

it('has all as new where there was no pack, and nothing where packs are the same', () => {
  const pack = packOf(plainArticle('mail'), plainArticle('mail', french))
  expect(comparePacks(undefined, pack)).toEqual({
    added: [{ article: 'mail', title: 'mail' }],
    changed: [],
    removed: [],
  })
  expect(comparePacks(pack, pack)).toEqual({ added: [], changed: [], removed: [] })
})
