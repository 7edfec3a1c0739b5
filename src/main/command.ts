/** The words that make the packaged app its own command line: no Node is at hand on a desk, and the app is none (see its fuses). */
const COMMANDS = ['content', 'record', 'eval', 'pin']

/** The command that the packaged app was started with, if any. Switches before it are Chromium's. */
export function commandIn(argv: readonly string[], packaged: boolean): readonly string[] | undefined {
  const words = argv.slice(1)
  const at = words.findIndex((word) => !word.startsWith('-'))
  return packaged && COMMANDS.includes(words[at] ?? '') ? words.slice(at) : undefined
}

/** Runs a command without a window, a display or the desk's data, and ends with its exit code. */
export async function runCommand(command: readonly string[]): Promise<never> {
  // The command line reads its words from where Node puts them.
  process.argv = ['node', 'handrail', ...command]
  await import('../cli/index')
  // Electron's exit does not look at the code that was set.
  process.exit(process.exitCode)
}
