import { join } from 'node:path'
import { runCommand } from './command-line'
import { runEval } from './eval'
import { runRecord } from './record'

const say = (text: string) => process.stdout.write(text)
const complain = (text: string) => process.stderr.write(text)
const folder = process.cwd()
const [first, ...rest] = process.argv.slice(2)

// The exit code is set, not forced, so that a long answer into a pipe is written to its end.
process.exitCode = await run()

async function run(): Promise<number> {
  switch (first) {
    case 'eval': {
      const said = join(import.meta.dirname, '../../content/customers-say')
      return runEval(rest, { folder, said, clock: () => performance.now(), say, complain })
    }
    case 'record':
      return runRecord(rest, { folder, say, complain })
    default:
      return runCommand(process.argv.slice(2), { folder, now: () => new Date(), say, complain })
  }
}
