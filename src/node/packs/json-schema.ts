import type * as v from 'valibot'

/** A JSON Schema (draft 07, which editors know best), as far as it says anything about what packs hold. */
export type JsonSchema = { readonly [key: string]: unknown }

type Schema = v.GenericSchema
type Parts = Schema & {
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly key?: Schema
  readonly value?: Schema
  readonly wrapped?: Schema
  readonly default?: unknown
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly pipe?: readonly (Schema | Rule)[]
}
type Rule = { readonly kind: string; readonly type: string; readonly requirement?: unknown; readonly message?: unknown }

/** What the schema accepts, for editors that complete and underline while somebody types. A shape that is not known here throws. */
export function jsonSchemaOf(schema: Schema, title: string): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...converted(schema) }
}

function converted(schema: Parts): JsonSchema {
  const base = shapeOf(schema)
  const rules = (schema.pipe ?? []).slice(1).filter((part): part is Rule => part.kind === 'validation')
  return Object.assign({}, base, ...rules.map((rule) => limitOf(rule, base['type'] === 'array'))) as JsonSchema
}

function shapeOf(schema: Parts): JsonSchema {
  switch (schema.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type }
    case 'picklist':
      return { enum: schema.options }
    case 'literal':
      return { const: schema.literal }
    case 'array':
      return { type: 'array', items: inner(schema.item) }
    case 'record':
      return { type: 'object', propertyNames: inner(schema.key), additionalProperties: inner(schema.value) }
    case 'strict_object':
      return objectOf(schema.entries ?? {})
    case 'exact_optional': {
      const given = schema.default === undefined ? {} : { default: schema.default }
      return { ...inner(schema.wrapped), ...given }
    }
    default:
      throw new Error(`A schema of type "${schema.type}" has no JSON Schema here`)
  }
}

function inner(schema: Schema | undefined): JsonSchema {
  return converted(schema as Parts)
}

function objectOf(entries: Readonly<Record<string, Schema>>): JsonSchema {
  const required = Object.keys(entries).filter((key) => entries[key]?.type !== 'exact_optional')
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([key, schema]) => [key, inner(schema)])),
    required,
    additionalProperties: false,
  }
}

function limitOf({ type, requirement, message }: Rule, isList: boolean): JsonSchema {
  const unit = isList ? 'Items' : 'Length'
  switch (type) {
    case 'regex': {
      const said = typeof message === 'string' ? { description: message } : {}
      return { pattern: requirement instanceof RegExp ? requirement.source : '', ...said }
    }
    case 'min_length':
      return { [`min${unit}`]: requirement }
    case 'max_length':
      return { [`max${unit}`]: requirement }
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'integer':
      return { type: 'integer' }
    case 'iso_date':
      return { format: 'date' }
    case 'url':
      return { format: 'uri' }
    default:
      throw new Error(`A rule of type "${type}" has no JSON Schema here`)
  }
}
