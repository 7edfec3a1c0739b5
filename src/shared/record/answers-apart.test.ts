import { describe, expect, it } from 'vitest'
import { answering, begun } from '../session/testing/acts'
import { openCommand, walk, type Walk } from '../session/testing/given'
import { packOf, plainArticle } from '../session/testing/plain-article'
import { StepAnswer } from '../session/events'
import { htmlOf } from './html'
import { jsonOf } from './json'
import { markdownOf } from './markdown'
import { recordOf } from './record'
import { textOf } from './text'

/** The worst case: every step is called the same and records its own name, so that only the answer can tell them apart. */
const alike = { title: 'Tap Mail', record: 'Tap Mail' }
const ends = [...StepAnswer.options, 'open', 'passed-over'] as const
const steps = [...ends.keys()].map((at) => ({
  id: `step-${at + 1}`,
  ...alike,
  ...(ends[at] === 'passed-over' && { onlyIf: { fact: 'device', is: ['ipad'] } }),
}))
const begunList = begun(
  walk(packOf(plainArticle('a', { steps }))).then(openCommand, {
    type: 'note-fact',
    fact: 'device',
    value: 'iphone',
    from: 'clerk',
  }),
  'a',
)

/** Each step is gone to and answered in its own way; "later" comes last, because it parks the session. */
const inTurn = [...StepAnswer.options].sort((a, b) => Number(a === 'later') - Number(b === 'later'))
const answered = inTurn.reduce<Walk>((at, answer) => {
  const there = at.then({ type: 'go-to-step', run: 1, step: `step-${StepAnswer.options.indexOf(answer) + 1}` })
  const { reason: _same, ...bare } = answering(there, answer)
  return there.then({ ...bare, ...(answer !== 'done' && answer !== 'error-seen' && { reason: 'x' }) })
}, begunList)

/** What a line says besides the step's number, the reason and the time. */
const bare = (line: string): string =>
  line
    .replaceAll(/<[^>]*>|\\|^[\s-]*-\s|\d\d:\d\d|[()]/gu, ' ')
    .replaceAll(/\b\d\b|\bx\b/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()

describe.each(['en', 'fr'])('no answer looks like another (%s)', (language) => {
  const record = recordOf(answered.events, language)
  /** The lines of what was done; that the customer comes back to the step is said elsewhere. */
  const about = (text: string): string[] =>
    text.split(/\n|(?=<li)/u).filter((line) => line.includes('Tap Mail') && !/Waiting at|En attente à/u.test(line))
  const noted: readonly (readonly [string, string[]])[] = [
    ['in Markdown', about(markdownOf(record))],
    ['in plain text', about(textOf(record))],
    [
      'in HTML, and so in PDF',
      about(
        htmlOf(record, { size: 'A4', fontFaces: '' })
          .split('<h2>')
          .find((part) => part.includes('<ul>')) ?? '',
      ),
    ],
    [
      'in the panel',
      record.lines.filter(({ text }) => /^\d Tap Mail/u.test(text)).map(({ sign, text }) => `${sign} ${text}`),
    ],
  ]

  it.each(noted)('%s: each has a sign and words that no other has', (where, lines) => {
    // A step that nobody answered is not among what was done; one that does not apply is named in the note, not in the panel.
    const expected = where === 'in the panel' ? StepAnswer.options.length : StepAnswer.options.length + 1
    const said = lines.map(bare)
    const signs = said.map((line) => line.split(' ')[0])
    const words = said.map((line) => line.split(' ').slice(1).join(' '))
    expect([new Set(said).size, new Set(signs).size, new Set(words).size]).toEqual([expected, expected, expected])
  })

  it('in data: every step says by itself how it ended, and an untouched one that nobody answered it', () => {
    const file = JSON.parse(jsonOf({ record, events: answered.events })) as {
      record: { runs: { steps: { answer: string }[] }[] }
    }
    expect(file.record.runs[0]?.steps.map(({ answer }) => answer)).toEqual(ends)
  })

  it('names those that nobody reached, so that silence is no answer either', () => {
    expect(markdownOf(record)).toMatch(/7 (not reached|non atteinte)/u)
  })
})
