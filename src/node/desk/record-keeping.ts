import { join } from 'node:path'
import type { Failure } from '../../shared/ipc/contract'
import type { RecordCheck } from '../../shared/record/record-check'
import { ok, refuse, type Result } from '../../shared/result'
import { markSuspect } from '../sessions/log-files'
import type { Checker, Progress } from '../sessions/verify-log'
import { failed } from './failed'
import { retention, type RetentionOptions } from './retention'

/** What is done to the record as a whole, apart from any customer. */
export type RecordKeeping = {
  /** Whether the record is what was written. One that is not is set aside at the next start, and its sound part goes on. */
  readonly check: (progress: Progress) => Promise<Result<RecordCheck, Failure>>
  /** Erases what the policy no longer keeps, once a day. */
  readonly retain: ReturnType<typeof retention>
}

type Options = RetentionOptions & { readonly dataFolder: string; readonly checker: Checker }

export function recordKeeping(options: Options, language: () => string): RecordKeeping {
  const { log } = options
  return {
    retain: retention(options),
    check: async (progress) => {
      const opened = log()
      if (!opened.ok) return refuse(failed(opened.error, language()))
      const file = logFile(options)
      const check = await options.checker(file, progress)
      if (!check.intact) markSuspect(file)
      return ok(check)
    },
  }
}

/** Where the desk's log lies. */
export function logFile({ dataFolder }: Pick<Options, 'dataFolder'>): string {
  return join(dataFolder, 'sessions.sqlite')
}
