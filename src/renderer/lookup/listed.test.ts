import { expect, it } from 'vitest'
import type { MessageHit } from '../../shared/triage/suggestion'
import { nearestFirst } from './listed'

const hit = (shows: string, ...owners: string[]): MessageHit => ({
  shows,
  kind: 'error',
  marks: [],
  differs: [],
  score: 0,
  rows: owners.map((owner) => ({ owner, row: 'row', article: 'x' })),
})

it('lists the running article’s messages first, then those of the articles that wait, then the others', () => {
  const hits = [hit('other', 'o'), hit('shared', 'o', 'outer'), hit('mine', 'inner'), hit('theirs', 'outer')]
  const underWay = [{ article: 'inner' }, { article: 'outer', waitsAt: 6 }]
  expect(nearestFirst(hits, underWay).map(({ shows }) => shows)).toEqual(['mine', 'shared', 'theirs', 'other'])
})

it('stops where nobody reads on, because a large pack has thousands', () => {
  expect(
    nearestFirst(
      Array.from({ length: 5000 }, (_, at) => hit(String(at), 'o')),
      [],
    ),
  ).toHaveLength(60)
})
