import type * as v from 'valibot'

type Json = Readonly<Record<string, unknown>>

/**
 * A valibot schema as JSON Schema, for editors and for administrators' own tools. Knows what our files use and throws for anything else, so
 * that a schema never promises less than the app checks without anybody noticing. Checks that JSON Schema has no words for (trim,
 * transformations) are left to the app.
 */
export function jsonSchemaOf(schema: v.GenericSchema): Json {
  const made = schemaOf(schema)
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...made }
}

/** What valibot's schemas and actions have in common, as plain data. */
type Part = {
  readonly type: string
  readonly pipe?: readonly Part[]
  readonly wrapped?: Part
  readonly item?: Part
  readonly items?: readonly Part[]
  readonly entries?: Readonly<Record<string, Part>>
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly requirement?: unknown
  readonly description?: string
}

function schemaOf(part: Part): Json {
  const [first, ...actions] = part.pipe ?? []
  if (first) return actions.reduce<Json>((made, action) => ({ ...made, ...actionOf(action, made) }), schemaOf(first))
  switch (part.type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return { type: part.type }
    case 'literal':
      return { const: part.literal }
    case 'picklist':
      return { enum: part.options }
    case 'array':
      return { type: 'array', items: schemaOf(needed(part.item)) }
    case 'tuple':
      return { type: 'array', prefixItems: (part.items ?? []).map(schemaOf), items: false }
    case 'union':
    case 'variant':
      return { anyOf: (part.options as readonly Part[]).map(schemaOf) }
    case 'nullable':
      return { anyOf: [schemaOf(needed(part.wrapped)), { type: 'null' }] }
    case 'optional':
    case 'exact_optional':
      return schemaOf(needed(part.wrapped))
    case 'object':
    case 'strict_object':
      return objectOf(part)
    default:
      throw new Error(`no JSON Schema is known for "${part.type}"`)
  }
}

function objectOf({ type, entries = {} }: Part): Json {
  const all = Object.entries(entries)
  const required = all.filter(([, entry]) => !/optional$/.test(entry.type)).map(([key]) => key)
  return {
    type: 'object',
    properties: Object.fromEntries(all.map(([key, entry]) => [key, schemaOf(entry)])),
    ...(required.length > 0 && { required }),
    ...(type === 'strict_object' && { additionalProperties: false }),
  }
}

function actionOf({ type, requirement, description }: Part, made: Json): Json {
  const isList = made['type'] === 'array'
  switch (type) {
    case 'min_length':
      return { [isList ? 'minItems' : 'minLength']: requirement }
    case 'max_length':
      return { [isList ? 'maxItems' : 'maxLength']: requirement }
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'integer':
      return { type: 'integer' }
    case 'regex':
      return { pattern: (requirement as RegExp).source }
    case 'description':
      return { description }
    case 'trim':
    case 'transform':
    case 'check':
      return {}
    default:
      throw new Error(`no JSON Schema is known for "${type}"`)
  }
}

function needed(part: Part | undefined): Part {
  if (!part) throw new Error('a schema without its inner one')
  return part
}
