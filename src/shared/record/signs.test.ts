import { describe, expect, it } from 'vitest'
import { StepAnswer } from '../session/events'
import { recordWords } from '../words/record-words'
import { answerText } from './answer-text'
import { signOf, type StepEnd } from './signs'

const ends: readonly StepEnd[] = [...StepAnswer.options, 'open', 'passed-over']

describe('the six answers, a step that was not answered and one that was passed over', () => {
  it('have a sign each that no other has, so that none is taken for another where colour is lost', () => {
    expect(new Set(ends.map(signOf)).size).toBe(ends.length)
  })

  it('leave a step without an answer without a sign, and no other', () => {
    expect(ends.filter((end) => signOf(end) === '')).toEqual(['open'])
  })
})

describe.each(['en', 'fr'] as const)('the six answers to one step, in the words of the record (%s)', (language) => {
  it('differ each from the others without their signs', () => {
    const said = { title: 'Tap Mail', words: 'Tap Mail' }
    const texts = StepAnswer.options.map((answer) => answerText({ answer, ...said }, recordWords(language)))
    expect(new Set(texts).size).toBe(StepAnswer.options.length)
  })
})
