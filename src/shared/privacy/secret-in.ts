import { holdsBankAccount, holdsCard, holdsNationalId, holdsRecoveryKey, holdsToken } from './numbers'
import { plainText } from './plain-text'
import { tellsCode } from './said-code'
import { tellsPassword } from './said-password'

/** What is never kept, most certain first: a card number may also look like a code. */
const KINDS = {
  token: holdsToken,
  'recovery-key': holdsRecoveryKey,
  'card-number': holdsCard,
  'bank-account': holdsBankAccount,
  'national-id': holdsNationalId,
  code: tellsCode,
  password: tellsPassword,
} satisfies Record<string, (text: string) => boolean>

export type SecretKind = keyof typeof KINDS

/** Most words hold nothing that any of them looks for. */
const WORTH_A_LOOK = /\p{N}|pas|pwd|pw|mdp|mots? de|phrase|secret|code|pin|nip|otp|key|clé|jeton|token|bearer|:\/\//iu

/** Written in the plainest signs, a text needs no other spelling to be looked at. */
const ASCII = /^[\x20-\x7e]*$/u

/** What secret a typed text holds, if any: found by its shape and check digits, or by the words it is told with in English and French. */
export function secretIn(text: string): SecretKind | undefined {
  if (ASCII.test(text) && !WORTH_A_LOOK.test(text)) return undefined
  const plain = plainText(text)
  if (!WORTH_A_LOOK.test(plain)) return undefined
  return (Object.keys(KINDS) as SecretKind[]).find((kind) => KINDS[kind](plain))
}
