import { expect, it } from 'vitest'
import { newSession, type Session } from '../../shared/session/session'
import { foldedRows, type ListRow } from './list-view'
import { stepViewOf } from './step-view'
import { walkPack } from './testing/walk-pack'

const clerk = walkPack.articles.find(({ id }) => id === 'outlook-ios-mail')
const french = clerk && {
  ...clerk,
  language: 'fr',
  steps: clerk.steps.map((step) => ({ ...step, say: `Dites : ${step.id}`, labels: ['Réglages'] })),
}
const state = (id: string) => ({ shown: { id, title: id, record: id, must: 'expected' as const }, number: 1 })
const knowing = (value: string): Session => ({
  ...newSession,
  facts: { device: { value, label: 'Device', words: value } },
})

it('says the line in the customer’s language and what it means in the clerk’s', () => {
  const view = stepViewOf(state('open-settings'), { clerk, customer: french }, newSession)
  expect(view.say).toEqual({ words: 'Dites : open-settings', language: 'fr', meaning: 'Please open Settings.' })
  expect(view.wordings[0]?.labels).toEqual([{ shows: 'Réglages' }])
})

it('says it once and repeats no labels where both speak the same language', () => {
  const view = stepViewOf(state('open-settings'), { clerk, customer: clerk }, newSession)
  expect(view.say).toEqual({ words: 'Please open Settings.', language: 'en' })
  expect(view.wordings[0]?.labels).toEqual([])
})

it('puts the wording that fits the known fact first and alone', () => {
  const view = stepViewOf(state('open-mail'), { clerk, customer: clerk }, knowing('iphone'))
  expect(view.wordings.map(({ id }) => id)).toEqual(['new', 'old'])
  expect(view.together).toBe(1)
})

it('keeps the general words where the known fact fits no version', () => {
  const view = stepViewOf(state('open-mail'), { clerk, customer: clerk }, knowing('android'))
  expect(view.wordings[0]).toEqual({ do: 'Please **Tap Mail** now.', labels: [] })
  expect(view.together).toBe(1)
})

it('shows the words of the log where the pack has lost the article', () => {
  const view = stepViewOf(state('open-mail'), { clerk: undefined, customer: undefined }, newSession)
  expect(view).toMatchObject({ title: 'open-mail', wordings: [], reasons: [] })
})

const row = (number: number, state: ListRow['state']): ListRow => ({
  id: `step-${number}`,
  number,
  title: 'x',
  state,
  critical: false,
  again: false,
})

it('folds the oldest steps into one line that tells every kind of answer apart', () => {
  const rows = [row(1, 'done'), row(2, 'could-not'), row(3, 'done'), row(4, 'done'), row(5, 'done')]
  const { folded, rows: shown } = foldedRows(rows, 3)
  expect(folded).toEqual({
    first: 1,
    last: 3,
    counts: [
      { state: 'done', count: 2 },
      { state: 'could-not', count: 1 },
    ],
  })
  expect(shown.map(({ number }) => number)).toEqual([4, 5])
  expect(foldedRows(rows, undefined).rows).toHaveLength(5)
  expect(foldedRows(rows, 5).folded).toBeUndefined()
})
