import { parseArgs, type ParseArgsConfig } from 'node:util'
import { ok, refuse, type Result } from '../../shared/result'

/** What the command line is given by the computer; a test gives its own. */
export type Surroundings = {
  readonly folder: string
  /** Where the customers' words lie that ship with the app. */
  readonly said: string
  readonly now: () => Date
  readonly say: (text: string) => void
  readonly complain: (text: string) => void
  /** A terminal stands behind `complain`, so a line can be written over. */
  readonly live: boolean
}

/** How a verb ended: sound, something wrong in the content, or called wrongly. */
export type ExitCode = 0 | 1 | 2

/** One verb of `content`: what it is called, how it is used, and what it does with the arguments after its name. */
export type Verb = {
  readonly name: string
  readonly usage: string
  readonly run: (args: readonly string[], around: Surroundings) => Promise<ExitCode>
}

export type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>>

/** Options and words as typed; what does not fit is said in a sentence. */
export function readArguments<const O extends Options>(args: readonly string[], options: O): Result<Parsed<O>, string> {
  try {
    return ok(parseArgs({ args: [...args], allowPositionals: true, options }))
  } catch (error) {
    // parseArgs throws for what a person typed; anything else is ours.
    if (error instanceof TypeError && 'code' in error) return refuse(error.message)
    throw error
  }
}

/** Says what is wrong with a call, and how it is right. */
export function misused({ usage }: Pick<Verb, 'usage'>, around: Surroundings, why: string): 2 {
  around.complain(`${why}\nUsage: ${usage}\n`)
  return 2
}
