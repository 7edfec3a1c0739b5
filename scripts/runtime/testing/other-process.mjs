import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * Makes the runtime in a process of its own, which may be killed or run beside another.
 *
 * @param {string} cache
 * @param {import('./small-package.mjs').SmallPackage} small
 * @param {string} fetchTarball source of a function
 */
export function runInProcess(cache, { recipe }, fetchTarball) {
  return spawn(process.execPath, ['--input-type=module', '-e', program(recipe, cache, fetchTarball)])
}

/**
 * A real small disk where we may mount one. Elsewhere a limit on the size of files, which ends a write in the same way.
 *
 * @param {string} folder
 * @param {string} size
 * @param {string} tarball
 * @param {import('../recipe.mjs').Recipe} recipe
 * @returns {{ left: string[], said: string }}
 */
export function makeOnFullDisk(folder, size, tarball, recipe) {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status === 0
  try {
    const code = program(recipe, disk, `copyOf(${JSON.stringify(tarball)})`)
    const node = [process.execPath, '--input-type=module', '-e', code]
    const limited = ['bash', '-c', `ulimit -f 2000; trap '' XFSZ; exec "$@"`, 'bash', ...node]
    const [command, ...args] = mounted ? node : limited
    const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8' })
    return { left: readdirSync(disk), said: status === 0 ? 'it was made' : stdout + stderr }
  } finally {
    if (mounted) execFileSync('umount', [disk])
  }
}

/**
 * @param {import('../recipe.mjs').Recipe} recipe
 * @param {string} cache
 * @param {string} fetchTarball
 */
function program(recipe, cache, fetchTarball) {
  const at = (/** @type {string} */ name) => JSON.stringify(resolve(import.meta.dirname, name))
  return `import fs from 'node:fs'
    import { carriedRuntime } from ${at('../carried.mjs')}
    import { copyOf } from ${at('small-package.mjs')}
    await carriedRuntime({ cache: ${JSON.stringify(cache)}, recipe: ${JSON.stringify(recipe)}, fetchTarball: ${fetchTarball} })`
}
