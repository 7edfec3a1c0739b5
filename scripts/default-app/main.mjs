/**
 * Does what `electron path/to/app` does. The runtime carried by the npm registry comes without the launcher that every
 * stock Electron holds, so this one is packed into its `default_app.asar`.
 *
 * It must stay an ES module: a CommonJS launcher lets `ready` fire before an ESM app has loaded, and the app's
 * `registerSchemesAsPrivileged` then comes too late.
 */
import { app } from 'electron'
import { readFileSync, statSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const given = readCommandLine(process.argv.slice(1))

if (given.asksVersion) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}
if (given.app === undefined) {
  console.error('usage: electron [options] path/to/app')
  process.exit(2)
}

// The property by which an app recognises that it was not packaged.
process.defaultApp = true
if (given.preloads.length > 0) Module._preloadModules(given.preloads)

try {
  const main = takeIdentityOf(resolve(given.app))
  // `process.argv` stays as it is, as in a stock Electron: Playwright's loader has shortened it by now.
  // Awaited, because `ready` waits for this module and an app must register its schemes before.
  await import(pathToFileURL(main).href)
} catch (error) {
  console.error('App threw an error during load\n', error)
  process.exit(1)
}

/**
 * The first word without a dash is the app; what follows belongs to the app. Playwright's loader comes as `-r FILE`.
 *
 * @param {string[]} words
 * @returns {{ app?: string, preloads: string[], asksVersion: boolean }}
 */
function readCommandLine(words) {
  const preloads = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === '-r' || word === '--require') preloads.push(words[++i])
    else if (word === '-v' || word === '--version') return { preloads, asksVersion: true }
    else if (!word.startsWith('-')) return { app: word, preloads, asksVersion: false }
  }
  return { preloads, asksVersion: false }
}

/**
 * Gives Electron the app's name, version and folder, as they decide where user data lies.
 *
 * @param {string} path a folder, an `.asar` or a single file
 * @returns {string} the file to load
 */
function takeIdentityOf(path) {
  const isFolder = path.endsWith('.asar') || statSync(path).isDirectory()
  if (!isFolder) {
    app.setAppPath(dirname(path))
    return path
  }
  const description = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  if (description.version) app.setVersion(description.version)
  app.setName(description.productName || description.name || 'Electron')
  app.setAppPath(path)
  return join(path, description.main || 'index.js')
}
