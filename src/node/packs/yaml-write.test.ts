import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readYaml } from './yaml-text'
import { writeYaml, type YamlValue } from './yaml-write'

it('writes what a person would have typed', () => {
  const long = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ')
  expect(
    writeYaml({
      id: 'mail',
      minutes: 5,
      applies: { device: ['iphone', 'ipad'] },
      needs: [],
      impact: long,
      steps: [{ id: 'a', do: 'Tap **Mail**.', look: 'One\nTwo', labels: ['Mail: all'] }],
    }),
  ).toBe(`id: mail
minutes: 5
applies: { device: [iphone, ipad] }
needs: []
impact: >-
  ${long.slice(0, long.indexOf(' word17'))}
  ${long.slice(long.indexOf('word17'))}
steps:
  - id: a
    do: Tap **Mail**.
    look: |-
      One
      Two
    labels: ["Mail: all"]
`)
})

it('is read again as it was, whatever the texts are', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'a',
          ' ',
          '\n',
          ': ',
          '- ',
          '#',
          '---',
          "'",
          '"',
          '  ',
          '\t',
          '|',
          '>',
          'é',
          '\u2028',
          '\u0085',
          '{',
          '\u200B',
          'word ',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
    fc.constantFrom('true', 'null', '~', '12', '1e3', '0x1F', '2026-11-24', '', 'no', '=', '<<', '.inf'),
  )
  const key = fc.constantFrom('a', 'b', 'do', 'two words', 'x: y')
  const value = fc.letrec<{ value: YamlValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.integer(),
      fc.boolean(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).value
  fc.assert(
    fc.property(fc.dictionary(key, value, { minKeys: 1, noNullPrototype: true }), (given) => {
      const { value: read, problems } = readYaml(writeYaml(given), 'any')
      expect(problems).toEqual([])
      expect(read).toEqual(given)
    }),
    { numRuns: 3000 },
  )
})
