import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { MOST_TRIES, waitAfter } from '../../shared/desk/pin'
import { replaceFile } from '../files/replace-file'

const Kept = v.strictObject({ wrongTries: v.pipe(v.number(), v.integer(), v.minValue(0)) })

/** How many tries were wrong in a row, and how long the next one has to wait. */
export type WrongTries = {
  /** Milliseconds until a try is taken. */
  readonly wait: () => number
  /** Counts a try as wrong before it is looked at, so that pulling the plug meanwhile gains nothing. False: it is to wait. */
  readonly begin: () => boolean
  /** The try was right. */
  readonly clear: () => void
}

/**
 * Only the number is kept. The wait is measured by a clock that nobody can set (`mono`), from the last wrong try or from the start of the app,
 * so neither setting the clock nor starting again shortens it. What cannot be read or kept counts as many: where the desk cannot remember,
 * the longest wait stands before each try.
 */
export function wrongTries(dataFolder: string, mono: () => number): WrongTries {
  const file = join(dataFolder, 'pin-tries.json')
  let since = mono()
  let count = read(file)

  const wait = (): number => Math.max(0, since + waitAfter(count) - mono())
  return {
    wait,
    begin: () => {
      if (wait() > 0) return false
      const kept = replaceFile(file, JSON.stringify({ wrongTries: Math.min(count + 1, MOST_TRIES) }))
      count = kept ? count + 1 : MOST_TRIES
      if (!kept && wait() > 0) return false
      since = mono()
      return true
    },
    clear: () => {
      count = replaceFile(file, JSON.stringify({ wrongTries: 0 })) ? 0 : MOST_TRIES
      since = mono()
    },
  }
}

function read(file: string): number {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 0 : MOST_TRIES
  }
  try {
    const kept = v.safeParse(Kept, JSON.parse(text))
    return kept.success ? kept.output.wrongTries : MOST_TRIES
  } catch {
    return MOST_TRIES
  }
}
