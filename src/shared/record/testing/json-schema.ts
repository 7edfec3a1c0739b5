/** What this reads of a valibot schema: its kind, its parts, and what its pipe adds. */
type Schema = {
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly key?: unknown
  readonly value?: Schema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly wrapped?: Schema
  readonly getter?: () => Schema
  readonly pipe?: readonly (Schema & { readonly requirement?: unknown })[]
}

export type JsonSchema = { readonly [key: string]: unknown }

/** JSON Schema (2020-12) of a valibot schema, for the kinds that our files use; another kind is an error. What refers to itself is a definition. */
export function jsonSchemaOf(schema: unknown, head: JsonSchema): JsonSchema {
  const lists = new Map<Schema, JsonSchema>()
  const read = (one: Schema): JsonSchema => ({ ...shapeOf(one, read, lists), ...limitsOf(one) })
  const body = read(schema as Schema)
  return { ...head, ...body, ...(lists.size > 0 && { $defs: { list: [...lists.values()][0] } }) }
}

function shapeOf(schema: Schema, read: (one: Schema) => JsonSchema, lists: Map<Schema, JsonSchema>): JsonSchema {
  switch (schema.type) {
    case 'strict_object': {
      const entries = Object.entries(schema.entries ?? {})
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, value]) => [key, read(value.wrapped ?? value)])),
        required: entries.flatMap(([key, value]) => (value.type === 'exact_optional' ? [] : [key])),
        additionalProperties: false,
      }
    }
    case 'array':
      return { type: 'array', items: read(schema.item!) }
    case 'record':
      return { type: 'object', additionalProperties: read(schema.value!) }
    case 'variant':
      return { oneOf: (schema.options as Schema[]).map(read) }
    case 'picklist':
      return { enum: schema.options }
    case 'literal':
      return { const: schema.literal }
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type }
    case 'lazy':
      return referred(schema.getter!(), read, lists)
    default:
      throw new Error(`no JSON Schema for ${schema.type}`)
  }
}

function referred(schema: Schema, read: (one: Schema) => JsonSchema, lists: Map<Schema, JsonSchema>): JsonSchema {
  if (!lists.has(schema)) {
    lists.set(schema, {})
    lists.set(schema, read(schema))
  }
  return { $ref: '#/$defs/list' }
}

function limitsOf({ type: of, pipe = [] }: Schema): JsonSchema {
  return Object.assign(
    {},
    ...pipe.slice(1).map(({ type, requirement }) => limitOf(type, requirement, of)),
  ) as JsonSchema
}

function limitOf(type: string, requirement: unknown, of: string): JsonSchema {
  switch (type) {
    case 'integer':
      return { type: 'integer' }
    case 'min_value':
      return { minimum: requirement }
    case 'min_length':
      return of === 'array' ? { minItems: requirement } : { minLength: requirement }
    case 'max_length':
      return of === 'array' ? { maxItems: requirement } : { maxLength: requirement }
    case 'trim':
      return {}
    case 'uuid':
    case 'iso_timestamp':
    case 'regex':
      return { pattern: (requirement as RegExp).source }
    default:
      throw new Error(`no JSON Schema for ${type}`)
  }
}

/** Whether a value fits a JSON Schema: a reader of its own for the few keywords above, so that the two schemas can disagree. */
export function fits(value: unknown, schema: JsonSchema, root: JsonSchema = schema): boolean {
  if (schema['$ref'] !== undefined) return fits(value, (root['$defs'] as Record<string, JsonSchema>)['list']!, root)
  if (schema['oneOf'] !== undefined) {
    return (schema['oneOf'] as JsonSchema[]).filter((one) => fits(value, one, root)).length === 1
  }
  if (schema['const'] !== undefined) return value === schema['const']
  if (schema['enum'] !== undefined) return (schema['enum'] as unknown[]).includes(value)
  switch (schema['type']) {
    case 'object':
      return isObject(value) && objectFits(value, schema, root)
    case 'array':
      return Array.isArray(value) && listFits(value, schema, root)
    case 'string':
      return typeof value === 'string' && stringFits(value, schema)
    case 'integer':
    case 'number':
      return typeof value === 'number' && numberFits(value, schema)
    default:
      return typeof value === schema['type']
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objectFits(value: Record<string, unknown>, schema: JsonSchema, root: JsonSchema): boolean {
  const known = (schema['properties'] ?? {}) as Record<string, JsonSchema>
  const others = schema['additionalProperties']
  const required = (schema['required'] ?? []) as string[]
  return (
    required.every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, held]) => {
      const own = Object.hasOwn(known, key) ? known[key] : undefined
      return own ? fits(held, own, root) : isObject(others) && fits(held, others, root)
    })
  )
}

function listFits(value: readonly unknown[], schema: JsonSchema, root: JsonSchema): boolean {
  const { minItems = 0, maxItems = Infinity, items } = schema
  const many = value.length >= (minItems as number) && value.length <= (maxItems as number)
  return many && value.every((item) => fits(item, items as JsonSchema, root))
}

function stringFits(value: string, { pattern, minLength = 0, maxLength = Infinity }: JsonSchema): boolean {
  const long = value.length >= (minLength as number) && value.length <= (maxLength as number)
  return long && (pattern === undefined || new RegExp(pattern as string, 'u').test(value))
}

function numberFits(value: number, { type, minimum = -Infinity }: JsonSchema): boolean {
  return value >= (minimum as number) && (type !== 'integer' || Number.isInteger(value))
}
