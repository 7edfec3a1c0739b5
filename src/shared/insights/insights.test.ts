import { expect, it } from 'vitest'
import { insightsOf, type InsightRow } from './insights'

const row = (session: string, at: string, what: InsightRow['what'], words = '', run = 0): InsightRow => ({
  session,
  at: `2026-11-${at}:00.000Z`,
  what,
  words: what === 'opened' ? 'Europe/Paris' : words,
  run,
  key: what === 'version' ? 'ios-version' : words,
})

const rows = [
  row('a', '23T09:00', 'opened'),
  row('a', '23T09:01', 'version', 'iOS 18'),
  row('a', '23T09:02', 'started', 'Mail stops', 1),
  row('a', '23T09:03', 'failed', 'Enter the password', 1),
  row('a', '23T09:04', 'failed', 'Enter the password', 1),
  row('a', '23T09:12', 'closed', 'resolved'),
  row('b', '22T10:00', 'opened'),
  row('b', '22T10:01', 'gap', 'no sound'),
  row('b', '22T10:03', 'closed', 'abandoned'),
  row('c', '29T10:00', 'opened'),
  row('c', '29T10:01', 'gap', 'no sound'),
  row('c', '29T10:02', 'version', 'iOS 18'),
  row('c', '29T10:02', 'started', 'Mail stops', 1),
  row('c', '29T10:03', 'parked'),
  row('d', '30T10:00', 'opened'),
  row('d', '30T10:01', 'parked'),
  row('d', '30T12:00', 'closed', 'escalated'),
]

it('counts what comes, how it ends and where it stops, from the record alone', () => {
  expect(insightsOf(rows)).toEqual({
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

it('counts no end of a visit that was reopened until it ends anew, and its minutes never', () => {
  const again = [...rows, row('a', '24T09:40', 'reopened')]
  expect(insightsOf(again)).toMatchObject({
    outcomes: { resolved: 0, escalated: 1, abandoned: 1, unfinished: 2 },
    articles: [{ title: 'Mail stops', visits: 2, solved: 0 }],
    minutes: [1, 0, 0, 0, 0, 0],
  })
  expect(insightsOf([...again, row('a', '24T09:50', 'closed', 'escalated')])).toMatchObject({
    visits: 4,
    outcomes: { resolved: 0, escalated: 2, abandoned: 1, unfinished: 1 },
    minutes: [1, 0, 0, 0, 0, 0],
  })
})

it('takes a problem for new when it was told and no list was begun, and a visit opened by mistake for none', () => {
  const told = [...rows, row('d', '30T10:00', 'said')]
  expect(insightsOf(told).weeks.at(-1)).toEqual({ monday: '2026-11-30', known: 0, unknown: 1 })
})

it('puts a visit into the week that it was at the counter', () => {
  const sunday = [row('e', '29T20:00', 'opened'), row('e', '29T20:01', 'said')]
  const auckland = sunday.map((one) => (one.what === 'opened' ? { ...one, words: 'Pacific/Auckland' } : one))
  expect(insightsOf(sunday).weeks.map(({ monday }) => monday)).toEqual(['2026-11-23'])
  expect(insightsOf(auckland).weeks.map(({ monday }) => monday)).toEqual(['2026-11-30'])
})

it('holds no undone answer against a step, and no withdrawn version', () => {
  const failed = row('c', '29T10:04', 'failed', 'Enter the password', 1)
  const undone = { ...failed, what: 'undone', words: '' } as const
  const steps = (...more: InsightRow[]): unknown => insightsOf([...rows, ...more]).steps
  expect(steps(failed)).toMatchObject([{ version: 'iOS 18', failed: 2, of: 2 }])
  expect(steps(failed, undone)).toMatchObject([{ version: 'iOS 18', failed: 1, of: 2 }])
  expect(steps(failed, failed, undone)).toMatchObject([{ failed: 2, of: 2 }])
  expect(steps(failed, row('c', '29T10:05', 'version'))).toMatchObject([
    { version: 'iOS 18', failed: 1, of: 1 },
    { version: '', failed: 1, of: 1 },
  ])
})

it('says nothing of an empty record', () => {
  expect(insightsOf([])).toMatchObject({ visits: 0, weeks: [], articles: [], steps: [], searches: [] })
})
