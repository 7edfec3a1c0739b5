import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where refusals, crashes and administrators' acts are written. Codes, channels, names of settings and places in the program only: what a
 * clerk typed or a customer said never comes here.
 */
export type Report = (what: string, detail?: Readonly<Record<string, unknown>>) => void

type Options = {
  readonly folder: string
  readonly now: () => Date
  /** Bytes of one file, and how many files there are with it; the oldest goes. */
  readonly limit?: number
  readonly files?: number
}

const MEBIBYTE = 1024 * 1024
const LONGEST_LINE = 8000

/**
 * One line of JSON an entry in `handrail.log`; full, it becomes `handrail.1.log`, and so on. The same entry again is only counted. A disk that
 * cannot be written must not stop the desk: what was lost meanwhile is counted, too, and told when it can be.
 */
export function localLog({ folder, now, limit = MEBIBYTE, files = 3 }: Options): Report {
  const file = join(folder, 'handrail.log')
  let last = ''
  let repeated = 0
  let lost = 0

  function write(what: string, detail: Readonly<Record<string, unknown>>): void {
    const line = JSON.stringify({ at: now().toISOString(), what, ...detail }).slice(0, LONGEST_LINE)
    try {
      makeRoom(file, limit, files)
      appendFileSync(file, `${line}\n`)
    } catch {
      lost += 1
      return
    }
    if (lost === 0) return
    const count = lost
    lost = 0
    write('entries could not be written', { count })
  }

  return (what, detail = {}) => {
    const entry = JSON.stringify([what, detail])
    if (entry === last) {
      repeated += 1
      return
    }
    if (repeated > 0) write('the entry before came again', { times: repeated })
    repeated = 0
    last = entry
    write(what, detail)
  }
}

/** What was written last, or undefined where nothing was or it cannot be read. */
export function lastEntry(folder: string): string | undefined {
  try {
    const line = readFileSync(join(folder, 'handrail.log'), 'utf8').trimEnd().split('\n').at(-1) ?? ''
    const { what } = JSON.parse(line) as { what?: unknown }
    return typeof what === 'string' ? what : undefined
  } catch {
    return undefined
  }
}

function makeRoom(file: string, limit: number, files: number): void {
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: -1 }
  if (size < 0) mkdirSync(join(file, '..'), { recursive: true })
  if (size < limit) return
  rmSync(numbered(file, files - 1), { force: true })
  for (let number = files - 2; number >= 0; number -= 1) moveIfThere(numbered(file, number), numbered(file, number + 1))
}

function numbered(file: string, number: number): string {
  return number === 0 ? file : file.replace(/\.log$/, `.${number}.log`)
}

function moveIfThere(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false })) renameSync(from, to)
}

/** Name and place of a bug. Its message may quote what a clerk typed, so that stays out of the administrators' log. */
export function withoutWords(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return [error.name, ...frames].join('\n')
}
