import { readdirSync, readFileSync } from 'node:fs'

/**
 * What a tree of processes takes of the computer. Shared pages count by their share (PSS), so that each is counted once
 * however many processes Electron has.
 *
 * @param {number} root
 * @param {{ files?: boolean }} [options] without files: only what the processes made, as another Electron on the same computer takes over
 *   a share of the program's own pages for as long as it runs
 * @returns {number | undefined} bytes, or undefined where the system does not tell: Linux only, and not of every sandbox
 */
export function memoryOfTree(root, { files = true } = {}) {
  if (process.platform !== 'linux') return undefined
  try {
    return treeOf(root).reduce((sum, id) => sum + memoryOf(id, files), 0)
  } catch (error) {
    if (error.code === 'EACCES' || error.code === 'EPERM') return undefined
    throw error
  }
}

/**
 * @param {number} root
 * @returns {number[]}
 */
function treeOf(root) {
  const ids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const parents = ids.map((id) => [id, parentOf(id)])
  /** @type {(id: number) => number[]} */
  const below = (id) => [id, ...parents.flatMap(([child, parent]) => (parent === id ? below(child) : []))]
  return below(root)
}

/** @param {number} id */
function parentOf(id) {
  const stat = readOrEmpty(`/proc/${id}/stat`)
  // The name in parentheses may hold anything, so the fields are counted from its end.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

/**
 * @param {number} id
 * @param {boolean} files
 */
function memoryOf(id, files) {
  const rollup = readOrEmpty(`/proc/${id}/smaps_rollup`)
  const bytes = (/** @type {RegExp} */ line) => Number(line.exec(rollup)?.[1] ?? 0) * 1024
  return bytes(/^Pss:\s+(\d+)/m) - (files ? 0 : bytes(/^Pss_File:\s+(\d+)/m))
}

/**
 * A process may end while we look at it.
 *
 * @param {string} file
 */
function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return ''
    throw error
  }
}
