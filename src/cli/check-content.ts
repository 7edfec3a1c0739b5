import { join, resolve } from 'node:path'
import { readPack, type PackReading } from '../node/packs/read-pack'
import type { Problem } from '../shared/content/pack'

export type CheckedFolder = { readonly folder: string; readonly reading: PackReading }

/** Reads each folder as a pack; relative ones are taken from `base`, and shown as they were typed. `today` is YYYY-MM-DD. */
export async function checkContent(base: string, folders: readonly string[], today: string): Promise<CheckedFolder[]> {
  const checked: CheckedFolder[] = []
  for (const folder of folders) checked.push({ folder, reading: await readPack(resolve(base, folder), today) })
  return checked
}

export type Count = { readonly files: number; readonly errors: number; readonly warnings: number }

/** Article files that can be used, errors and warnings of all folders together. */
export function countOf(checked: readonly CheckedFolder[]): Count {
  const problems = checked.flatMap(({ reading }) => reading.problems)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const files = checked.reduce((sum, { reading }) => sum + (reading.pack?.articles.length ?? 0), 0)
  return { files, errors, warnings: problems.length - errors }
}

/** One line a problem, as editors and terminals can jump to, and a closing count. */
export function asText(checked: readonly CheckedFolder[]): string {
  const { files, errors, warnings } = countOf(checked)
  const lines = checked.flatMap(({ folder, reading }) => reading.problems.map((found) => lineOf(folder, found)))
  const count = `${number(errors, 'error')}, ${number(warnings, 'warning')}; ${number(files, 'article file')} can be used.`
  return [...lines, count, ''].join('\n')
}

export function lineOf(folder: string, { file, line, column, severity, rule, text, mend }: Problem): string {
  return `${join(folder, file)}:${line}:${column} ${severity} ${rule}: ${printable(text)} (${printable(mend)})`
}

// What stands in a file must not move the cursor or change the colours of the terminal it is shown in.
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

export function number(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

/** The same for programs. */
export function asJson(checked: readonly CheckedFolder[]): string {
  const packs = checked.map(({ folder, reading }) => ({
    folder,
    id: reading.pack?.manifest.id ?? null,
    version: reading.pack?.manifest.version ?? null,
    articles: (reading.pack?.articles ?? []).map(({ id, language, revision }) => ({ id, language, revision })),
    problems: reading.problems,
  }))
  return `${JSON.stringify({ format: 1, ...countOf(checked), packs }, null, 2)}\n`
}
