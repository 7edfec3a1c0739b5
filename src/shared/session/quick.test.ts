import { expect, it } from 'vitest'
import { markdownOf } from '../record/markdown'
import { htmlOf } from '../record/html'
import { recordOf } from '../record/record'
import { textOf } from '../record/text'
import { answering, said } from './testing/acts'
import { done, started } from './testing/seed-walk'
import type { StepAnswer } from './events'

/** The next act comes so many milliseconds after the one before, not a minute. */
const after = (ms: number, at = started) => at.clockSet(-60 + ms / 1000)
const answered = (ms: number, answer: StepAnswer = 'done') => {
  const at = after(ms)
  return said(at, at.then(answering(at, answer))).find(({ type }) => type === 'step-answered')
}

it('marks in the record an answer that came faster than its step can be read', () => {
  expect(answered(300)).toMatchObject({ quick: true })
  const quick = after(300)
  expect(recordOf(quick.then(answering(quick)).events, 'en')).toMatchObject({
    quickAnswers: 1,
    runs: [{ steps: [{ quick: true }, ...Array<unknown>(7).fill({})] }],
  })
})

it('marks none that took its time, nor any that a clock set back seems to make early', () => {
  expect(answered(30_000)).not.toHaveProperty('quick')
  expect(answered(-5_000)).not.toHaveProperty('quick')
})

it.each(['error-seen', 'looks-different'] as const)('marks no "%s", because it may spring up at once', (answer) => {
  expect(answered(300, answer)).not.toHaveProperty('quick')
})

it('blames nobody: a note reads the same whether an answer was quick or not', () => {
  const [quick, slow] = [300, 30_000].map((ms) => {
    const at = after(ms)
    const walked = done(at.then(answering(at)).clockSet(60 - ms / 1000), 2)
    const { lines, ...record } = recordOf(walked.events, 'en')
    const plain = { ...record, lines, check: '', to: '', minutes: 0 }
    return [
      markdownOf(plain),
      textOf(plain),
      htmlOf(plain, { size: 'A4', fontFaces: '' }),
      ...lines.map(({ text }) => text),
    ]
      .join('\n')
      .replaceAll(/\d\d:\d\d(:\d\d)?/gu, '')
      .split('\n')
      .filter((line) => !/clock|second|minute/iu.test(line))
  })
  expect(quick?.join('\n')).not.toMatch(/quick|fast/iu)
  expect(quick).toEqual(slow)
})
