import { contentVerbs } from './content-verbs'
import { misused, type ExitCode, type Surroundings } from './verbs/verb'

const usage = contentVerbs.map((verb) => verb.usage).join('\n')

/** Runs one command; the answer is the exit code: 0 sound, 1 something wrong in the content, 2 called wrongly. */
export async function runCommand(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const [subject, name, ...rest] = args
  const verb = subject === 'content' ? contentVerbs.find((known) => known.name === name) : undefined
  if (args.includes('--help') || args.includes('-h')) {
    around.say(`Usage: ${verb?.usage ?? usage}\n`)
    return 0
  }
  if (verb) return verb.run(rest, around)
  const names = contentVerbs.map((known) => `"content ${known.name}"`).join(', ')
  return misused({ usage }, around, `There is no such command. There are ${names}.`)
}
