import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { buildWithElectronBuilder } from './package/builder.mjs'
import { testInstalled } from './package/installed.mjs'
import { checkReproducible } from './package/reproducible.mjs'
import { runWholeSuite } from './package/whole-suite.mjs'
import { makePackages } from './package/make.mjs'
import { repository } from './places.mjs'
import { say } from './runtime/progress.mjs'
import { stopWithReason } from './stop-with-reason.mjs'

const usage = `npm run package                 a folder and a .deb of this machine's runtime, in dist/
npm run package -- --check       the same twice from two builds, and whether they are the same to the byte
npm run package -- --e2e [NAME]  the end-to-end suite in the packaged app
npm run package -- --installed  installs the .deb on a machine that is thrown away, and upgrades, downgrades, removes it
npm run package -- --win         NSIS, portable and MSI, on a machine that can
npm run package -- --mac         dmg and zip, on a Mac
  --to DIR        another folder than dist/
  --version X     another version than package.json's, to try an upgrade
  --quick         a .deb that is pressed less, for tests
`

await stopWithReason(() => main(process.argv.slice(2)))

/**
 * @param {string[]} given
 * @returns {Promise<number>} exit code
 */
async function main(given) {
  const { values, positionals } = readArguments(given)
  if (values.help) {
    say(usage)
    return 0
  }
  const to = resolve(values.to ?? join(repository, 'dist'))
  mkdirSync(to, { recursive: true })
  const what = { to, version: values.version, quick: values.quick }
  if (values.installed) return testInstalled()
  if (values.check) return checkReproducible(what)
  if (values.e2e) return runWholeSuite(to, positionals)
  if (values.win || values.mac) return buildWithElectronBuilder(values.win ? 'win' : 'mac', to)
  await ensureBuilt()
  for (const { path, size } of await makePackages(what)) say(`${path} (${size})`)
  return 0
}

/** @param {string[]} given */
function readArguments(given) {
  const yes = { type: /** @type {const} */ ('boolean') }
  const text = { type: /** @type {const} */ ('string') }
  const options = {
    check: yes,
    e2e: yes,
    installed: yes,
    win: yes,
    mac: yes,
    quick: yes,
    help: yes,
    to: text,
    version: text,
  }
  try {
    return parseArgs({ args: given, allowPositionals: true, options })
  } catch (error) {
    throw new Error(`${error.message}\n\n${usage}`, { cause: error })
  }
}
