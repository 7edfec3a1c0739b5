import { runCommand } from '../command-line'
import type { Surroundings } from '../verbs/verb'

/** Runs a command in a folder on 24 November 2026, without a terminal. */
export async function runIn(folder: string, args: readonly string[], more: Partial<Surroundings> = {}) {
  let said = ''
  let complained = ''
  const code = await runCommand(args, {
    folder,
    said: `${folder}/nothing-said`,
    now: () => new Date(2026, 10, 24),
    say: (text) => (said += text),
    complain: (text) => (complained += text),
    live: false,
    ...more,
  })
  return { code, said, complained }
}
