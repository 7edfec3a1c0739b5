import { accessSync, constants } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { listen } from '../child.mjs'
import { downloadSize, installPackages, isDebianLike, namesHere, refreshLists } from './debian.mjs'
import { hasDisplay } from './display.mjs'
import { say } from './progress.mjs'

/** What Electron links to, proved on a bare Debian 12; apt brings what these depend on. */
const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']
/** Commands by the package that brings them. */
const VIRTUAL_DISPLAY = { Xvfb: 'xvfb', 'xvfb-run': 'xvfb', xauth: 'xauth' }
const TEST_TOOLS = { strace: 'strace', pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils' }

/**
 * Makes sure that Electron finds what it needs of the system, so that a fresh machine ends in a window or in one clear
 * sentence, and not in a loader's message. As root on Debian and its kin the packages are installed.
 *
 * @param {{ executable?: string, display?: boolean, ownDisplay?: boolean, testTools?: boolean }} needs
 *   `executable`: the Electron to look at; `display`: a virtual display where there is none; `ownDisplay`: one in any case; `testTools`: what
 *   tests call
 */
export async function ensureLibraries({ executable, display = true, ownDisplay = false, testTools = false }) {
  if (process.platform !== 'linux') return
  const tools = {
    ...(ownDisplay || (display && !hasDisplay()) ? VIRTUAL_DISPLAY : {}),
    ...(testTools ? TEST_TOOLS : {}),
  }
  const missing = await whatIsMissing(executable, tools)
  if (missing.names.length === 0) return
  await install(missing)
  const still = await whatIsMissing(executable, tools)
  if (still.names.length > 0)
    throw new Error(`These are missing although their packages are installed: ${list(still.names)}.`)
}

/** @typedef {{ names: string[], packages: string[] }} Missing */

/**
 * @param {string | undefined} executable
 * @param {Record<string, string>} tools
 * @returns {Promise<Missing>}
 */
async function whatIsMissing(executable, tools) {
  const libraries = executable === undefined ? [] : await missingLibraries(executable)
  const commands = Object.keys(tools).filter((command) => !isOnPath(command))
  const packages = [...commands.map((command) => tools[command]), ...(libraries.length > 0 ? LIBRARIES : [])]
  return { names: [...commands, ...libraries], packages: [...new Set(packages)] }
}

/** @param {string} executable */
async function missingLibraries(executable) {
  // Electron's own libraries lie beside it and are found through its run path; ldd knows that.
  const { output } = await listen('ldd', [executable], { cwd: dirname(executable) })
  return notFound(output)
}

/**
 * @param {string} text what ldd prints
 * @returns {string[]} the libraries that the loader would not find
 */
export function notFound(text) {
  return [...text.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library)
}

/** @param {string} command */
function isOnPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** @param {Missing} missing */
async function install({ names, packages }) {
  if (!(await isDebianLike())) {
    throw new Error(`This system lacks ${list(names)}. Install them with its package manager and start again.`)
  }
  const isRoot = process.getuid?.() === 0
  if (isRoot) say('Looking up system packages …')
  const stale = isRoot ? await refreshLists() : undefined
  const here = await namesHere(packages)
  const byHand = `apt-get install --no-install-recommends ${here.join(' ')}`
  if (!isRoot)
    throw new Error(`This system lacks ${list(names)}. Install what brings them and start again: sudo ${byHand}`)
  say(`Installing ${here.join(' ')} (${await downloadSize(here)}) …`)
  const failure = await installPackages(here)
  if (failure === undefined) return
  throw new Error(
    `The system packages could not be installed: ${stale ?? failure} Try it by hand: apt-get update && ${byHand}`,
  )
}

/** @param {readonly string[]} names */
function list(names) {
  return names.join(', ')
}
