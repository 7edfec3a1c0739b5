import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../places.mjs'

/** @typedef {import('./run-electron.mjs').Subject} Subject */

/**
 * The built app, as a copy: a build made meanwhile must not change what is being measured.
 *
 * @param {string} executable
 * @param {string} work
 * @returns {Subject}
 */
export function builtApp(executable, work) {
  const folder = join(work, 'app')
  for (const part of ['package.json', 'out', 'content', 'resources'])
    cpSync(join(repository, part), join(folder, part), { recursive: true, filter: (file) => !file.endsWith('.map') })
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const policy = join(work, 'policy.json')
  // No kiosk mode, whatever this computer's own policy says: both windows are of one size.
  writeFileSync(policy, JSON.stringify({ desk: 'Bench', kiosk: false }))
  return { executable, folder, env: { ...process.env, HANDRAIL_POLICY: policy } }
}

/**
 * @param {string} executable
 * @returns {Subject}
 */
export function blankApp(executable) {
  return { executable, folder: join(import.meta.dirname, 'blank-app') }
}

let profiles = 0

/**
 * @param {string} work
 * @returns {string} an empty folder
 */
export function freshProfile(work) {
  const folder = join(work, `profile-${++profiles}`)
  mkdirSync(folder)
  return folder
}
