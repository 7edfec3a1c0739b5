import type Fc from 'fast-check'
import { articlesTried, lived, type Answer, type Tried } from '../../session/testing/acts-tried'
import type { Walk } from '../../session/testing/given'

/** Words that are hard on a format: formulas, markup, quotes, line ends, other scripts, personal data. */
const bits = [
  '=1+1',
  '@SUM(A1)',
  '-2',
  '+33 6 12 34 56 78',
  'amélie@exemple.fr',
  '4111 1111 1111 1111',
  '"quoted"',
  "it's",
  '<b>&amp;',
  '# head',
  '- item',
  '*bold* _so_ [a](http://b)',
  'ligne 1\nligne 2',
  '\ttab',
  'déjà vu',
  'العربية',
  '😀',
  'C:\\folder',
  ',;|',
]
/** Any session that a clerk could make, with words that are hard on a format. The tests bring the library: the core knows none. */
export function visitsBy(fc: typeof Fc): Fc.Arbitrary<Walk> {
  const words = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 8 })), {
    minLength: 1,
    maxLength: 4,
  })
  // The log stores text as UTF-8 without NUL; what it cannot hold never reaches a format.
  const typed = words.map((parts) =>
    `x${parts
      .join(' ')
      .replaceAll('\0', '')
      .replace(/\p{Surrogate}/gu, '')}`.trim(),
  )
  const answers = fc.constantFrom<Answer>('done', 'could-not', 'error-seen', 'not-needed')

  const acts: Fc.Arbitrary<Tried> = fc.oneof(
    { weight: 30, arbitrary: fc.constant<Tried>({ type: 'go-on' }) },
    { weight: 8, arbitrary: answers.map((answer): Tried => ({ type: 'answer-shown', answer })) },
    { weight: 6, arbitrary: typed.map((text): Tried => ({ type: 'add-remark', words: text })) },
    { weight: 3, arbitrary: typed.map((text): Tried => ({ type: 'note-complaint', words: text })) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(...articlesTried).map((article): Tried => ({ type: 'call-article', article })),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(typed, fc.constantFrom(...articlesTried), fc.constantFrom('row', 'row-1', 'row-3'))
        .map(([heard, article, row]): Tried => ({ type: 'see-message', heard, take: { article, row } })),
    },
    { weight: 2, arbitrary: fc.constant<Tried>({ type: 'withdraw-answer' }) },
    { weight: 2, arbitrary: typed.map((reason): Tried => ({ type: 'leave-checklist', reason })) },
    {
      weight: 2,
      arbitrary: typed.map((reason): Tried => ({ type: 'park', reason, until: '2026-11-25T09:00:00.000Z' })),
    },
    { weight: 1, arbitrary: fc.boolean().map((shown): Tried => ({ type: 'change-hiding', kind: 'phone', shown })) },
    { weight: 1, arbitrary: fc.constant<Tried>({ type: 'choose-language', whose: 'clerk', language: 'fr' }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('escalated' as const, 'abandoned' as const), typed, typed)
        .map(([outcome, reason, to]): Tried => ({ type: 'close', outcome, reason, to })),
    },
  )

  return fc
    .tuple(
      fc.constantFrom('seed' as const, 'maze' as const),
      fc.array(acts, { minLength: 3, maxLength: 45, size: 'max' }),
    )
    .map((visit) => lived(visit).at(-1)!.after)
}
