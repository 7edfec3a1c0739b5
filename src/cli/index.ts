import { join } from 'node:path'
import { runCommand } from './command-line'
import { runEval } from './eval'
import { unseenQuestions } from './ask-unseen'
import { runPin } from './pin'

const say = (text: string) => process.stdout.write(text)
const complain = (text: string) => process.stderr.write(text)
const folder = process.cwd()
const [first, ...rest] = process.argv.slice(2)

// The exit code is set, not forced, so that a long answer into a pipe is written to its end.
process.exitCode =
  first === 'pin'
    ? await pin()
    : first === 'eval'
      ? await runEval(rest, {
          folder,
          said: join(import.meta.dirname, '../../content/customers-say'),
          clock: () => performance.now(),
          say,
          complain,
        })
      : await runCommand(process.argv.slice(2), { folder, now: () => new Date(), say, complain })

/** The questions go to the error stream, so that the answer alone can be sent into a file. */
async function pin(): Promise<number> {
  const questions = unseenQuestions(process.stdin, process.stderr)
  const code = await runPin({ askUnseen: questions.ask, say, complain })
  questions.end()
  return code
}
