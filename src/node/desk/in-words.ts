import type { Failure } from '../../shared/ipc/contract'
import { refuse, type Result } from '../../shared/result'
import { failureText } from '../../shared/words/desk-failures'
import { LogFailed } from '../sessions/log-failure'
import type { Refused } from './desk-sessions'
import { failed } from './failed'

/** A disk that fails under a running app throws from a read; the clerk gets its sentence like any other failure. */
export function guarded<T>(read: () => Result<T, Failure>, language: string): Result<T, Failure> {
  try {
    return read()
  } catch (error) {
    if (error instanceof LogFailed) return refuse(failed(error.failure, language))
    throw error
  }
}

export function inWords<T>(result: Result<T, Refused>, language: string): Result<T, Failure> {
  if (result.ok) return result
  const { error } = result
  if (error.kind === 'log') return refuse(failed(error.failure, language))
  return refuse({ code: 'refused', text: failureText(error.code, language) })
}
