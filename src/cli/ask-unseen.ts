import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks on a terminal without showing what is typed; from a pipe, takes a line as it comes. Undefined at the end of input or with Ctrl+C. */
export function unseenQuestions(input: NodeJS.ReadStream, output: NodeJS.WriteStream) {
  // What the terminal would be told to show of the typing goes here.
  const nowhere = new Writable({ write: (_bytes, _encoding, done) => done() })
  const lines = createInterface({ input, output: nowhere, terminal: input.isTTY })
  const ready: string[] = []
  let waiting: ((line: string | undefined) => void) | undefined
  let ended = false

  function give(line: string | undefined): void {
    const taker = waiting
    waiting = undefined
    if (taker) taker(line)
    else if (line !== undefined) ready.push(line)
  }

  lines.on('line', give)
  lines.on('SIGINT', () => lines.close())
  lines.on('close', () => {
    ended = true
    give(undefined)
  })
  return {
    ask: async (question: string): Promise<string | undefined> => {
      output.write(question)
      const line =
        ready.length > 0 || ended ? ready.shift() : await new Promise<string | undefined>((r) => (waiting = r))
      output.write('\n')
      return line
    },
    end: () => lines.close(),
  }
}
