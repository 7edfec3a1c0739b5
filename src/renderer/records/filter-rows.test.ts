import { expect, it } from 'vitest'
import type { RecordRow } from '../../shared/ipc/records'
import { filterRows, type Wanted } from './filter-rows'

const all: Wanted = { words: '', found: undefined, outcome: '', clerk: '', article: '', from: '', until: '' }
const row = (code: string, day: string, more: Partial<RecordRow> = {}): RecordRow => ({
  session: code,
  code,
  state: 'closed',
  openedAt: `${day}T12:00:00.000Z`,
  changedAt: `${day}T12:00:00.000Z`,
  clerk: 'MK',
  title: 'Mail stops',
  articles: ['Mail stops'],
  outcome: 'resolved',
  ...more,
})
const rows = [
  row('AAAA', '2026-11-20', { outcome: 'escalated', clerk: 'JL' }),
  row('BBBB', '2026-11-24'),
  row('CCCC', '2026-11-01', { state: 'parked', title: 'Réseau perdu', articles: [] }),
]
const codes = (wanted: Partial<Wanted>): string[] => filterRows(rows, { ...all, ...wanted }).map(({ code }) => code)

it('shows who waits first, however long ago, then the newest', () => {
  expect(codes({})).toEqual(['CCCC', 'BBBB', 'AAAA'])
})

it.each<[Partial<Wanted>, string[]]>([
  [{ outcome: 'escalated' }, ['AAAA']],
  [{ outcome: 'unfinished' }, ['CCCC']],
  [{ clerk: 'JL' }, ['AAAA']],
  [{ article: 'Mail stops' }, ['BBBB', 'AAAA']],
  [{ from: '2026-11-20' }, ['BBBB', 'AAAA']],
  [{ from: '2026-11-20', until: '2026-11-20' }, ['AAAA']],
  [{ words: 'hr-bbbb' }, ['BBBB']],
  [{ words: 'RESEAU perdu' }, ['CCCC']],
  [{ words: 'somebody said it', found: new Set(['AAAA']) }, ['AAAA']],
  [{ words: 'nobody said it', found: new Set() }, []],
])('of %j shows %j', (wanted, shown) => {
  expect(codes(wanted)).toEqual(shown)
})
