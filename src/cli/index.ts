import { join } from 'node:path'
import { runCommand } from './command-line'
import { runEval } from './eval'
import { unseenQuestions } from './ask-unseen'
import { runPin } from './pin'
import { runRecord } from './record'

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
process.exitCode = await run()

async function run(): Promise<number> {
  switch (first) {
    case 'pin':
      return pin()
    case 'eval':
      return runEval(rest, around)
    case 'record':
      return runRecord(rest, around)
    default:
      return runCommand(process.argv.slice(2), around)
  }
}

/** The questions go to the error stream, so that the answer alone can be sent into a file. */
async function pin(): Promise<number> {
  const questions = unseenQuestions(process.stdin, process.stderr)
  const code = await runPin({ ...around, askUnseen: questions.ask })
  questions.end()
  return code
}
