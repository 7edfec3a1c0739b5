import { describe, expect, it } from 'vitest'
import { nextQuestion } from './ask'
import { fixturePack } from './fixture-pack'
import { rank } from './rank'
import type { Facts } from './suggestion'
import { buildIndex } from './triage-index'

const index = buildIndex(fixturePack)
const ask = (complaint: string, facts: Facts = {}, asked: readonly string[] = []) =>
  nextQuestion(rank(complaint, { facts }, index, 'en'), facts, asked, fixturePack, index)

describe('the next question', () => {
  it('separates the Mail article from the account articles when a password is refused', () => {
    const question = ask('microsoft password does not work in mail', { account: 'outlook-com' })
    expect(question?.kind).toBe('author')
    expect(question?.id).toBe('works-in-browser')
    const yes = question?.sides.find((side) => side.answer === 'yes')
    const refused = question?.sides.find((side) => side.answer === 'refused')
    expect(yes?.articles).toContain('outlook-ios-mail')
    expect(refused?.articles).toContain('cant-sign-in')
    expect(refused?.articles).not.toContain('outlook-ios-mail')
  })

  it('is never one that was asked or that only finds out what is known', () => {
    const asked: string[] = []
    for (let round = 0; round < 10; round++) {
      const question = ask('password', { device: 'iphone' }, asked)
      if (question === undefined) break
      expect(asked).not.toContain(question.id)
      expect(question.id).not.toBe('device')
      asked.push(question.id)
    }
    expect(ask('password', { device: 'iphone' }, asked)).toBeUndefined()
  })

  it('asks for a fact when that separates best', () => {
    expect(ask('mail password', {}, ['works-in-browser', 'knows-password'])).toMatchObject({
      kind: 'fact',
      id: 'device',
    })
  })

  it('stops when one article leads clearly, so that the customer is not questioned for nothing', () => {
    expect(ask('solve a puzzle so we know you are not a robot')).toBeUndefined()
  })

  it('has nothing to ask of one article', () => {
    expect(nextQuestion(rank('mail', {}, index, 'en').slice(0, 1), {}, [], fixturePack, index)).toBeUndefined()
    expect(nextQuestion([], {}, [], fixturePack, index)).toBeUndefined()
  })
})
