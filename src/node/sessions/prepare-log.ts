import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { ok, refuse, type Result } from '../../shared/result'
import { inspectLog } from './inspect'
import { clearSuspect } from './log-files'
import type { LogFailure } from './log-failure'
import { createLog, finishRescue, rescue, type KeptAside } from './rescue'

/** Leaves a sound log of a known version at `file`, and says what was set aside for that. Throws what the disk refuses. */
export function prepareLog(file: string, now: () => Date): Result<KeptAside | undefined, LogFailure> {
  // Asked first because SQLite opens such a file for reading and fails only when the first act is written.
  accessSync(dirname(file), constants.W_OK)
  if (existsSync(file)) accessSync(file, constants.W_OK)
  const kept = finishRescue(file)
  switch (inspectLog(file)) {
    case 'missing':
      createLog(file)
      return ok(kept)
    case 'sound':
      clearSuspect(file)
      return ok(kept)
    case 'damaged':
      return ok(rescue(file, now()))
    case 'newer':
      return refuse({ code: 'newer' })
  }
}
