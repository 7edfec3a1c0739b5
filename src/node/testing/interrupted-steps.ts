import { schemaSteps } from '../sessions/migrations'

/** The schema's steps with one more statement after the one of this number, counted over all steps from 1. */
export function stepsWith(statement: string, number: number): typeof schemaSteps {
  let before = 0
  return schemaSteps.map((step) => {
    const statements = statementsOf(step.sql)
    const at = number - before
    before += statements.length
    if (at < 1 || at > statements.length) return step
    return { ...step, sql: [...statements.slice(0, at), `${statement};`, ...statements.slice(at)].join('\n') }
  })
}

/** The numbers of the statements that lead from a version to the latest. */
export function statementsFrom(version: number): number[] {
  const counts = schemaSteps.map(({ sql }) => statementsOf(sql).length)
  const until = (step: number): number => counts.slice(0, step).reduce((all, count) => all + count, 0)
  const first = until(version) + 1
  return Array.from({ length: until(counts.length) - first + 1 }, (_unused, index) => first + index)
}

function statementsOf(sql: string): string[] {
  const statements: string[] = []
  let text = ''
  for (const part of sql.split(/(?<=;)/)) {
    text += part
    // A trigger has statements of its own between its BEGIN and its END.
    if (count(text, /\bBEGIN\b/g) !== count(text, /\bEND\b/g) || text.trim() === '') continue
    statements.push(text.trim())
    text = ''
  }
  return statements
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0
}
