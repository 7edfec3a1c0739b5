import { secretIn } from './secret-in'
import type { SecretRefusal } from '../words/secret-refusals'

/**
 * Why a command is not written down: a secret stands in one of its texts. All of them are looked at, whichever they are, so that a command that is
 * added one day is guarded from its first day on. What the desk itself notes was typed by nobody.
 */
export function secretInCommand(command: { readonly type: string }): SecretRefusal | undefined {
  if (command.type === 'open' || command.type === 'note-export') return undefined
  for (const text of textsIn(command)) {
    const kind = secretIn(text)
    if (kind !== undefined) return `holds-${kind}`
  }
  return undefined
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
