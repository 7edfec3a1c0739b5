import { join } from 'node:path'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { editorSchemas, schemaText } from './editor-schemas'
import { jsonSchemaOf } from './json-schema'

const schemas = join(import.meta.dirname, '../../../resources/schemas')

it.each(['article', 'pack'] as const)('are in resources/schemas as the schemas say: %s', async (name) => {
  await expect(schemaText(editorSchemas[name])).toMatchFileSnapshot(join(schemas, `${name}.schema.json`))
})

it('say what is required, what may be left out, and within which limits', () => {
  const schema = v.strictObject({
    id: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(9)),
    count: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1)), 3),
    list: v.pipe(v.array(v.picklist(['a', 'b'])), v.minLength(2)),
    any: v.exactOptional(v.record(v.pipe(v.string(), v.regex(/^x/, 'begins with x')), v.literal(true))),
  })
  expect(jsonSchemaOf(schema, 'T')).toEqual({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'T',
    type: 'object',
    properties: {
      id: { type: 'string', minLength: 1, maxLength: 9 },
      count: { type: 'integer', minimum: 1, default: 3 },
      list: { type: 'array', items: { enum: ['a', 'b'] }, minItems: 2 },
      any: {
        type: 'object',
        propertyNames: { type: 'string', pattern: '^x', description: 'begins with x' },
        additionalProperties: { const: true },
      },
    },
    required: ['id', 'list'],
    additionalProperties: false,
  })
})

it('are never silent about a shape that they cannot say', () => {
  expect(() => jsonSchemaOf(v.date(), 'T')).toThrow('date')
})
