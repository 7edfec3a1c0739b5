import { expect, it } from 'vitest'
import { insightsOf } from './insights'
import type { Visit } from './visit'

const visit = (openedAt: string, rest: Partial<Visit> = {}): Visit => ({
  openedAt: `2026-11-${openedAt}:00.000Z`,
  ...{ zone: 'Europe/Paris', told: true, lists: [], failed: [], gaps: [] },
  ...rest,
})
const failed = [{ article: 'Mail stops', step: 'Enter the password' }]
const mail = visit('23T09:00', { outcome: 'resolved', minutes: 12, version: 'iOS 18', lists: ['Mail stops'], failed })
const sound = visit('22T10:00', { outcome: 'abandoned', minutes: 3, gaps: ['no sound'] })
const waiting = visit('29T10:00', { version: 'iOS 18', lists: ['Mail stops'], gaps: ['no sound'] })
const mistaken = visit('30T10:00', { outcome: 'escalated', told: false })

it('counts what comes, how it ends and where it stops', () => {
  expect(insightsOf([mail, sound, waiting, mistaken])).toEqual({
    visits: 4,
    outcomes: { resolved: 1, escalated: 1, abandoned: 1, unfinished: 1 },
    weeks: [
      { monday: '2026-11-16', known: 0, unknown: 1 },
      { monday: '2026-11-23', known: 2, unknown: 0 },
    ],
    articles: [{ title: 'Mail stops', visits: 2, solved: 1 }],
    minutes: [1, 0, 1, 0, 0, 0],
    steps: [{ article: 'Mail stops', step: 'Enter the password', version: 'iOS 18', failed: 1, of: 2 }],
    searches: [{ words: 'no sound', count: 2 }],
  })
})

it('takes a problem for new when it was told and no list was begun, and a visit opened by mistake for none', () => {
  expect(insightsOf([mistaken]).weeks).toEqual([])
  expect(insightsOf([{ ...mistaken, told: true }]).weeks).toEqual([{ monday: '2026-11-30', known: 0, unknown: 1 }])
})

it('puts a visit into the week that it was at the counter', () => {
  const sunday = visit('29T20:00')
  const mondays = (zone: string): string[] => insightsOf([{ ...sunday, zone }]).weeks.map(({ monday }) => monday)
  expect(mondays('Europe/Paris')).toEqual(['2026-11-23'])
  expect(mondays('Pacific/Auckland')).toEqual(['2026-11-30'])
})

it('holds each failure against the version it was seen on, and counts an article once a visit', () => {
  const twice = { ...waiting, lists: ['Mail stops', 'Mail stops'], failed: [...failed, ...failed] }
  const unknown = visit('24T09:00', { lists: ['Mail stops'], failed })
  expect(insightsOf([mail, twice, unknown])).toMatchObject({
    articles: [{ title: 'Mail stops', visits: 3, solved: 1 }],
    steps: [
      { version: 'iOS 18', failed: 3, of: 3 },
      { version: '', failed: 1, of: 1 },
    ],
  })
})

it('says nothing of an empty record', () => {
  expect(insightsOf([])).toMatchObject({ visits: 0, weeks: [], articles: [], steps: [], searches: [] })
})
