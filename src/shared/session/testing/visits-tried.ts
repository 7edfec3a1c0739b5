import fc from 'fast-check'
import { articlesTried, type Answer, type PackName, type Tried } from './acts-tried'
import { carryOn } from './carry-on'
import { openCommand } from './given'

const words = fc.string({ maxLength: 12 }).map((text) => text.trim())
const typed = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `.${text.trim()}`)
const maybeReason = fc.option(typed, { nil: undefined }).map((reason) => (reason === undefined ? {} : { reason }))
const answers = fc.constantFrom<Answer>(
  'done',
  'done',
  'could-not',
  'error-seen',
  'not-needed',
  'later',
  'looks-different',
)
const one = <T extends Tried>(tried: T): fc.Arbitrary<T> => fc.constant(tried)
const fact = (value: readonly [string, string]): Tried => ({
  type: 'note-fact',
  fact: value[0],
  value: value[1],
  from: 'clerk',
})

const tried: fc.Arbitrary<Tried> = fc.oneof(
  { weight: 40, arbitrary: one({ type: 'go-on' }) },
  {
    weight: 12,
    arbitrary: fc
      .tuple(answers, fc.constantFrom('old', 'new', 'neither'), fc.constantFrom('locked', 'gone'))
      .map(([answer, choice, because]): Tried => ({ type: 'answer-shown', answer, choice, because })),
  },
  { weight: 4, arbitrary: fc.nat(9).map((nth): Tried => ({ type: 'change-nth', nth })) },
  { weight: 3, arbitrary: fc.nat(9).map((nth): Tried => ({ type: 'go-to-nth', nth })) },
  { weight: 2, arbitrary: one({ type: 'wait-here' }) },
  { weight: 1, arbitrary: fc.constantFrom(-7200, 7200).map((seconds): Tried => ({ type: 'set-clock', seconds })) },
  { weight: 1, arbitrary: fc.nat(3).map((condition): Tried => ({ type: 'lift-condition', condition })) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(...articlesTried).map((article): Tried => ({ type: 'call-article', article })),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(words, fc.constantFrom(...articlesTried), fc.constantFrom('row', 'row-1', 'row-3', 'row-15', 'gone'))
      .map(([heard, article, row]): Tried => ({ type: 'see-message', heard, take: { article, row } })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...articlesTried)
      .map((article): Tried => ({ type: 'choose-article', article, why: [] })),
  },
  { weight: 3, arbitrary: one({ type: 'withdraw-answer' }) },
  { weight: 2, arbitrary: one({ type: 'resume' }) },
  { weight: 2, arbitrary: typed.map((reason): Tried => ({ type: 'reopen', reason })) },
  { weight: 2, arbitrary: typed.map((reason): Tried => ({ type: 'leave-checklist', reason })) },
  { weight: 2, arbitrary: one({ type: 'finish-checklist' }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<[string, string]>(
        ['device', 'iphone'],
        ['device', 'ipad'],
        ['ios-version', '17-or-earlier'],
        ['ios-version', '18-or-later'],
        ['constructor', 'gone'],
      )
      .map(fact),
  },
  {
    weight: 12,
    arbitrary: fc.oneof<fc.Arbitrary<Tried>[]>(
      fc.constantFrom('device', 'app', 'constructor').map((id): Tried => ({ type: 'withdraw-fact', fact: id })),
      fc
        .tuple(
          fc.constantFrom('works-in-browser', 'device', 'gone'),
          fc.constantFrom('yes', 'ipad', 'dont-know', 'gone'),
        )
        .map(([question, answer]): Tried => ({ type: 'answer-question', question, answer })),
      fc
        .tuple(
          fc.integer({ min: 1, max: 4 }),
          fc.constantFrom('one', 'two', 'check-mail', 'gone'),
          answers,
          maybeReason,
        )
        .map(([run, step, answer, more]): Tried => ({ type: 'answer-step', run, step, answer, ...more })),
      fc
        .constantFrom('old', 'gone')
        .map((variant): Tried => ({ type: 'show-variant', run: 1, step: 'open-password-field', variant })),
      words.map((text): Tried => ({ type: 'note-complaint', words: text })),
      typed.map((text): Tried => ({ type: 'add-remark', words: text })),
      typed.map((text): Tried => ({ type: 'raise-flag', kind: 'wrong', words: text })),
      one({ type: 'put-back-article' }),
      one({ type: 'start-checklist' }),
      typed.map((reason): Tried => ({ type: 'park', reason, until: '2026-11-25T09:00:00.000Z' })),
      fc
        .tuple(fc.constantFrom('clerk' as const, 'customer' as const), fc.constantFrom('en', 'fr', 'pt-br'))
        .map(([whose, language]): Tried => ({ type: 'choose-language', whose, language })),
      fc.boolean().map((shown): Tried => ({ type: 'change-hiding', kind: 'phone', shown })),
      one({ type: 'note-export', formats: ['pdf'], place: 'folder' }),
      one(openCommand),
      fc
        .tuple(fc.constantFrom('resolved' as const, 'escalated' as const, 'abandoned' as const), maybeReason)
        .map(([outcome, more]): Tried => ({ type: 'close', outcome, ...more })),
    ),
  },
)

/** A pack by its name and what is tried with it, in order. */
export const visits = fc
  .tuple(
    fc.constantFrom<PackName>('seed', 'maze'),
    fc.array(tried, { minLength: 1, maxLength: 60, size: 'max' }),
    fc.nat({ max: 9 }),
  )
  // One in ten goes on where another desk stopped.
  .map(([pack, acts, at]): [PackName, Tried[]] => (at === 0 ? ['seed', [carryOn, ...acts]] : [pack, acts]))
