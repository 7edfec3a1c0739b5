import { join } from 'node:path'
import { listen, withoutNodeMode } from '../child.mjs'
import { clear } from './dist.mjs'
import { sizesBelow, withProgress } from './progress.mjs'
import { inWorkFolder } from './work-folder.mjs'

const SIZE = 110_000_000
/** A firewall that swallows packets answers nothing at all; a slow line still brings something within this time. */
const PATIENCE = 40_000

/**
 * Runs electron's own installer, which knows mirrors, its cache and the checksums.
 *
 * @param {{ electronPackage: string, cache: string, version: string, patience?: number }} what
 * @returns {Promise<string | undefined>} why it failed, in a few words, or nothing
 */
export async function downloadOfficial({ electronPackage, cache, version, patience = PATIENCE }) {
  clear(electronPackage)
  return inWorkFolder(cache, async (folder) => {
    const env = {
      ...withoutNodeMode(),
      ...proxySettings(),
      TMPDIR: folder,
      TEMP: folder,
      TMP: folder,
      ELECTRON_GET_NO_PROGRESS: '1',
    }
    const text = `Getting Electron ${version} (about 110 MB)`
    const quiet = watchForSilence([folder, join(electronPackage, 'dist')], patience)
    const installer = join(electronPackage, 'install.js')
    const { code, output } = await withProgress({ text, folder, bytes: SIZE }, () =>
      listen(process.execPath, [installer], { env, cwd: electronPackage, signal: quiet.signal }),
    )
    quiet.end()
    if (code === 0) return undefined
    clear(electronPackage)
    return quiet.signal.aborted ? `nothing arrived for ${patience / 1000} seconds` : reasonIn(output)
  })
}

/**
 * Aborts when nothing more is written into the folders for a while.
 *
 * @param {readonly string[]} folders
 * @param {number} patience in milliseconds
 */
function watchForSilence(folders, patience) {
  const abort = new AbortController()
  let bytes = -1
  let since = Date.now()
  const timer = setInterval(() => {
    const now = folders.flatMap(sizesBelow).reduce((sum, size) => sum + size, 0)
    if (now !== bytes) since = Date.now()
    bytes = now
    if (Date.now() - since > patience) abort.abort()
  }, 500)
  return { signal: abort.signal, end: () => clearInterval(timer) }
}

/** Electron's downloader looks at the proxy variables only when asked to. */
function proxySettings(env = process.env) {
  const named = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'].some((name) => env[name])
  return named ? { ELECTRON_GET_USE_PROXY: env.ELECTRON_GET_USE_PROXY ?? '1' } : {}
}

/**
 * @param {string} output a stack trace, as the installer prints it
 * @returns {string}
 */
function reasonIn(output) {
  const first = output.split('\n').find((line) => line.includes('Error')) ?? output.split('\n')[0]
  return first.replace(/^\w*Error: /, '') || 'no reason given'
}
