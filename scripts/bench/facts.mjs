import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg, platform, release } from 'node:os'

/** @typedef {{ cores: number, processor: string, system: string, node: string, electron: string, load: number }} Facts */

/**
 * What the numbers hold for. `load` is how many processes wanted to run in the last minute: more than `cores` means that
 * milliseconds say little and only ratios count.
 *
 * @param {string} executable
 * @returns {Facts}
 */
export function machineFacts(executable) {
  const asked = '[process.versions.electron, process.versions.chrome, process.versions.node].join(" ")'
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const [electron, chrome, node] = execFileSync(executable, ['-p', asked], { env, encoding: 'utf8' }).trim().split(' ')
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? 'unknown',
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    electron: `${electron} (Chromium ${chrome}, Node ${node})`,
    load: loadavg()[0] ?? 0,
  }
}
