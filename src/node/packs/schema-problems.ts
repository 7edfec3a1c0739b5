import type * as v from 'valibot'
import type { Problem } from '../../shared/content/pack'
import { nearest, problem, type Locate, type Path, type Rule } from '../../shared/content/rules'

type Issue = v.BaseIssue<unknown>

/** What a schema found, as problems with a place in the file. `entries` names the keys that are allowed at a path. */
export function schemaProblems(issues: readonly Issue[], schema: unknown, file: string, locate: Locate): Problem[] {
  return issues.map((issue) => {
    const path = pathOf(issue)
    const at = locate(path)
    const name = nameOf(path)
    if (issue.type === 'strict_object' && issue.expected === 'never') {
      const close = nearest(String(path.at(-1)), keysAt(schema, path.slice(0, -1)))
      return problem(
        'unknown-key',
        file,
        at,
        `${name} is not a key that belongs here`,
        close && `Did you mean "${close}"?`,
      )
    }
    if (path.length === 1 && path[0] === 'background' && issue.type === 'string') {
      return problem('unknown-key', file, at, '"background" is not a key', 'Write it below the second line "---"')
    }
    const own = path.length === 1 ? ownRules[String(path[0])] : undefined
    if (issue.received === 'undefined') return problem(own ?? 'missing-key', file, at, `${name} is missing`)
    if (own && issue.type === 'min_length') return problem(own, file, at, `${name} is empty`)
    return problem('wrong-value', file, at, `${name}: ${reasonOf(issue)}`)
  })
}

/** Keys of an article whose absence has a rule of its own, because writers ask about them by name. */
const ownRules: Readonly<Record<string, Rule>> = {
  symptoms: 'no-symptom',
  steps: 'no-steps',
  reviewedOn: 'no-review-date',
  reviewBy: 'no-review-date',
}

function pathOf(issue: Issue): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** `"look" in steps 3` as a writer counts: list items from 1. */
function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'The file'
  const around = path.slice(0, -1).map((part) => (typeof part === 'number' ? `${part + 1}` : part))
  const what = typeof last === 'number' ? `item ${last + 1}` : `"${last}"`
  return around.length > 0 ? `${what} in ${around.join(' ')}` : what
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  record: 'keys with values',
  strict_object: 'keys with values',
}

function reasonOf(issue: Issue): string {
  if (issue.type === 'picklist' || issue.type === 'literal')
    return `must be one of ${choices(issue)}, not ${issue.received}`
  const kind = issue.kind === 'schema' ? kinds[issue.type] : undefined
  if (kind) return `must be ${kind}, not ${receivedOf(issue)}`
  if (issue.type === 'min_length') return 'must not be empty'
  if (issue.type === 'max_length') return `is too long (at most ${String(issue.requirement)})`
  if (issue.type === 'min_value') return `must be at least ${String(issue.requirement)}`
  if (issue.type === 'max_value') return `must be at most ${String(issue.requirement)}`
  if (issue.type === 'integer') return 'must be a whole number'
  if (issue.type === 'url') return 'must be a full web address'
  return issue.message
}

function choices(issue: Issue): string {
  return (issue.expected ?? '').replace(/[()]/g, '').split(' | ').join(', ')
}

function receivedOf(issue: Issue): string {
  if (issue.received === 'Object') return 'keys with values (a colon inside a text needs quotes around the text)'
  if (issue.received === 'Array') return 'a list'
  return issue.received === 'null' ? 'empty' : issue.received
}

/** The keys that a schema allows at a path, through the lists and optional parts on the way. */
function keysAt(schema: unknown, path: Path): string[] {
  let at = unwrapped(schema)
  for (const part of path) {
    const entries = propertyOf(at, 'entries')
    at = unwrapped(entries ? propertyOf(entries, String(part)) : (propertyOf(at, 'item') ?? propertyOf(at, 'value')))
  }
  const entries = propertyOf(at, 'entries')
  return typeof entries === 'object' && entries !== null ? Object.keys(entries) : []
}

function unwrapped(schema: unknown): unknown {
  let at = schema
  for (let inner = propertyOf(at, 'wrapped'); inner !== undefined; inner = propertyOf(at, 'wrapped')) at = inner
  return at
}

function propertyOf(thing: unknown, key: string): unknown {
  return typeof thing === 'object' && thing !== null ? (Reflect.get(thing, key) as unknown) : undefined
}
