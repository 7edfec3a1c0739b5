import { expect, it } from 'vitest'
import { done, opened, solved, started } from './testing/seed-walk'
import { triedIn } from './tried'

it('counts the article that was carried through before "solved" as the one that solved it, with what was known', () => {
  expect(triedIn(solved.session)).toEqual([
    { article: 'outlook-ios-mail', solved: true, facts: expect.any(Object) as object },
  ])
})

it('counts an article against itself when the customer was passed on after it', () => {
  const passedOn = done(started, 3).then({ type: 'close', outcome: 'escalated', to: 'second line' })
  expect(triedIn(passedOn.session).map(({ article, solved: helped }) => [article, helped])).toEqual([
    ['outlook-ios-mail', false],
  ])
})

it('learns nothing from a customer who left, from an open session, or where nothing was begun', () => {
  const left = done(started, 3).then({ type: 'close', outcome: 'abandoned' })
  const unbegun = opened.then({ type: 'close', outcome: 'escalated', to: 'second line' })
  expect([left, started, unbegun].map(({ session }) => triedIn(session))).toEqual([[], [], []])
})
