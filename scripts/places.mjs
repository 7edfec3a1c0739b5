import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where things lie, whatever folder a command was started from. */
export const repository = resolve(import.meta.dirname, '..')
export const electronPackage = join(repository, 'node_modules', 'electron')

/**
 * Outside the clone, so that `npm ci` and a second clone find again what was fetched once.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'handrail')
}

/**
 * The start file of an installed tool, so that it runs with this Node and no shell in between.
 *
 * @param {string[]} parts below `node_modules`
 */
export function tool(...parts) {
  return join(repository, 'node_modules', ...parts)
}
