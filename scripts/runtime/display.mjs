/**
 * @param {{ env?: NodeJS.ProcessEnv, platform?: string }} [where]
 * @returns {boolean} whether a window could appear somewhere
 */
export function hasDisplay({ env = process.env, platform = process.platform } = {}) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * The same command, with a display of its own around it where the computer has none.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function withDisplay(command, args) {
  if (hasDisplay()) return [command, [...args]]
  return ['xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24', command, ...args]]
}
