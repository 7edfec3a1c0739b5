import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

/** What SQLite keeps beside a log. They belong to it by name: beside another file they would be played into that one. */
const SIDES = ['-wal', '-shm']

/** `/d/sessions.sqlite`, `damaged-2026-11-24T140241` -> `/d/sessions.damaged-2026-11-24T140241.sqlite` */
export function besideLog(file: string, what: string): string {
  const extension = extname(file)
  return join(dirname(file), `${basename(file, extension)}.${what}${extension}`)
}

/** Moves a log with its side files; the log itself last, so that after a kill the move can be done again from the start. */
export function moveLog(from: string, to: string): void {
  for (const side of [...SIDES, '']) {
    if (existsSync(from + side)) renameSync(from + side, to + side)
  }
}

export function removeLog(file: string): void {
  rmSync(file, { force: true })
  removeSides(file)
}

export function removeSides(file: string): void {
  for (const side of SIDES) rmSync(file + side, { force: true })
}

const markerOf = (file: string): string => besideLog(file, 'suspect')

/** Has the next start read the whole log: damage that was met in the middle of it is invisible to the short look. */
export function markSuspect(file: string): void {
  try {
    writeFileSync(markerOf(file), '')
  } catch {
    // No room or no right to write: the damage is found again when it is met again.
  }
}

export function isSuspect(file: string): boolean {
  return existsSync(markerOf(file))
}

export function clearSuspect(file: string): void {
  rmSync(markerOf(file), { force: true })
}
