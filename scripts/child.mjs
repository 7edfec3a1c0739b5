import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { repository } from './places.mjs'

/**
 * @typedef {{ code: number, output: string }} Ended  `code` is not 0 when the command failed or could not be started
 * @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, signal?: AbortSignal }} Surroundings
 */

/**
 * Runs a command in the open: the person sees what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Surroundings} [surroundings]
 * @returns {Promise<number>} its exit code
 */
export async function show(command, args, surroundings = {}) {
  const { code } = await runChild(command, args, surroundings, 'inherit')
  return code
}

/**
 * Runs a command in silence and keeps what it said, to be shown only if it failed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Surroundings} [surroundings]
 * @returns {Promise<Ended>}
 */
export async function listen(command, args, surroundings = {}) {
  return runChild(command, args, surroundings, 'pipe')
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Surroundings} surroundings
 * @param {'inherit' | 'pipe'} outputs
 * @returns {Promise<Ended>}
 */
function runChild(command, args, { env = process.env, cwd = repository, signal }, outputs) {
  return new Promise((resolve) => {
    const stdin = outputs === 'pipe' ? 'ignore' : 'inherit'
    const child = spawn(command, args, { env, cwd, signal, stdio: [stdin, outputs, outputs] })
    const said = []
    child.stdout?.on('data', (bytes) => said.push(bytes))
    child.stderr?.on('data', (bytes) => said.push(bytes))
    const output = () => Buffer.concat(said).toString('utf8').trim()
    child.on('error', (error) => resolve({ code: 127, output: output() || error.message }))
    if (outputs === 'inherit') passSignalsTo(child)
    child.on('close', (code, ended) => resolve({ code: code ?? 128 + constants.signals[ended], output: output() }))
  })
}

/**
 * Ctrl+C reaches every process of the terminal by itself; other stop requests reach only us. Either way the child gets
 * the time to close its files, and what would have come after it does not start.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function passSignalsTo(child) {
  let asked = 0
  const interrupted = () => (asked = 130)
  const terminated = () => {
    asked = 143
    child.kill('SIGTERM')
  }
  process.on('SIGINT', interrupted).on('SIGTERM', terminated)
  child.once('close', (_code, ended) => {
    process.off('SIGINT', interrupted).off('SIGTERM', terminated)
    // A signal to the whole group may be known by the child's end before it arrives here.
    if (ended === 'SIGINT' || ended === 'SIGTERM') asked = 128 + constants.signals[ended]
    if (asked !== 0) process.exit(asked)
  })
}

/**
 * The environment without the switch that makes Electron behave as a plain Node; some editors set it in their terminals.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function withoutNodeMode(env = process.env) {
  const { ELECTRON_RUN_AS_NODE: _switch, ...rest } = env
  return rest
}
