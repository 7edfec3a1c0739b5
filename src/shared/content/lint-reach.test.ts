import { describe, expect, it } from 'vitest'
import type { Article, Step } from './article'
import { article, check, row, step } from './testing/checking'

const last = step('last', { must: 'critical' })
const told = (articles: readonly Article[]) => check(articles).told.filter((line) => !line.includes('translation'))
const one = (...steps: Step[]) => told([article('one', { steps: [...steps, last] })])

describe('a step that nobody comes to', () => {
  it('is named where the article is for other devices', () => {
    expect(one(step('a', { onlyIf: { fact: 'device', is: ['android'] } }))).toEqual([
      'one.en steps.0.onlyIf unreachable-step',
    ])
  })

  it('may be a wording that is never shown', () => {
    const variants = [{ id: 'v', label: 'Android', do: 'Look.', when: { fact: 'device', is: ['android'] } }]
    expect(one(step('a', { variants }))).toEqual(['one.en steps.0.variants.0.when unreachable-step'])
  })

  it('is not one for a device of the article, or for a fact that the article does not restrict', () => {
    expect(one(step('a', { onlyIf: { fact: 'device', is: ['iphone', 'android'] } }))).toEqual([])
    expect(
      told([
        article('one', { applies: {}, steps: [step('a', { onlyIf: { fact: 'device', is: ['android'] } }), last] }),
      ]),
    ).toEqual([])
  })
})

describe('a reason', () => {
  it('that leaves the clerk with nothing is a dead end', () => {
    expect(one(step('a', { couldNot: [{ id: 'why', reason: 'No app' }] }))).toEqual([
      'one.en steps.0.couldNot.0 dead-end',
    ])
  })

  it.each([{ advice: 'Add it' }, { article: 'two' }, { wait: { hours: 24, text: 'Come back' } }])(
    'with %o is none',
    (more) => {
      expect(
        told([
          article('one', { steps: [step('a', { couldNot: [{ id: 'why', reason: 'No app', ...more }] }), last] }),
          article('two'),
        ]),
      ).toEqual([])
    },
  )
})

describe('a way back', () => {
  const caller = article('caller', { steps: [step('a', { calls: 'one' }), last] })

  it('is missing where a row or a reason leads to the article that waits', () => {
    const steps = [step('a', { couldNot: [{ id: 'why', reason: 'No', article: 'caller' }] }), last]
    expect(told([caller, article('one', { steps, errors: [row('x', 'caller')] })])).toEqual([
      'one.en errors.0.article no-way-back',
      'one.en steps.0.couldNot.0.article no-way-back',
    ])
  })

  it('is there where a row leads elsewhere', () => {
    expect(told([caller, article('one', { errors: [row('x', 'two')] }), article('two')])).toEqual([])
  })
})

describe('calls', () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, at) =>
      article(`a${at}`, { steps: at + 1 < length ? [step('a', { calls: `a${at + 1}` }), last] : [last] }),
    )

  it('deeper than the desk follows are named where they begin', () => {
    expect(told(chain(6))).toEqual(['a0.en steps.0.calls too-deep'])
    expect(told(chain(5))).toEqual([])
  })

  it('are followed in a moment however many there are', () => {
    const ids = Array.from({ length: 300 }, (_, at) => `a${at}`)
    const all = ids.map((id, at) =>
      article(id, { steps: [...ids.slice(at + 1, at + 60).map((calls) => step(`to-${calls}`, { calls })), last] }),
    )
    const start = performance.now()
    told(all)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
