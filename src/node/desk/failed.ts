import type { Failure } from '../../shared/ipc/contract'
import { failureText } from '../../shared/words/desk-failures'
import type { LogFailure } from '../sessions/log-failure'

/** What the log refused, as the clerk reads it. */
export function failed(failure: LogFailure, language: string): Failure {
  return { code: failure.code, text: failureText(failure.code, language) }
}

export function nobodyHere(language: string): Failure {
  return { code: 'refused', text: failureText('nobody-signed-on', language) }
}
