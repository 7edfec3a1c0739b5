import { join } from 'node:path'
import { runCommand } from './command-line'
import { runEval } from './eval'

const [first, ...rest] = process.argv.slice(2)
const around = {
  folder: process.cwd(),
  said: join(import.meta.dirname, '../../content/customers-say'),
  now: () => new Date(),
  clock: () => performance.now(),
  say: (text: string) => process.stdout.write(text),
  complain: (text: string) => process.stderr.write(text),
  live: process.stderr.isTTY,
}

// The exit code is set, not forced, so that a long answer into a pipe is written to its end.
process.exitCode = first === 'eval' ? await runEval(rest, around) : await runCommand(process.argv.slice(2), around)
