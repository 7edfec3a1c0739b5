import { expect, it } from 'vitest'
import { dayTyped, hoursFrom, momentsFrom, readMoment } from './moments'

const now = new Date(2026, 10, 24, 10, 7, 31)
const ids = (at: Date) => momentsFrom(at).map(({ id }) => id)

it('proposes moments that a customer remembers, at the desk’s own hours', () => {
  expect(momentsFrom(now)).toEqual([
    { id: 'hour', at: new Date(2026, 10, 24, 11, 10) },
    { id: 'afternoon', at: new Date(2026, 10, 24, 14) },
    { id: 'morning', at: new Date(2026, 10, 25, 9) },
    { id: 'day', at: new Date(2026, 10, 25, 10, 10) },
    { id: 'month', at: new Date(2026, 11, 24, 9) },
  ])
  expect(new Date(hoursFrom(now, 1))).toEqual(new Date(2026, 10, 24, 11, 10))
})

it('does not propose an afternoon that has begun', () => {
  expect(ids(new Date(2026, 10, 24, 14))).not.toContain('afternoon')
})

it.each([
  ['24/12/2026', '', new Date(2026, 11, 24, 9)],
  ['4.1.2027', '16:20', new Date(2027, 0, 4, 16, 20)],
  ['2027-01-04', '9h30', new Date(2027, 0, 4, 9, 30)],
  [' 24-12-2026 ', '14 h', new Date(2026, 11, 24, 14)],
])('reads "%s" at "%s", day before month whatever the system’s own form is', (day, time, moment) => {
  expect(readMoment(day, time, now)).toEqual(moment)
})

it.each([
  ['', ''],
  ['tomorrow', ''],
  ['12/24/2026', ''],
  ['31/02/2027', ''],
  ['24/12/26', ''],
  ['24/12/2026', '25:00'],
  ['24/12/2026', 'noon'],
  ['23/11/2026', ''],
])('takes neither "%s" at "%s": a wrong day in the record would send a customer here for nothing', (day, time) => {
  expect(readMoment(day, time, now)).toBeUndefined()
})

it('reads a day alone in the same forms, and no day that does not exist', () => {
  for (const typed of ['24/11/2026', ' 24.11.2026', '24-11-2026', '2026-11-24']) {
    expect(dayTyped(typed)).toBe('2026-11-24')
  }
  for (const typed of ['', '24/11', '31/02/2027', '11/24/2026', 'today']) expect(dayTyped(typed)).toBeUndefined()
})
