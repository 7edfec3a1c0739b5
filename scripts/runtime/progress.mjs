import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1_000_000)} MB`
}

/**
 * Shows how far a download has come while `work` runs, by the bytes that lie in a folder: neither npm nor Electron's own
 * installer tells. A terminal sees one line that counts up; a log gets a line every quarter.
 *
 * @template T
 * @param {{ text: string, folder: string, bytes: number, out?: NodeJS.WriteStream, every?: number }} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress({ text, folder, bytes, out = process.stdout, every = 250 }, work) {
  const start = out.isTTY ? `\r${text} …` : `${text} …`
  let shown = 0
  out.write(out.isTTY ? start : `${start}\n`)
  const timer = setInterval(() => {
    const percent = Math.min(100, Math.floor((largestFile(folder) / bytes) * 100))
    const step = out.isTTY ? 1 : 25
    if (percent < shown + step) return
    shown = percent - (percent % step)
    out.write(out.isTTY ? `${start} ${shown} %` : `${start} ${shown} %\n`)
  }, every)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    if (out.isTTY) out.write('\n')
  }
}

/**
 * Files come and go while a download runs, so what vanished meanwhile counts as nothing.
 *
 * @param {string} folder
 * @returns {number} bytes of the largest file below it
 */
function largestFile(folder) {
  return sizesBelow(folder).reduce((largest, size) => Math.max(largest, size), 0)
}

/**
 * @param {string} folder
 * @returns {number[]}
 */
export function sizesBelow(folder) {
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  } catch {
    return []
  }
  return entries.filter((entry) => entry.isFile()).map((entry) => sizeOf(join(entry.parentPath, entry.name)))
}

/** @param {string} file */
function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
