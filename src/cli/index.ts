import { runCommand } from './command-line'

// The exit code is set, not forced, so that a long answer into a pipe is written to its end.
process.exitCode = await runCommand(process.argv.slice(2), {
  folder: process.cwd(),
  now: () => new Date(),
  say: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
})
