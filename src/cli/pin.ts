import { hashOfPin } from '../node/pin/pin-hash'
import { pinTyped, pinWeakness } from '../shared/desk/pin'
import { adminFailureWords } from '../shared/words/admin-failures'

/** What the command is given by the terminal; a test gives its own. */
export type PinSurroundings = {
  /** Asks for a line that is not shown while it is typed; undefined when it was given up. */
  readonly askUnseen: (question: string) => Promise<string | undefined>
  readonly say: (text: string) => void
  readonly complain: (text: string) => void
}

/** Asks for a PIN twice and prints the line for the policy file. The answer is the exit code: 0 made, 1 not taken. */
export async function runPin({ askUnseen, say, complain }: PinSurroundings): Promise<number> {
  const typed = await askUnseen('PIN for this desk, at least six letters or digits: ')
  const again = typed === undefined ? undefined : await askUnseen('The same once more: ')
  if (typed === undefined || again === undefined) return 1
  const pin = pinTyped(typed)
  const weakness = pinWeakness(pin)
  if (weakness) {
    complain(`${adminFailureWords[weakness].en}\n`)
    return 1
  }
  if (pin !== pinTyped(again)) {
    complain('The two were not the same, so nothing was made.\n')
    return 1
  }
  say(`"pinHash": "${await hashOfPin(pin)}",\n`)
  complain('Put this line into the policy file of one desk. It is read when Handrail starts.\n')
  return 0
}
