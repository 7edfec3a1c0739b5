import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parseWithComments } from '../../shared/desk/json-with-comments'
import { Policy, policyFrom } from '../../shared/desk/policy'
import { jsonSchemaOf } from './json-schema'

const resource = (name: string): string => fileURLToPath(new URL(`../../../resources/${name}`, import.meta.url))

describe('what administrators get to write a policy with', () => {
  it('has a schema that says what the app checks', async () => {
    const made = { title: 'Policy of a Handrail desk', ...jsonSchemaOf(Policy) }
    const properties = { $schema: { type: 'string' }, ...(made as { properties?: object }).properties }
    const text = `${JSON.stringify({ ...made, properties }, null, 2)}\n`
    await expect(text).toMatchFileSnapshot(resource('schemas/policy.schema.json'))
  })

  it('has a template that can be put in place as it is', () => {
    const parsed = parseWithComments(readFileSync(resource('policy-template.jsonc'), 'utf8'))
    expect(parsed.ok && policyFrom(parsed.value)).toMatchObject({ problems: [] })
  })

  it('has a template with every setting, and each proposal in it is sound', () => {
    const proposals = readFileSync(resource('policy-template.jsonc'), 'utf8').replace(/^(\s*)\/\/ (?=")/gm, '$1')
    const parsed = parseWithComments(proposals)
    const { problems, managed } = policyFrom(parsed.ok && parsed.value)
    expect(problems).toEqual([])
    expect([...managed].sort()).toEqual(Object.keys(Policy.entries).sort())
  })
})

describe('a JSON Schema made from ours', () => {
  it('tells what must be there from what may be', () => {
    const schema = v.strictObject({ a: v.string(), b: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))) })
    expect(jsonSchemaOf(schema)).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'integer', minimum: 1 } },
      required: ['a'],
      additionalProperties: false,
    })
  })

  it('is never silently incomplete', () => {
    expect(() => jsonSchemaOf(v.date())).toThrow('date')
    expect(() => jsonSchemaOf(v.pipe(v.string(), v.email()))).toThrow('email')
  })
})
