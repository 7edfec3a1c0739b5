import fc from 'fast-check'
import * as v from 'valibot'

/** What a schema of the contract says of itself, as far as messages are made from it. */
type Shape = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Shape>>
  readonly options?: readonly unknown[]
  readonly wrapped?: Shape
  readonly item?: Shape
  readonly literal?: unknown
}

/** Values that stand wherever a schema takes one of their kind: some that mean something to the desk, some that try to be more than a value. */
export type Vocabulary = readonly unknown[]

/** Messages that this schema takes, made of the vocabulary. */
export function shaped(given: v.GenericSchema, words: Vocabulary): fc.Arbitrary<unknown> {
  const schema = given as Shape
  const options = schema.options ?? []
  switch (schema.type) {
    case 'strict_object':
      return anObject(schema.entries ?? {}, words)
    case 'variant':
    case 'union':
      return fc.oneof(...options.map((option) => shaped(option as Shape, words)))
    case 'picklist':
      return fc.constantFrom(...options)
    case 'literal':
      return fc.constant(schema.literal)
    case 'exact_optional':
      return shaped(schema.wrapped!, words)
    case 'array':
      return fc.array(shaped(schema.item!, words), { maxLength: 4 }).filter((list) => v.is(schema, list))
    default:
      return fc.constantFrom(...words.filter((word) => v.is(schema, word)))
  }
}

function anObject(entries: Readonly<Record<string, Shape>>, words: Vocabulary): fc.Arbitrary<unknown> {
  const parts = Object.entries(entries).map(([key, schema]) => [key, shaped(schema, words)] as const)
  const requiredKeys = Object.keys(entries).filter((key) => entries[key]?.type !== 'exact_optional')
  return fc.record(Object.fromEntries(parts), { requiredKeys })
}
