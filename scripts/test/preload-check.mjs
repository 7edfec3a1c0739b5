import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../places.mjs'

/**
 * A sandboxed preload can load `electron` and nothing else. With anything more the window opens without its bridge, and
 * no build step says so.
 */
export function checkPreload() {
  const file = join('out', 'preload', 'index.cjs')
  const others = requiredBy(readFileSync(join(repository, file), 'utf8')).filter((name) => name !== 'electron')
  if (others.length === 0) return
  throw new Error(`${file} requires ${others.join(', ')}. Import it as a type only, or have it bundled.`)
}

/**
 * @param {string} code
 * @returns {string[]}
 */
export function requiredBy(code) {
  const calls = code.matchAll(/\b(?:require|import)\s*\(\s*(["'`])([^"'`]+)\1\s*\)/g)
  const imports = code.matchAll(/^\s*import\b[^"'`\n]*(["'])([^"'\n]+)\1/gm)
  return [...new Set([...calls, ...imports].map(([, , name]) => name))]
}
