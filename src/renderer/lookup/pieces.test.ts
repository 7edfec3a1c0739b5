import { expect, it } from 'vitest'
import { pieces } from './pieces'

it('cuts a text where either kind of mark begins or ends, so that they may overlap', () => {
  expect(pieces('abcdef', [[1, 4]], [[3, 6]])).toEqual([
    { text: 'a', marked: false, differs: false },
    { text: 'bc', marked: true, differs: false },
    { text: 'd', marked: true, differs: true },
    { text: 'ef', marked: false, differs: true },
  ])
})

it('leaves an unmarked text whole', () => {
  expect(pieces('abc', [], [])).toEqual([{ text: 'abc', marked: false, differs: false }])
})
